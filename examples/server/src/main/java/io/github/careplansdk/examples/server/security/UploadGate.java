package io.github.careplansdk.examples.server.security;

import io.github.careplansdk.examples.server.ServerSettings;
import io.github.careplansdk.examples.server.api.Problems;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads few bodies at the same time, and none of a browser that has not logged in. It stands before the filters of Spring
 * Security, since looking for the CSRF token reads an upload to its end. The API looks at its token first, and at the size
 * of what it reads by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadGate extends OncePerRequestFilter {
    /** A login form is smaller. */
    private static final int SMALL = 16_384;

    private static final int PATIENCE_SECONDS = 120;

    private final Semaphore places;
    private final long most;
    private final Problems problems;

    UploadGate(ServerSettings settings, Problems problems) {
        this.problems = problems;
        this.places = new Semaphore(settings.limits().reading(), true);
        this.most = settings.limits().upload().toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean hasBody = length > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return !hasBody || length > 0 && length <= SMALL;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean ofPages = !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        if (ofPages && !hasLoggedIn(request)) {
            refuse(Why.FORBIDDEN, request, response);
        } else if (ofPages && request.getContentLengthLong() > most) {
            refuse(Why.TOO_LARGE, request, response);
        } else if (!ofPages && isForm(request)) {
            refuse(Why.MEDIA_TYPE, request, response);
        } else if (enter()) {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            refuse(Why.BUSY, request, response);
        }
    }

    /** An error of the container would lead to the page of errors, and Spring would parse the body for that page. */
    private void refuse(Why why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.answer(new Refused(why), request, response);
    }

    /** The calls of the API take no form, and its parts would be read before that is found. */
    private static boolean isForm(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        return type.startsWith("multipart/") || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private boolean enter() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean hasLoggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}

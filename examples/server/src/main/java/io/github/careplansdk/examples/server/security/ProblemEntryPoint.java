package io.github.careplansdk.examples.server.security;

import io.github.careplansdk.examples.server.api.Problems;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers a program without the token as RFC 9457 and RFC 6750 describe it. */
final class ProblemEntryPoint implements AuthenticationEntryPoint {
    private final Problems problems;

    ProblemEntryPoint(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.answer(new Refused(Why.TOKEN), request, response);
    }
}

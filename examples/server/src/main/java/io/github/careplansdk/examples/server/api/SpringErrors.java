package io.github.careplansdk.examples.server.api;

import io.github.careplansdk.examples.server.files.Failures;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What Spring refuses before a call is reached: programs get a problem with a code of this server, people the page of errors. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SpringErrors extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SpringErrors.class);
    private static final Map<Integer, Why> REASONS = Map.of(
            404, Why.NO_SUCH_CALL,
            405, Why.METHOD,
            406, Why.NOT_ACCEPTABLE,
            413, Why.TOO_LARGE,
            415, Why.MEDIA_TYPE);

    private final Problems problems;

    SpringErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest web = (ServletWebRequest) request;
        if (status.is5xxServerError()) {
            Failures.log(LOG, "A request failed", failure);
        }
        if (web.getResponse() != null && web.getResponse().isCommitted()) {
            return null;
        }
        if (!Problems.isOfProgram(web.getRequest())) {
            return toPage(web, status);
        }
        Refused refused = refused(failure, status);
        return ResponseEntity.status(refused.why().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(refused, web.getRequest()));
    }

    private static @Nullable ResponseEntity<Object> toPage(ServletWebRequest web, HttpStatusCode status) {
        try {
            if (web.getResponse() != null) {
                web.getResponse().sendError(status.value());
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refused refused(Exception failure, HttpStatusCode status) {
        if (failure instanceof MissingServletRequestParameterException missing) {
            return new Refused(Why.PARAMETER_MISSING, missing.getParameterName());
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return new Refused(Why.NOT_VALID, mismatch.getName());
        }
        return new Refused(
                REASONS.getOrDefault(status.value(), status.is4xxClientError() ? Why.BAD_REQUEST : Why.FAILED));
    }
}

package io.github.careplansdk.examples.server.api;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.examples.server.files.Failures;
import io.github.careplansdk.examples.server.files.FileWork.Unconverted;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import io.github.careplansdk.examples.server.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Problems as RFC 9457 has them, with a {@code code} for programs and a {@code detail} for people. What a file holds is in
 * none.
 */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;
    private final Languages languages;

    ApiErrors(Problems problems, Languages languages) {
        this.problems = problems;
        this.languages = languages;
    }

    /** A file that was not converted, or something else in the way, and why. */
    record UnconvertedFile(String file, String detail) {}

    @ExceptionHandler
    ProblemDetail refused(Refused refused, HttpServletRequest request) {
        return problems.of(refused, request);
    }

    @ExceptionHandler
    ProblemDetail unconverted(Unconverted unconverted, HttpServletRequest request) {
        Language language = language(request);
        List<UnconvertedFile> files = Stream.concat(
                        unconverted.conversion().problems().stream()
                                .map(found ->
                                        new UnconvertedFile(found.location().file(), found.message(language))),
                        unconverted.conversion().unconverted().stream()
                                .map(file -> new UnconvertedFile(file.file(), file.message(language))))
                .toList();
        ProblemDetail problem = problems.of(new Refused(Why.NOT_CONVERTED), request);
        problem.setProperty("files", files);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail found(CarePlanException found, HttpServletRequest request) {
        return Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                found.code().name(),
                found.finding().message(language(request)));
    }

    /** What is not foreseen, and not Spring's own: {@link SpringErrors} is asked first. */
    @ExceptionHandler
    ProblemDetail failed(Exception failure, HttpServletRequest request) {
        Failures.log(LOG, "A request failed", failure);
        return problems.of(new Refused(Why.FAILED), request);
    }

    private Language language(HttpServletRequest request) {
        return Languages.of(languages.localeOf(request));
    }
}

package io.github.careplansdk.examples.server.api;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.examples.server.files.Failures;
import io.github.careplansdk.examples.server.files.FileWork.Unconverted;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import io.github.careplansdk.examples.server.web.Languages;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Problems as RFC 9457 has them, with a {@code code} for programs and a {@code detail} for people. What a file holds is in
 * none.
 */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final MessageSource texts;

    ApiErrors(MessageSource texts) {
        this.texts = texts;
    }

    /** A file that was not converted, and why. */
    record UnconvertedFile(String file, String detail) {}

    @ExceptionHandler
    ProblemDetail refused(Refused refused, Locale locale) {
        return problem(refused.why(), locale);
    }

    @ExceptionHandler
    ProblemDetail unconverted(Unconverted unconverted, Locale locale) {
        Language language = Languages.of(locale);
        List<UnconvertedFile> files = unconverted.conversion().unconverted().stream()
                .map(file -> new UnconvertedFile(file.file(), file.message(language)))
                .toList();
        ProblemDetail problem = problem(Why.NOT_CONVERTED, locale);
        problem.setProperty("files", files);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail found(CarePlanException found, Locale locale) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                found.code().name(),
                found.finding().message(Languages.of(locale)));
    }

    @ExceptionHandler
    ProblemDetail failed(IOException failure, Locale locale) {
        Failures.log(LOG, "A request failed", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "FAILED", texts.getMessage("error.unknown", null, locale));
    }

    private ProblemDetail problem(Why why, Locale locale) {
        return problem(
                HttpStatusCode.valueOf(why.status()), why.name(), texts.getMessage("refused." + why, null, locale));
    }

    private static ProblemDetail problem(HttpStatusCode status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }
}

package io.github.careplansdk.examples.server.web;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.examples.server.files.Failures;
import io.github.careplansdk.examples.server.files.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says on a page why something was not done. Of what is not foreseen it says only that. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
class PageErrors {
    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    @ExceptionHandler(Refused.class)
    String refused(Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(refused.why().status());
        model.addAttribute("refused", refused.why());
        return "error";
    }

    @ExceptionHandler(CarePlanException.class)
    String found(CarePlanException found, Model model, HttpServletResponse response, Locale locale) {
        response.setStatus(422);
        model.addAttribute("text", found.finding().message(Languages.of(locale)));
        return "error";
    }

    @ExceptionHandler(IOException.class)
    String failed(IOException failure, HttpServletResponse response) {
        Failures.log(LOG, "A request failed", failure);
        response.setStatus(500);
        return "error";
    }
}

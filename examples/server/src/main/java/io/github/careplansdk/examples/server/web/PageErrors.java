package io.github.careplansdk.examples.server.web;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.examples.server.files.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says on a page why something was not done. What is not foreseen is Spring Boot's error page, which tells nothing. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
class PageErrors {
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
}

package io.github.careplansdk.examples.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page needs. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @ModelAttribute("inside")
    boolean inside(HttpServletRequest request) {
        return request.getUserPrincipal() != null;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return JAPAN;
    }
}

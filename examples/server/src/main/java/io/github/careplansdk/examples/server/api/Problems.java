package io.github.careplansdk.examples.server.api;

import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import io.github.careplansdk.examples.server.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** What is answered to what is refused, wherever it is refused: a code for programs, and a text in the reader's language. */
@Component
public class Problems {
    private final Languages languages;
    private final MessageSource texts;
    private final JsonMapper json;

    Problems(Languages languages, MessageSource texts, JsonMapper json) {
        this.languages = languages;
        this.texts = texts;
        this.json = json;
    }

    /** Returns whether a request is one of programs, by its address. */
    public static boolean isOfProgram(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    /** Returns a problem as RFC 9457 has it. */
    ProblemDetail of(Refused refused, HttpServletRequest request) {
        Why why = refused.why();
        return of(HttpStatusCode.valueOf(why.status()), why.name(), text(refused, request));
    }

    static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }

    private String text(Refused refused, HttpServletRequest request) {
        return texts.getMessage("refused." + refused.why(), refused.about(), languages.localeOf(request));
    }

    /**
     * Answers at once, without a page of the server and without looking into the body, which may be long in coming: browsers get
     * a page of a few lines, programs a problem.
     */
    public void answer(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(refused.why().status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        String text = text(refused, request);
        boolean ofBrowser = !isOfProgram(request)
                && Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                        .filter(accept -> accept.contains(MediaType.TEXT_HTML_VALUE))
                        .isPresent();
        byte[] body = ofBrowser ? page(text, request) : problem(refused.why(), text);
        response.setContentType(
                ofBrowser ? MediaType.TEXT_HTML_VALUE + ";charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private byte[] problem(Why why, String text) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", HttpStatus.valueOf(why.status()).getReasonPhrase());
        problem.put("status", why.status());
        problem.put("detail", text);
        problem.put("code", why.name());
        return json.writeValueAsBytes(problem);
    }

    private byte[] page(String text, HttpServletRequest request) {
        String back = texts.getMessage("error.back", null, languages.localeOf(request));
        String page =
                "<!DOCTYPE html>\n<html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title><p>%2$s</p><p><a href=\"%s/\">%s</a></p></html>\n";
        return page.formatted(
                        languages.localeOf(request).getLanguage(),
                        HtmlUtils.htmlEscape(text),
                        HtmlUtils.htmlEscape(request.getContextPath()),
                        HtmlUtils.htmlEscape(back))
                .getBytes(StandardCharsets.UTF_8);
    }
}

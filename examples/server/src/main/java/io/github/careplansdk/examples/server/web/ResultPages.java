package io.github.careplansdk.examples.server.web;

import io.github.careplansdk.csv.report.HtmlReport;
import io.github.careplansdk.csv.report.reconcile.ReconciliationPage;
import io.github.careplansdk.examples.server.check.SessionChecks;
import io.github.careplansdk.examples.server.files.FileWork;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import io.github.careplansdk.examples.server.files.Upload;
import io.github.careplansdk.examples.server.files.Workers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the library shows of uploads. Its pages bring their style, and the report its script, along; so their policy allows
 * that and nothing else, and the report, as in a sandbox, is kept from the session.
 */
@Controller
class ResultPages {
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final String REPORT_POLICY = PAGE_POLICY + "; script-src 'unsafe-inline'; sandbox allow-scripts";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final SessionChecks checks;
    private final FileWork work;
    private final Workers workers;

    ResultPages(SessionChecks checks, FileWork work, Workers workers) {
        this.checks = checks;
        this.work = work;
        this.workers = workers;
    }

    @GetMapping("/checks/{id}/report")
    ResponseEntity<byte[]> report(@PathVariable UUID id, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.in(Languages.of(locale))
                .write(checks.get(id).judgement().orElseThrow(() -> new Refused(Why.NOT_THERE)), out);
        return page(out.toByteArray(), REPORT_POLICY);
    }

    @GetMapping("/checks/{id}/forms")
    String forms(@PathVariable UUID id) {
        return "redirect:/checks/" + id + "/forms/index.html";
    }

    @GetMapping("/checks/{id}/forms/{page}")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @PathVariable String page) throws IOException {
        byte[] forms = workers.now(checks.get(id)::forms);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(forms))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(page)) {
                    return page(zip.readAllBytes(), PAGE_POLICY);
                }
            }
        }
        throw new Refused(Why.NOT_THERE);
    }

    @GetMapping("/compare")
    ResponseEntity<byte[]> compare(@RequestParam UUID plan, @RequestParam UUID result, Locale locale)
            throws IOException {
        Upload planned = checks.get(plan).upload();
        Upload given = checks.get(result).upload();
        StringWriter out = new StringWriter();
        ReconciliationPage.in(Languages.of(locale)).write(workers.now(() -> work.reconcile(planned, given)), out);
        return page(out.toString().getBytes(StandardCharsets.UTF_8), PAGE_POLICY);
    }

    @GetMapping("/checks/{id}/pseudonymised.zip")
    ResponseEntity<byte[]> pseudonymised(@PathVariable UUID id) {
        byte[] zip = checks.get(id)
                .pseudonymised()
                .orElseThrow(() -> new Refused(Why.NOT_THERE))
                .zip();
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("pseudonymised.zip")
                                .build()
                                .toString())
                .body(zip);
    }

    private static ResponseEntity<byte[]> page(byte[] html, String policy) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", policy)
                .body(html);
    }
}

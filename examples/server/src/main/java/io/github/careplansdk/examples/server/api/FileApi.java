package io.github.careplansdk.examples.server.api;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.form.FormRenderer.RenderedForms;
import io.github.careplansdk.csv.pseudonymise.PseudonymisationReport;
import io.github.careplansdk.csv.report.HtmlReport;
import io.github.careplansdk.csv.report.JsonReport;
import io.github.careplansdk.csv.report.SarifReport;
import io.github.careplansdk.examples.server.files.FileWork;
import io.github.careplansdk.examples.server.files.FileWork.Format;
import io.github.careplansdk.examples.server.files.FileWork.Made;
import io.github.careplansdk.examples.server.web.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks and converts the files of a request. Nothing of them is kept. */
@RestController
@RequestMapping("/api/v1")
class FileApi {
    static final String ZIP = "application/zip";
    static final String FILE = "application/octet-stream";
    private static final String SARIF = "application/sarif+json";

    private final RequestFiles files;
    private final FileWork work;

    FileApi(RequestFiles files, FileWork work) {
        this.files = files;
        this.work = work;
    }

    /** Writes a report. */
    private interface Report {
        void write(Judgement judgement, ByteArrayOutputStream out) throws IOException;
    }

    @PostMapping(
            path = "/validate",
            consumes = {ZIP, FILE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> validate(HttpServletRequest request, Locale locale) throws IOException {
        return report(request, JsonReport.in(language(locale))::write);
    }

    @PostMapping(
            path = "/validate",
            consumes = {ZIP, FILE},
            produces = SARIF)
    ResponseEntity<byte[]> validateForSarif(HttpServletRequest request, Locale locale) throws IOException {
        return report(request, SarifReport.in(language(locale))::write);
    }

    @PostMapping(
            path = "/validate",
            consumes = {ZIP, FILE},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> validateForPeople(HttpServletRequest request, Locale locale) throws IOException {
        return report(request, HtmlReport.in(language(locale))::write);
    }

    @PostMapping(
            path = "/convert",
            consumes = {ZIP, FILE},
            produces = ZIP)
    byte[] convert(HttpServletRequest request, @RequestParam String to) throws IOException {
        Format format = Format.of(to);
        return files.with(request, upload -> work.convert(upload, format));
    }

    @PostMapping(
            path = "/forms",
            consumes = {ZIP, FILE},
            produces = ZIP)
    ResponseEntity<byte[]> forms(HttpServletRequest request) throws IOException {
        Made<RenderedForms> made = files.with(request, work::forms);
        boolean isComplete = made.report().problems().isEmpty() && made.report().unreadRows() == 0;
        return ResponseEntity.ok()
                .header("Complete", String.valueOf(isComplete))
                .body(made.zip());
    }

    @PostMapping(
            path = "/pseudonymise",
            consumes = {ZIP, FILE},
            produces = ZIP)
    ResponseEntity<byte[]> pseudonymise(
            HttpServletRequest request, @RequestParam(defaultValue = "false") boolean keepDates) throws IOException {
        Made<PseudonymisationReport> made = files.with(request, upload -> work.pseudonymise(upload, keepDates));
        return ResponseEntity.ok()
                .header("Faithful", String.valueOf(made.report().isFaithful()))
                .body(made.zip());
    }

    private ResponseEntity<byte[]> report(HttpServletRequest request, Report report) throws IOException {
        Judgement judgement = files.with(request, upload -> work.validate(upload, (done, all, bytes) -> {}));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(judgement, out);
        return ResponseEntity.ok().header("Verdict", judgement.verdict().id()).body(out.toByteArray());
    }

    private static Language language(Locale locale) {
        return Languages.of(locale);
    }
}

package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.cli.shared.Arguments.Format;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.internal.record.CheckedRows;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.report.GitHubReport;
import io.github.careplansdk.csv.report.HtmlReport;
import io.github.careplansdk.csv.report.JUnitReport;
import io.github.careplansdk.csv.report.JsonReport;
import io.github.careplansdk.csv.report.SarifReport;
import io.github.careplansdk.csv.report.TextReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a judgement in any form.
 *
 * @param audience for whom text, JSON and HTML say what to do
 * @param source what was checked
 * @param showValues whether the content of cells is shown
 */
record ReportWriter(Judgement judgement, Language language, Audience audience, Source source, boolean showValues) {
    /** @param width the columns of a line of text */
    void write(Format format, OutputStream out, int width, boolean coloured) throws IOException {
        switch (format) {
            case JSON -> JsonReport.in(language).to(audience).write(judgement, out);
            case SARIF -> SarifReport.in(language).below(folder()).write(judgement, out);
            case JUNIT -> JUnitReport.in(language).write(judgement, out);
            case HTML -> html(out);
            case GITHUB -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                GitHubReport.in(language).below(folder()).write(judgement, writer);
                writer.flush();
            }
            case TEXT -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                TextReport.in(language)
                        .to(audience)
                        .width(width)
                        .coloured(coloured)
                        .write(judgement, writer);
                writer.flush();
            }
        }
    }

    private void html(OutputStream out) throws IOException {
        try (CheckedRows rows = CheckedRows.open(source, Limits.DEFAULT, Layouts.published())) {
            HtmlReport.in(language)
                    .to(audience)
                    .rows(rows::rows)
                    .showValues(showValues)
                    .write(judgement, out);
        }
    }

    /**
     * The folder below which the report's paths are, as seen from the folder in which the command runs; empty where it is not
     * below that. Of several paths the report has the whole.
     */
    private String folder() {
        List<Path> paths = source.paths();
        if (paths.size() != 1) {
            return "";
        }
        Path path = paths.get(0).toAbsolutePath().normalize();
        boolean file = Files.isRegularFile(path) && !Unreadable.isNamedZip(path);
        Path folder = file ? path.getParent() : path;
        Path here = Path.of("").toAbsolutePath().normalize();
        return folder != null && folder.startsWith(here) ? slashed(here.relativize(folder)) : "";
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}

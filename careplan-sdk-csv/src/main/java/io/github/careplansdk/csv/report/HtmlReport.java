package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The report as a page to look at, to print and to pass on: one HTML file that loads nothing, light and dark. It shows no
 * content of a file unless the findings carry values; around a finding it shows which cells of the row are filled. Immutable and
 * safe to share.
 */
public final class HtmlReport {
    private static final RowSource NO_ROWS = (file, numbers) -> Map.of();

    private final Messages messages;
    private final RowSource rows;
    private final Layouts layouts;
    private final boolean values;

    private HtmlReport(Messages messages, RowSource rows, Layouts layouts, boolean values) {
        this.messages = messages;
        this.rows = rows;
        this.layouts = layouts;
        this.values = values;
    }

    /** Returns a report in a language, without the rows of the findings. */
    public static HtmlReport in(Language language) {
        return new HtmlReport(Messages.in(language), NO_ROWS, Layouts.published(), false);
    }

    /** Returns a copy of this report with hints for another audience; the default is developers. */
    public HtmlReport to(Audience audience) {
        return new HtmlReport(messages.to(audience), rows, layouts, values);
    }

    /**
     * Returns a copy of this report with the row of each finding. It shows which cells are filled, but not their
     * content.
     */
    public HtmlReport rows(RowSource source) {
        return rows(source, Layouts.published());
    }

    /** Returns a copy of this report with the row of each finding, with the column names of another standard. */
    public HtmlReport rows(RowSource source, Layouts standard) {
        return new HtmlReport(messages, source, standard, values);
    }

    /**
     * Returns a copy of this report with or without the content of these cells, which is personal data; the default is
     * without.
     */
    public HtmlReport showValues(boolean shown) {
        return new HtmlReport(messages, rows, layouts, shown);
    }

    /**
     * Writes a report in UTF-8 and leaves the stream open. Rows are read file by file.
     *
     * @throws IOException if the stream cannot be written, or a row cannot be read
     */
    public void write(Judgement judgement, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            Wording wording = new Wording(judgement, messages);
            new HtmlPage(wording, new HtmlRows(wording.texts(), rows, layouts, values)).write(writer, values);
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Supplies the rows of findings for a report. */
    @FunctionalInterface
    public interface RowSource {
        /**
         * Returns the cells of rows of a file, by the number of the row; rows that do not exist are left out.
         *
         * @param file the file's path, as the report names it
         * @param numbers the numbers of the rows, from 1
         * @throws IOException if the file cannot be read
         */
        Map<Long, List<String>> rows(String file, Set<Long> numbers) throws IOException;
    }
}

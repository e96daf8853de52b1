package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.RuleCode;
import java.io.IOException;

/**
 * The report for people: the verdict, then what is wrong file by file, with what to do about it and where. It shows no
 * content of a file unless the findings carry values. Immutable and safe to share.
 */
public final class TextReport {
    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 40;

    private final Messages messages;
    private final int width;
    private final boolean coloured;

    private TextReport(Messages messages, int width, boolean coloured) {
        this.messages = messages;
        this.width = width;
        this.coloured = coloured;
    }

    /** Returns a report in a language, 100 columns wide and without colours. */
    public static TextReport in(Language language) {
        return new TextReport(Messages.in(language), DEFAULT_WIDTH, false);
    }

    /** Returns a copy of this report with hints for another audience; the default is developers. */
    public TextReport to(Audience audience) {
        return new TextReport(messages.to(audience), width, coloured);
    }

    /** Returns a copy of this report with another number of columns, at least 40; a Japanese character takes two. */
    public TextReport width(int columns) {
        return new TextReport(messages, Math.max(columns, NARROWEST), coloured);
    }

    /** Returns a copy of this report with or without the colours of a terminal (ANSI escape sequences). */
    public TextReport coloured(boolean colours) {
        return new TextReport(messages, width, colours);
    }

    /**
     * Writes a report, its lines ended by LF.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(Judgement judgement, Appendable out) throws IOException {
        new TextReportWriter(judgement, messages, new Page(out, width, coloured)).write();
    }

    /**
     * Writes what a code means and what to do about it, its lines ended by LF.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void explain(RuleCode code, Appendable out) throws IOException {
        Texts texts = Wording.texts(messages.language());
        TextTable table = new TextTable();
        table.row(texts.get("severity"), messages.severity(code.severity()));
        table.row(
                texts.get("layer"),
                messages.layer(code.layer()) + " (" + code.layer().id() + ")");
        table.row(texts.get("meaning"), messages.meaning(code));
        table.row(texts.get("whatToDo"), messages.hint(code));
        table.row(texts.get("section"), messages.section(code));
        table.row(texts.get("officialMessage"), messages.official(code));
        if (!code.parameters().isEmpty()) {
            table.row(texts.get("parameters"), String.join(", ", code.parameters()));
        }
        Page page = new Page(out, width, coloured);
        page.line(0, Style.BOLD, code.name());
        page.table(2, Style.PLAIN, table);
    }
}

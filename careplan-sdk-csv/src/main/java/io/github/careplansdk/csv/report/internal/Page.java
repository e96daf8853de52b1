package io.github.careplansdk.csv.report.internal;

import java.io.IOException;
import java.util.List;

/** Writes lines of text, LF-ended, into the width of a terminal. Whatever is written is {@link SafeText}. */
public final class Page {
    private final Appendable out;
    private final int width;
    private final boolean coloured;
    private long lines;

    /** A page of that many columns. */
    public Page(Appendable out, int width, boolean coloured) {
        this.out = out;
        this.width = width;
        this.coloured = coloured;
    }

    /** How many lines were written. */
    public long lines() {
        return lines;
    }

    /** An empty line. */
    public void gap() throws IOException {
        write(0, Style.PLAIN, "");
    }

    /** One line, however long. */
    public void line(int indent, Style style, String text) throws IOException {
        write(indent, style, SafeText.of(text));
    }

    /** A text on as many lines as it needs. */
    public void paragraph(int indent, Style style, String text) throws IOException {
        for (String line : LineBreaks.of(SafeText.of(text), width - indent)) {
            write(indent, style, line);
        }
    }

    /** A text on as many lines as it needs, to the right of its label. */
    public void labelled(int indent, Style style, String label, String text) throws IOException {
        for (String line : new TextTable().row(label, text).lines(width - indent)) {
            write(indent, style, line);
        }
    }

    /** A table, its first row in a style of its own. */
    public void table(int indent, Style header, TextTable table) throws IOException {
        List<String> rows = table.lines(width - indent);
        for (int i = 0; i < rows.size(); i++) {
            write(indent, i == 0 ? header : Style.PLAIN, rows.get(i));
        }
    }

    private void write(int indent, Style style, String text) throws IOException {
        out.append(text.isEmpty() ? "" : " ".repeat(indent))
                .append(coloured ? style.apply(text) : text)
                .append('\n');
        lines++;
    }
}

package io.github.careplansdk.core.internal;

import java.io.IOException;
import java.util.List;

/** Writes lines of text, LF-ended, into the width of a terminal. Whatever is written is {@link SafeText}. */
public final class Page {
    private static final String BETWEEN_FACTS = "  ";

    private final Appendable out;
    private final int width;
    private final boolean coloured;
    private long lines;

    /** Returns a page of that many columns. */
    public Page(Appendable out, int width, boolean coloured) {
        this.out = out;
        this.width = width;
        this.coloured = coloured;
    }

    /** Returns how many lines were written. */
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

    /** Facts side by side, none broken in two where it fits on a line, on as many lines as they need. */
    public void facts(int indent, Style style, List<String> facts) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String fact : facts.stream().map(SafeText::of).toList()) {
            if (line.length() > 0 && DisplayWidth.of(line + BETWEEN_FACTS + fact) > width - indent) {
                paragraph(indent, style, line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? BETWEEN_FACTS : "").append(fact);
        }
        paragraph(indent, style, line.toString());
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

    /** A table, one line a row, however long. */
    public void list(int indent, TextTable table) throws IOException {
        for (String row : table.lines(Integer.MAX_VALUE)) {
            write(indent, Style.PLAIN, row);
        }
    }

    private void write(int indent, Style style, String text) throws IOException {
        out.append(text.isEmpty() ? "" : " ".repeat(indent))
                .append(coloured ? style.apply(text) : text)
                .append('\n');
        lines++;
    }
}

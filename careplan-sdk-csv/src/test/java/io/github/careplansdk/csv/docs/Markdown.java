package io.github.careplansdk.csv.docs;

import java.util.List;

/** Lines of Markdown. What goes in is text, and is escaped. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return block("#".repeat(level) + " " + title);
    }

    Markdown paragraph(String words) {
        return block(escaped(words));
    }

    /** A block that is Markdown already. */
    Markdown block(String markdown) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(markdown).append('\n');
        return this;
    }

    Markdown table(List<String> header, List<List<String>> rows) {
        text.append('\n');
        row(header);
        row(header.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    static String escaped(String words) {
        return words.replaceAll("([\\\\`*<>|\\[\\]])", "\\\\$1");
    }

    static String code(String name) {
        return "`" + name + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

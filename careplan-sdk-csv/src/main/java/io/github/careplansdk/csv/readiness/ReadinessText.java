package io.github.careplansdk.csv.readiness;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.readiness.internal.ReadinessWords;
import java.io.IOException;
import java.util.List;

/** The report for people: the sum, each file, what stops working, what to do and what is announced. Immutable. */
public final class ReadinessText {
    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 60;

    private final Language language;
    private final int width;
    private final boolean coloured;

    private ReadinessText(Language language, int width, boolean coloured) {
        this.language = language;
        this.width = width;
        this.coloured = coloured;
    }

    /** Returns a text in a language, 100 columns wide and without colours. */
    public static ReadinessText in(Language language) {
        return new ReadinessText(language, DEFAULT_WIDTH, false);
    }

    /** Returns a copy of this text with another number of columns, at least 60; a Japanese character takes two. */
    public ReadinessText width(int columns) {
        return new ReadinessText(language, Math.max(columns, NARROWEST), coloured);
    }

    /** Returns a copy of this text with or without the colours of a terminal (ANSI escape sequences). */
    public ReadinessText coloured(boolean colours) {
        return new ReadinessText(language, width, colours);
    }

    /**
     * Writes a report, its lines ended by LF.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(ReadinessReport report, Appendable out) throws IOException {
        ReadinessWords words = new ReadinessWords(report, language);
        Page page = new Page(out, width, coloured);
        page.line(0, report.isReady() ? Style.GOOD : Style.BAD, words.verdict());
        page.paragraph(0, Style.PLAIN, words.when());
        for (Direction direction : Direction.values()) {
            writeFiles(page, direction, report, words);
        }
        list(page, words.get("unchecked"), words.unchecked());
        list(page, words.get("stops"), words.stops());
        list(page, words.get("todo"), words.actions());
        page.gap();
        page.line(0, Style.BOLD, words.get("announced"));
        TextTable dates = new TextTable();
        words.announced().forEach(fact -> dates.row(fact.name(), fact.value(), fact.source()));
        page.table(2, Style.PLAIN, dates);
        list(page, words.get("unknown"), words.unknown());
    }

    private static void writeFiles(Page page, Direction direction, ReadinessReport report, ReadinessWords words)
            throws IOException {
        if (report.files(direction).isEmpty()) {
            return;
        }
        page.gap();
        page.facts(0, Style.BOLD, words.counts(direction));
        for (ReadinessWords.Group group : words.groups(direction)) {
            page.facts(2, group.isUsable() ? Style.GOOD : Style.BAD, group.facts());
            for (String obstacle : group.obstacles()) {
                page.labelled(4, Style.PLAIN, "-", obstacle);
            }
            for (String path : group.paths()) {
                page.line(6, Style.PLAIN, path);
            }
        }
    }

    private static void list(Page page, String title, List<String> entries) throws IOException {
        if (!entries.isEmpty()) {
            page.gap();
            page.line(0, Style.BOLD, title);
            for (String entry : entries) {
                page.labelled(2, Style.PLAIN, "-", entry);
            }
        }
    }
}

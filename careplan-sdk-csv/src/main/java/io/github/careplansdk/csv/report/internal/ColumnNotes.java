package io.github.careplansdk.csv.report.internal;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Kinds and their columns in words, for pages and tables about layouts. */
public final class ColumnNotes {
    private ColumnNotes() {}

    /** The type of the cells by what they look like, or by its name where any look goes. */
    public static String form(CellType type) {
        return type.form().isEmpty() ? type.id() : type.form();
    }

    /** The most characters: empty where there is no limit, with a question mark where the print is unclear. */
    public static String length(Column column) {
        if (column.unclearMax() > 0) {
            return column.unclearMax() + "?";
        }
        return column.max() > 0 ? String.valueOf(column.max()) : "";
    }

    /** Whether it must be filled. */
    public static String need(Need need, Language language) {
        return texts(language).get("need." + need);
    }

    /** What follows from an empty cell. */
    public static String meaning(Need need, Language language) {
        return texts(language).get("need." + need + ".meaning");
    }

    /** What a question mark behind a length means. */
    public static String unclearLength(Language language) {
        return texts(language).get("note.unclearLength");
    }

    /** The title of a kind: in Japanese, and in English before it where that is spoken. */
    public static String title(FileKind kind, Language language) {
        return new BilingualText(kind.titleJa(), kind.titleEn() + " (" + kind.titleJa() + ")").in(language);
    }

    /** Everything else: codes, fixed values, keys, conditions, and what the standard notes. */
    public static String notes(Column column, Language language) {
        Texts texts = texts(language);
        List<String> notes = new ArrayList<>();
        if (column.key()) {
            notes.add(texts.get("note.key"));
        }
        if (!column.codes().isEmpty()) {
            notes.add(column.codes().stream()
                    .map(code -> code.code() + "=" + code.label())
                    .collect(Collectors.joining(" ")));
        }
        if (!column.fixed().isEmpty()) {
            notes.add(texts.with("note.fixed", Map.of("value", column.fixed())));
        }
        if (column.zeroAllowed()) {
            notes.add(texts.get("note.zeros"));
        }
        column.filledWhen()
                .ifPresent(when ->
                        notes.add(texts.with("note.where", Map.of("column", when.column(), "code", when.code()))));
        if (!column.since().isEmpty()) {
            notes.add(texts.with("note.since", Map.of("version", column.since())));
        }
        String note = new BilingualText(column.noteJa(), column.note()).in(language);
        if (!note.isEmpty() && !note.equals(column.fixed())) {
            notes.add(note);
        }
        return String.join(texts.get("note.and"), notes);
    }

    private static Texts texts(Language language) {
        return Texts.beside(ColumnNotes.class, language);
    }
}

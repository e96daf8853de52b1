package io.github.careplansdk.csv.report.internal;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A column in words, for pages and tables about layouts. */
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
        boolean ja = language == Language.JA;
        return switch (need) {
            case REQUIRED -> ja ? "必須" : "required";
            case EXPECTED -> ja ? "必要" : "expected";
            case REQUIRED_UNCLEAR -> ja ? "必須?" : "required?";
            case OPTIONAL -> ja ? "任意" : "optional";
        };
    }

    /** What follows from an empty cell. */
    public static String meaning(Need need, Language language) {
        boolean ja = language == Language.JA;
        return switch (need) {
            case REQUIRED -> ja ? "空欄はエラー" : "an empty cell is an error";
            case EXPECTED -> ja ? "空欄は警告" : "an empty cell is a warning";
            case REQUIRED_UNCLEAR -> ja ? "定義書の表記が不明瞭。空欄は警告" : "the print is unclear; an empty cell is a warning";
            case OPTIONAL -> ja ? "空欄でよい" : "may be empty";
        };
    }

    /** What a question mark behind a length means. */
    public static String unclearLength(Language language) {
        return language == Language.JA
                ? "定義書の表記が不明瞭な桁数。超過は警告"
                : "a length that is printed unclearly; a longer cell is a warning";
    }

    /** Everything else: codes, fixed values, keys, conditions, and what the standard notes. */
    public static String notes(Column column, Language language) {
        boolean ja = language == Language.JA;
        List<String> notes = new ArrayList<>();
        if (column.key()) {
            notes.add(ja ? "キー" : "key");
        }
        if (!column.codes().isEmpty()) {
            notes.add(column.codes().stream()
                    .map(code -> code.code() + "=" + code.label())
                    .collect(Collectors.joining(" ")));
        }
        if (!column.fixed().isEmpty()) {
            notes.add((ja ? "固定値 " : "always ") + column.fixed());
        }
        if (column.zeroAllowed()) {
            notes.add(ja ? "0だけの値も可" : "zeros allowed");
        }
        column.filledWhen()
                .ifPresent(when -> notes.add(
                        ja
                                ? when.column() + "=" + when.code() + " のとき"
                                : "where " + when.column() + "=" + when.code()));
        if (!column.since().isEmpty()) {
            notes.add((ja ? "CSVバージョン" + column.since() + "から" : "since CSV version " + column.since()));
        }
        String note = ja ? column.noteJa() : column.note();
        if (!note.isEmpty() && !note.equals(column.fixed())) {
            notes.add(note);
        }
        return String.join(ja ? "。" : "; ", notes);
    }
}

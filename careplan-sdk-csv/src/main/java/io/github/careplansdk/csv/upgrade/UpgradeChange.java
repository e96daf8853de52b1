package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.layout.Column;
import java.util.Locale;
import java.util.Optional;

/**
 * A change that an upgrade made in a file.
 *
 * @param what the kind of change
 * @param column the column that changed, in the edition that has it; empty for the name
 * @param rows the number of rows in which it changed; 0 for the name
 * @param before the old name or version, else empty
 * @param after the new name or version, else empty
 */
public record UpgradeChange(What what, Optional<Column> column, long rows, String before, String after) {
    /** The kinds of changes. */
    public enum What {
        /** The file name has the form of the later edition. */
        FILE_NAME,
        /** The CSV version. */
        CSV_VERSION,
        /** A column that the earlier edition does not have was added and left empty. */
        NEW_COLUMN,
        /** The rows name their image by the name that it has in the later edition. */
        IMAGE_NAME,
        /** A column that the later edition does not have was left out of rows in which it was filled. */
        DROPPED_COLUMN
    }

    static UpgradeChange ofName(String before, String after) {
        return new UpgradeChange(What.FILE_NAME, Optional.empty(), 0, before, after);
    }

    static UpgradeChange ofVersion(Column column, long rows, String before, String after) {
        return new UpgradeChange(What.CSV_VERSION, Optional.of(column), rows, before, after);
    }

    static UpgradeChange ofNewColumn(Column column, long rows) {
        return new UpgradeChange(What.NEW_COLUMN, Optional.of(column), rows, "", "");
    }

    static UpgradeChange ofImageName(Column column, long rows) {
        return new UpgradeChange(What.IMAGE_NAME, Optional.of(column), rows, "", "");
    }

    static UpgradeChange ofDroppedColumn(Column column, long rows) {
        return new UpgradeChange(What.DROPPED_COLUMN, Optional.of(column), rows, "", "");
    }

    /** Returns a text for the change. */
    public String text(Language language) {
        boolean ja = language == Language.JA;
        String place = column.map(each -> each.number() + " " + each.name() + (ja ? "" : " " + each.nameEn()))
                .orElse("");
        return switch (what) {
            case FILE_NAME -> (ja ? "ファイル名を変更しました: " : "The file name was changed: ") + after;
            case CSV_VERSION ->
                String.format(
                        Locale.ROOT, ja ? "%s: %s → %s（%,d行）" : "%s: %s → %s (rows: %,d)", place, before, after, rows);
            case NEW_COLUMN ->
                String.format(
                        Locale.ROOT, ja ? "%s: 項目を追加し、空欄にしました（%,d行）" : "%s: new, left empty (rows: %,d)", place, rows);
            case IMAGE_NAME ->
                String.format(
                        Locale.ROOT,
                        ja ? "%s: 画像の新しいファイル名に変更しました（%,d行）" : "%s: now the image's new file name (rows: %,d)",
                        place,
                        rows);
            case DROPPED_COLUMN ->
                String.format(
                        Locale.ROOT,
                        ja
                                ? "%s: 項目がなくなり、入力されていた値を除きました（%,d行）"
                                : "%s: no longer a column, its values are left out (rows: %,d)",
                        place,
                        rows);
        };
    }
}

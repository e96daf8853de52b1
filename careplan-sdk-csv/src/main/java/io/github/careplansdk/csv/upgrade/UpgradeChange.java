package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.layout.Column;
import java.util.Map;
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
        Texts texts = Texts.beside(UpgradeChange.class, language);
        return texts.with(
                what.name(),
                Map.of(
                        "column",
                        column.map(each -> name(each, language)).orElse(""),
                        "before",
                        before,
                        "after",
                        after,
                        "rows",
                        rows));
    }

    private static String name(Column column, Language language) {
        String japanese = column.number() + " " + column.name();
        return new BilingualText(japanese, japanese + " " + column.nameEn()).in(language);
    }
}

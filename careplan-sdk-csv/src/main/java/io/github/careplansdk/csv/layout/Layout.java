package io.github.careplansdk.csv.layout;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a kind of file in an edition of the standard, as its record declares them. Immutable.
 *
 * @param <T> the record of its rows
 */
public interface Layout<T extends Record> {
    /** Returns the kind of file. */
    FileKind kind();

    /** Returns the edition of the standard. */
    Edition edition();

    /** Returns the record of its rows. */
    Class<T> record();

    /** Returns whether a file may hold only one row of a key. */
    boolean oneRowPerKey();

    /** Returns the columns, in order. */
    List<Column> columns();

    /** Returns the column of that English name, or empty where the kind has none in the edition. */
    Optional<Column> find(String nameEn);

    /** Returns whether the kind has a column of that English name in any edition. */
    boolean declares(String nameEn);

    /**
     * Returns the column of that English name.
     *
     * @throws MissingColumnException if the kind has none in the edition
     */
    default Column column(String nameEn) {
        return find(nameEn)
                .orElseThrow(() -> new MissingColumnException(
                        nameEn, kind() + " has no column " + nameEn + " in edition " + edition() + "."));
    }

    /** Thrown when a layout has no column with a name, in its kind or edition. */
    final class MissingColumnException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String column;

        MissingColumnException(String column, String message) {
            super(message);
            this.column = column;
        }

        /** Returns the English name of the column. */
        public String column() {
            return column;
        }
    }
}

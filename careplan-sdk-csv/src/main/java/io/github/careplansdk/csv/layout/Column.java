package io.github.careplansdk.csv.layout;

import io.github.careplansdk.core.code.Code;
import java.util.List;
import java.util.Optional;

/**
 * A column of a layout.
 *
 * @param number its number, from 1
 * @param name the Japanese name (項目名)
 * @param nameEn the English name: the record component's, with group and number where it is repeated
 * @param type the type of its cells
 * @param max the most characters, 0 where there is no limit
 * @param unclearMax the most characters by an unclear print, 0 where the print is clear
 * @param need whether it must be filled
 * @param codes the code list of a {@link CellType#CODE} column, else empty
 * @param zeroAllowed whether zeros stand for no date or no month
 * @param fixed the value of a {@link CellType#FIXED} column, else empty
 * @param totals whether a service code may be one of the totals of table 7
 * @param key whether it is part of the key between the files of a unit
 * @param numbering whether it is one of the numbers that order the rows of a plan
 * @param endOf the English name of the column that holds the start of the period that ends here, or empty
 * @param filledWhen the code that asks for this text, or empty
 * @param since the CSV version of the edition that brought it, or empty
 * @param note what else the standard says about it, in English, or empty
 * @param noteJa the note in Japanese, or empty
 */
public record Column(
        int number,
        String name,
        String nameEn,
        CellType type,
        int max,
        int unclearMax,
        Need need,
        List<Code> codes,
        boolean zeroAllowed,
        String fixed,
        boolean totals,
        boolean key,
        boolean numbering,
        String endOf,
        Optional<Condition> filledWhen,
        String since,
        String note,
        String noteJa) {
    /** The value of an integer component that was not set on a record's builder; it is written as an empty cell. */
    public static final int UNSET = Integer.MIN_VALUE;

    public Column {
        codes = List.copyOf(codes);
    }

    /**
     * A code in another column.
     *
     * @param column the English name of the column
     * @param code the code
     */
    public record Condition(String column, String code) {}

    /** Returns a copy of this column with another number. */
    public Column at(int place) {
        return new Column(
                place,
                name,
                nameEn,
                type,
                max,
                unclearMax,
                need,
                codes,
                zeroAllowed,
                fixed,
                totals,
                key,
                numbering,
                endOf,
                filledWhen,
                since,
                note,
                noteJa);
    }

    /** Returns its index in a row, from 0. */
    public int index() {
        return number - 1;
    }
}

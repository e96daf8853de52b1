package io.github.careplansdk.csv.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The difference of a column in an edition of the standard. Immutable; begin with {@link #NONE}.
 *
 * @param removed whether the edition does not have the column
 * @param name the Japanese name, where it differs
 * @param number the column's number, where it differs from the place that its record gives it
 * @param max the most characters, where they differ
 * @param type the type, where it differs; its values must be those that the record holds
 * @param need whether it must be filled, where that differs
 * @param droppedCodes the codes of its code list that the edition does not have
 */
public record ColumnChange(
        boolean removed,
        Optional<String> name,
        OptionalInt number,
        OptionalInt max,
        Optional<CellType> type,
        Optional<Need> need,
        Set<String> droppedCodes) {
    /** No difference. */
    public static final ColumnChange NONE = new ColumnChange(
            false,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of());

    /** @throws IllegalArgumentException if the number is less than 1, or the most characters are negative */
    public ColumnChange {
        droppedCodes = Set.copyOf(droppedCodes);
        if (number.isPresent() && number.getAsInt() < 1) {
            throw new IllegalArgumentException("Columns are numbered from 1: " + number.getAsInt());
        }
        if (max.isPresent() && max.getAsInt() < 0) {
            throw new IllegalArgumentException("The most characters of a column: " + max.getAsInt());
        }
    }

    /** Returns a column as the edition has it, with an unchanged number. */
    public Column apply(Column column) {
        return new Column(
                column.number(),
                name.orElse(column.name()),
                column.nameEn(),
                type.orElse(column.type()),
                max.orElse(column.max()),
                column.unclearMax(),
                need.orElse(column.need()),
                column.codes().stream()
                        .filter(code -> !droppedCodes.contains(code.code()))
                        .toList(),
                column.zeroAllowed(),
                column.fixed(),
                column.totals(),
                column.key(),
                column.numbering(),
                column.endOf(),
                column.filledWhen(),
                column.since(),
                column.note(),
                column.noteJa());
    }

    /** Returns the change for an edition that does not have the column. */
    public static ColumnChange removal() {
        return new ColumnChange(true, NONE.name, NONE.number, NONE.max, NONE.type, NONE.need, NONE.droppedCodes);
    }

    /** Returns a copy of this change with another Japanese name. */
    public ColumnChange withName(String value) {
        return new ColumnChange(removed, Optional.of(value), number, max, type, need, droppedCodes);
    }

    /** Returns a copy of this change with another number of the column, from 1. */
    public ColumnChange withNumber(int value) {
        return new ColumnChange(removed, name, OptionalInt.of(value), max, type, need, droppedCodes);
    }

    /** Returns a copy of this change with another limit of characters; 0 is none. */
    public ColumnChange withMax(int value) {
        return new ColumnChange(removed, name, number, OptionalInt.of(value), type, need, droppedCodes);
    }

    /** Returns a copy of this change with another type, whose values the record can hold. */
    public ColumnChange withType(CellType value) {
        return new ColumnChange(removed, name, number, max, Optional.of(value), need, droppedCodes);
    }

    /** Returns a copy of this change with another need. */
    public ColumnChange withNeed(Need value) {
        return new ColumnChange(removed, name, number, max, type, Optional.of(value), droppedCodes);
    }

    /** Returns a copy of this change with further codes that the edition does not have. */
    public ColumnChange withoutCodes(String... codes) {
        Set<String> dropped = new HashSet<>(droppedCodes);
        dropped.addAll(List.of(codes));
        return new ColumnChange(removed, name, number, max, type, need, dropped);
    }
}

package io.github.careplansdk.csv.form;

import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Rows that share cells of a form: what they have in common stands beside all of them. */
final class RowGroups {
    private RowGroups() {}

    /** Rows that follow each other under the same number. */
    static List<List<FormRow>> by(List<FormRow> rows, String number) {
        return of(rows, (first, row) -> row.raw(number).equals(first.raw(number)));
    }

    /**
     * Rows that follow each other and belong together.
     *
     * @param goesOn whether a row belongs to the group that an earlier one leads
     */
    static List<List<FormRow>> of(List<FormRow> rows, BiPredicate<FormRow, FormRow> goesOn) {
        List<List<FormRow>> groups = new ArrayList<>();
        for (FormRow row : rows) {
            if (groups.isEmpty() || !goesOn.test(groups.get(groups.size() - 1).get(0), row)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(row);
        }
        return groups;
    }

    /** Returns what the rows of a group say, each text once: it may be repeated or stand in the first row only. */
    static List<FieldText> texts(List<FormRow> group, String column) {
        return group.stream()
                .map(row -> row.field(column))
                .filter(field -> !field.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the cells that stand beside all rows of a group, with the first of them; none with the others. */
    static List<Map<String, ?>> shared(FormRow row, List<FormRow> group, String... columns) {
        return Stream.of(columns)
                .filter(column -> row == group.get(0))
                .<Map<String, ?>>map(column -> Map.of("rows", group.size(), "texts", texts(group, column)))
                .toList();
    }
}

package io.github.careplansdk.csv.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

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

    /** What the rows of a group say, each text once: it may be repeated or stand in the first row only. */
    static void showAll(Paper paper, List<FormRow> group, String column) {
        group.stream()
                .map(row -> row.show(column))
                .filter(field -> !field.isEmpty())
                .distinct()
                .forEach(field -> paper.block("", () -> paper.show(field)));
    }

    /** In the first row of a group, the cells that stand beside all of them. */
    static void lead(Paper paper, FormRow row, List<FormRow> group, String... columns) {
        if (row == group.get(0)) {
            for (String column : columns) {
                paper.td("long", 1, group.size(), () -> showAll(paper, group, column));
            }
        }
    }
}

package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.diff.Change;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.testkit.rehearse.Deviation;
import io.github.careplansdk.csv.testkit.rehearse.ItemRows;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A case, and which differences are about it.
 *
 * @param item the case
 * @param parts its lines in the table
 */
public record Item(RehearsalItem item, List<Part> parts) {
    /**
     * Rows of a kind that a case is about.
     *
     * @param kind the kind
     * @param users the insured numbers in these rows
     * @param rows the rows in the samples
     * @param wholeUser whether they are all that the users have of the kind
     * @param deleted the kinds that the rows delete; none unless they are a deletion
     */
    public record Part(
            FileKind kind, Set<String> users, List<ItemRows> rows, boolean wholeUser, List<FileKind> deleted) {
        /** The part of a deviation that is about these rows. */
        private Optional<Deviation> of(Comparison.Difference difference) {
            Deviation found = difference.deviation();
            if (!users.contains(difference.insured())) {
                return Optional.empty();
            }
            if (found.change() == Change.ADDED) {
                boolean mine = deleted.contains(found.kind()) || (wholeUser && kind.equals(found.kind()));
                return Optional.of(found).filter(any -> mine);
            }
            if (!kind.equals(found.kind()) || !hasRow(found)) {
                return Optional.empty();
            }
            List<Column> columns = columns();
            if (found.change() == Change.REMOVED || columns.isEmpty()) {
                return Optional.of(found);
            }
            Deviation some = found.in(found.columns().stream()
                    .filter(column -> isAmong(column, columns))
                    .toList());
            return Optional.of(some).filter(deviation -> !deviation.columns().isEmpty());
        }

        /** What is alike in all rows of a user has no place. */
        private boolean hasRow(Deviation found) {
            return found.sample()
                    .map(place -> rows.stream()
                            .anyMatch(each -> each.file().equals(place.file())
                                    && each.rows().contains(place.row())))
                    .orElse(true);
        }

        List<Column> columns() {
            return rows.stream()
                    .flatMap(each -> each.columns().stream())
                    .distinct()
                    .toList();
        }

        private static boolean isAmong(Column column, List<Column> columns) {
            return columns.stream().anyMatch(each -> each.nameEn().equals(column.nameEn()));
        }

        /** Whether an error in a cell of such a row is about the case. */
        boolean hasProblem(FileKind in, String insured, String column) {
            List<Column> columns = columns();
            return kind.equals(in)
                    && users.contains(insured)
                    && (columns.isEmpty()
                            || columns.stream().anyMatch(each -> each.nameEn().equals(column)));
        }
    }

    public Item {
        parts = List.copyOf(parts);
    }

    /** Returns what of a difference is about the case. */
    List<Deviation> of(Comparison.Difference difference) {
        return parts.stream()
                .flatMap(part -> part.of(difference).stream())
                .distinct()
                .toList();
    }

    /** Returns whether an error that the validator finds is about the case. */
    boolean hasProblem(FileKind kind, String insured, String column) {
        return parts.stream().anyMatch(part -> part.hasProblem(kind, insured, column));
    }
}

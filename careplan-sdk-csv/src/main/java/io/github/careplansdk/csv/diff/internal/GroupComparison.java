package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.diff.CellPair;
import io.github.careplansdk.csv.diff.KindDiff;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.layout.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the records of two groups, kind by kind. */
final class GroupComparison {
    private static final String CSV_VERSION = "csvVersion";

    private final GroupPair pair;
    private final RowColumns columns;

    GroupComparison(GroupPair pair) {
        this.pair = pair;
        Set<String> ignored = new HashSet<>();
        ignored.add(CSV_VERSION);
        Stream.concat(pair.before().stream(), pair.after().stream())
                .forEach(group -> ignored.addAll(group.keyColumns()));
        if (pair.isOfTwoMonths()) {
            ignored.add(RowColumns.SERVICE_DATE);
        }
        this.columns = new RowColumns(pair.isOfTwoMonths(), ignored);
    }

    /** The kinds of both groups, in the order of the standard's list. */
    List<KindDiff> kinds() {
        List<KindDiff> kinds = new ArrayList<>();
        Optional<FileKind> planOrResult = pair.before()
                .filter(before -> pair.after()
                        .filter(after -> !after.key().lead().equals(before.key().lead()))
                        .isPresent())
                .map(before -> before.key().lead());
        if (planOrResult.isPresent()) {
            FileKind other = pair.after().orElseThrow().key().lead();
            return List.of(compare(planOrResult.get(), other));
        }
        Set<FileKind> all = new TreeSet<>();
        pair.before().ifPresent(group -> all.addAll(group.kinds()));
        pair.after().ifPresent(group -> all.addAll(group.kinds()));
        all.forEach(kind -> kinds.add(compare(kind, kind)));
        return kinds;
    }

    private KindDiff compare(FileKind before, FileKind after) {
        RowMatcher found = new RowMatcher(rows(pair.before(), before), rows(pair.after(), after));
        List<CellPair> common = common(found.pairs());
        List<Ordered> records = new ArrayList<>();
        int same = 0;
        for (RowMatcher.Pair matched : found.pairs()) {
            List<CellPair> cells = cells(matched);
            cells.removeAll(common);
            if (cells.isEmpty()) {
                same++;
            } else {
                records.add(new Ordered(
                        matched.before(),
                        new RecordDiff(place(matched.before()), place(matched.after()), key(matched), cells)));
            }
        }
        found.removed().forEach(row -> records.add(new Ordered(row, alone(row, true))));
        found.added().forEach(row -> records.add(new Ordered(row, alone(row, false))));
        return new KindDiff(
                before,
                after,
                same,
                common,
                records.stream().sorted(Ordered.ORDER).map(Ordered::record).toList());
    }

    private record Ordered(RowContent row, RecordDiff record) {
        static final Comparator<Ordered> ORDER = Comparator.comparing(Ordered::row, RowContent.ORDER)
                .thenComparing(ordered -> ordered.record().change());
    }

    private List<RowContent> rows(Optional<RowGroup> group, FileKind kind) {
        return group.map(found -> found.rows(kind)).orElse(List.of()).stream()
                .map(row -> new RowContent(row, columns))
                .toList();
    }

    private static Optional<RecordDiff.Place> place(RowContent row) {
        return Optional.of(row.row().place());
    }

    /** What changed alike in all rows of both sides. Of one row nothing is known to be common. */
    private static List<CellPair> common(List<RowMatcher.Pair> pairs) {
        if (pairs.size() < 2
                || pairs.stream().anyMatch(pair -> pair.differences().isEmpty())) {
            return List.of();
        }
        List<CellPair> common = cells(pairs.get(0));
        pairs.forEach(pair -> common.retainAll(cells(pair)));
        return common;
    }

    private static List<CellPair> cells(RowMatcher.Pair pair) {
        SourceRow before = pair.before().row();
        SourceRow after = pair.after().row();
        List<CellPair> cells = new ArrayList<>();
        pair.differences().stream()
                .sorted(Comparator.comparing(Column::number))
                .forEach(column ->
                        cells.add(new CellPair(column, before.cell(column.nameEn()), after.cell(column.nameEn()))));
        return cells;
    }

    private List<CellPair> key(RowMatcher.Pair pair) {
        SourceRow before = pair.before().row();
        SourceRow after = pair.after().row();
        return columns.identity(after.layout()).stream()
                .map(column -> new CellPair(column, before.cell(column.nameEn()), after.cell(column.nameEn())))
                .toList();
    }

    private RecordDiff alone(RowContent content, boolean removed) {
        SourceRow row = content.row();
        List<Column> key = columns.identity(row.layout());
        List<CellPair> cells = content.filled().stream()
                .filter(column -> !key.contains(column))
                .sorted(Comparator.comparing(Column::number))
                .map(column -> cell(row, column, removed))
                .toList();
        return new RecordDiff(
                removed ? Optional.of(row.place()) : Optional.empty(),
                removed ? Optional.empty() : Optional.of(row.place()),
                key.stream().map(column -> cell(row, column, removed)).toList(),
                cells);
    }

    private static CellPair cell(SourceRow row, Column column, boolean removed) {
        String text = row.cells().get(column.index());
        return new CellPair(column, removed ? text : "", removed ? "" : text);
    }
}

package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.diff.GroupDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of a unit under one key, by kind. */
final class RowGroup {
    private final UnitFamily family;
    private final GroupKey key;
    private final UnitId unit;
    private final Map<FileKind, List<SourceRow>> rows = new TreeMap<>();

    RowGroup(UnitFamily family, GroupKey key, UnitId unit) {
        this.family = family;
        this.key = key;
        this.unit = unit;
    }

    void add(FileKind kind, SourceRow row) {
        rows.computeIfAbsent(kind, none -> new ArrayList<>()).add(row);
    }

    GroupKey key() {
        return key;
    }

    boolean isLedBy(FileKind lead) {
        return key.lead().equals(lead);
    }

    int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    boolean isMonthly() {
        return family.isMonthly();
    }

    /** The English names of the columns that are its key. */
    List<String> keyColumns() {
        return family.key();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Set<FileKind> kinds() {
        return rows.keySet();
    }

    List<SourceRow> rows(FileKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    /** What a deletion leaves: it takes rows of some kinds, and where it names a service type only those of that type. */
    RowGroup without(List<FileKind> deleted, String serviceType) {
        RowGroup left = new RowGroup(family, key, unit);
        rows.forEach((kind, all) -> all.stream()
                .filter(row -> !deleted.contains(kind)
                        || !row.cell(RowColumns.SERVICE_CODE).startsWith(serviceType))
                .forEach(row -> left.add(kind, row)));
        return left;
    }

    /** What a newer group of the key leaves of both: the newer, with the kinds that it lacks where it lacks its lead. */
    static RowGroup replace(RowGroup older, RowGroup newer) {
        if (!newer.rows(newer.key.lead()).isEmpty()) {
            return newer;
        }
        RowGroup both = new RowGroup(newer.family, newer.key, newer.unit);
        both.rows.putAll(older.rows);
        both.rows.putAll(newer.rows);
        return both;
    }

    /** The providers in its rows. */
    Set<String> providers() {
        return rows.values().stream()
                .flatMap(List::stream)
                .map(row -> row.cell(RowColumns.PROVIDER))
                .collect(Collectors.toSet());
    }

    /** The rows of a plan in table 6 that are of some providers. */
    RowGroup of(Set<String> providers) {
        RowGroup part = new RowGroup(family, key, unit);
        rows(FileKind.UPPLAN).stream()
                .filter(row -> providers.contains(row.cell(RowColumns.PROVIDER)))
                .forEach(row -> part.add(FileKind.UPPLAN, row));
        return part;
    }

    /** The results of all providers of a user's month as one group, whose key has no provider. */
    static RowGroup resultsOf(List<RowGroup> results) {
        RowGroup newest = results.stream()
                .max(Comparator.comparing(result -> result.unit))
                .orElseThrow();
        GroupKey key = new GroupKey(newest.key.lead(), newest.key.cells().subList(0, GroupKey.USER_AND_DATE));
        RowGroup all = new RowGroup(newest.family, key, newest.unit);
        results.forEach(result -> result.rows.forEach((kind, rows) -> rows.forEach(row -> all.add(kind, row))));
        return all;
    }

    /** The group as the result tells it. */
    GroupDiff.Group told() {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = GroupKey.USER; i < key.cells().size(); i++) {
            cells.put(family.key().get(i), key.cells().get(i));
        }
        return new GroupDiff.Group(key.lead(), cells, unit);
    }
}

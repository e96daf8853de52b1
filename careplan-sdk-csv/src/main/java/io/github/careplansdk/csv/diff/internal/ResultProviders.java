package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.kind.FileKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The providers that sent results, by month: of a plan only their part is compared with results. */
final class ResultProviders {
    private final Map<String, Set<String>> byMonth = new HashMap<>();

    ResultProviders(Collection<RowGroup> before, Collection<RowGroup> after) {
        Stream.concat(before.stream(), after.stream())
                .filter(group -> group.isLedBy(FileKind.UPJSK))
                .forEach(group -> byMonth.computeIfAbsent(group.key().date(), none -> new HashSet<>())
                        .addAll(group.providers()));
    }

    /** The part of a group that results are compared with: rows of table 6 only. */
    RowGroup partOf(RowGroup group) {
        return group.of(byMonth.getOrDefault(group.key().date(), Set.of()));
    }

    /** Whether a side holds nothing but results, and the other plans and no results. */
    static boolean areAllOf(Collection<RowGroup> side, Collection<RowGroup> other) {
        return !side.isEmpty()
                && side.stream().allMatch(group -> group.isLedBy(FileKind.UPJSK))
                && other.stream().noneMatch(group -> group.isLedBy(FileKind.UPJSK))
                && other.stream().anyMatch(group -> group.isLedBy(FileKind.UPPLAN));
    }
}

package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.internal.Grouped;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table2;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which care plans are sent to which providers, as table 2 names them. */
final class SentCarePlans {
    private final Map<FileKind, Grouped<Key, ? extends Record>> tables = new LinkedHashMap<>();
    private final Set<Key> all = new LinkedHashSet<>();
    private final Map<OfficeNumber, Set<Key>> byProvider = new TreeMap<>();
    private final Set<Key> withProvider = new HashSet<>();

    SentCarePlans(CarePlans plans) {
        group(FileKind.UP1KYO, plans.table1());
        group(FileKind.UP2KYO, plans.table2());
        group(FileKind.UP3KYO, plans.table3());
        group(
                FileKind.UPHOSOKU,
                plans.supplements().stream()
                        .map(row -> row.withServiceMonth(Optional.empty()))
                        .toList());
        for (Table1 row : plans.table1()) {
            all.add(Keys.of(FileKind.UP1KYO, row));
        }
        for (Table2 row : plans.table2()) {
            Key key = Keys.of(FileKind.UP2KYO, row);
            if (row.providerNumber().isPresent() && all.contains(key)) {
                byProvider
                        .computeIfAbsent(row.providerNumber().get(), number -> new LinkedHashSet<>())
                        .add(key);
                withProvider.add(key);
            }
        }
    }

    private <T extends Record> void group(FileKind kind, List<T> rows) {
        tables.put(kind, new Grouped<>(rows, row -> Keys.of(kind, row)));
    }

    Set<Key> all() {
        return all;
    }

    Map<OfficeNumber, Set<Key>> byProvider() {
        return byProvider;
    }

    /** Returns the plans whose table 2 names no provider. */
    List<Key> withoutProvider() {
        return all.stream().filter(key -> !withProvider.contains(key)).toList();
    }

    /** Fills a unit with these plans. */
    void addTo(UnitDraft unit, Set<Key> keys) {
        tables.forEach((kind, rows) -> unit.add(kind, rows.of(keys)));
    }
}

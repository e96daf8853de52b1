package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table2;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which care plans are sent to which providers, as table 2 names them. */
final class SentCarePlans {
    private final CarePlans plans;
    private final Set<Key> all = new LinkedHashSet<>();
    private final Map<OfficeNumber, Set<Key>> byProvider = new TreeMap<>();
    private final Set<Key> withProvider = new HashSet<>();

    SentCarePlans(CarePlans plans) {
        this.plans = plans;
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
        add(unit, FileKind.UP1KYO, plans.table1(), keys);
        add(unit, FileKind.UP2KYO, plans.table2(), keys);
        add(unit, FileKind.UP3KYO, plans.table3(), keys);
        List<Supplement> supplements = plans.supplements().stream()
                .map(row -> row.withServiceMonth(Optional.empty()))
                .toList();
        add(unit, FileKind.UPHOSOKU, supplements, keys);
    }

    private static void add(UnitDraft unit, FileKind kind, List<? extends Record> rows, Set<Key> keys) {
        unit.add(
                kind,
                rows.stream().filter(row -> keys.contains(Keys.of(kind, row))).toList());
    }
}

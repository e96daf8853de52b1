package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.exchange.Key;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The records of units that are applied in their order: a newer unit replaces the older one of the same receiver, a deletion
 * takes it away. A plan is sent to each of its providers; the newest of these copies is the plan.
 */
final class LatestUnits<K extends Key, V> {
    private record Entry<V>(UnitId unit, V value) {}

    private final Map<OfficeNumber, Map<K, Entry<V>>> byReceiver = new TreeMap<>();

    void replace(UnitId unit, K key, V value) {
        ofReceiver(unit).put(key, new Entry<>(unit, value));
    }

    void change(UnitId unit, K key, UnaryOperator<V> change) {
        ofReceiver(unit).computeIfPresent(key, (same, entry) -> new Entry<>(entry.unit(), change.apply(entry.value())));
    }

    void remove(UnitId unit, K key) {
        ofReceiver(unit).remove(key);
    }

    private Map<K, Entry<V>> ofReceiver(UnitId unit) {
        return byReceiver.computeIfAbsent(unit.address().to(), receiver -> new LinkedHashMap<>());
    }

    /** The newest of each key. */
    Map<K, V> newest() {
        Map<K, Entry<V>> newest = new LinkedHashMap<>();
        byReceiver
                .values()
                .forEach(entries -> entries.forEach((key, entry) -> newest.merge(
                        key, entry, (one, other) -> one.unit().compareTo(other.unit()) >= 0 ? one : other)));
        Map<K, V> values = new HashMap<>();
        newest.forEach((key, entry) -> values.put(key, entry.value()));
        return values;
    }
}

package io.github.careplansdk.csv.exchange.internal;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * The records of units that are applied in their order: a newer unit replaces the older one of the same receiver, a deletion
 * takes it away. A plan is sent to each of its providers; the newest of these copies is the plan.
 *
 * @param <K> what records stand under
 * @param <V> the records of a unit under a key
 */
public final class LatestUnits<K, V> {
    private record Entry<V>(UnitId unit, V value) {}

    private final Map<OfficeNumber, Map<K, Entry<V>>> byReceiver = new TreeMap<>();

    /** Puts what a unit has in the place of what its receiver had under the key. */
    public void replace(UnitId unit, K key, V value) {
        ofReceiver(unit).put(key, new Entry<>(unit, value));
    }

    /** Puts what a unit has in the place of what its receiver had under the key, or what becomes of both. */
    public void merge(UnitId unit, K key, V value, BinaryOperator<V> ofBoth) {
        ofReceiver(unit)
                .merge(
                        key,
                        new Entry<>(unit, value),
                        (old, same) -> new Entry<>(unit, ofBoth.apply(old.value(), same.value())));
    }

    /** Changes what the receiver of a unit has under the key, if it has anything. */
    public void change(UnitId unit, K key, UnaryOperator<V> change) {
        ofReceiver(unit).computeIfPresent(key, (same, entry) -> new Entry<>(entry.unit(), change.apply(entry.value())));
    }

    /** Removes what the receiver of a unit has under the key. */
    public void remove(UnitId unit, K key) {
        ofReceiver(unit).remove(key);
    }

    private Map<K, Entry<V>> ofReceiver(UnitId unit) {
        return byReceiver.computeIfAbsent(unit.address().to(), receiver -> new LinkedHashMap<>());
    }

    /** Returns the newest of each key. */
    public Map<K, V> newest() {
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

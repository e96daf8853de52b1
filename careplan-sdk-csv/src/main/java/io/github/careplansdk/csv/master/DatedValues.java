package io.github.careplansdk.csv.master;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Values by key, each for some months; those of a key do not overlap. */
final class DatedValues<K, V> {
    private final Map<K, NavigableMap<YearMonth, Period<V>>> periods = new HashMap<>();

    /** A value until a month, which included, and the line that says so. */
    private record Period<V>(YearMonth to, V value, long line) {}

    /**
     * Adds the value of a line.
     *
     * @throws CarePlanException if an earlier line has one of the same key and month
     */
    void put(K key, MasterLine line, V value) {
        NavigableMap<YearMonth, Period<V>> ofKey = periods.computeIfAbsent(key, unused -> new TreeMap<>());
        // The latest that begins before the new one ends: the others end before that one begins.
        Map.Entry<YearMonth, Period<V>> last = ofKey.floorEntry(line.to());
        if (last != null && !last.getValue().to().isBefore(line.from())) {
            throw new CarePlanException(ErrorCode.MASTER_DATA_OVERLAP.found(
                    line.number(), last.getValue().line()));
        }
        ofKey.put(line.from(), new Period<>(line.to(), value, line.number()));
    }

    boolean isEmpty() {
        return periods.isEmpty();
    }

    /** Returns the value of a key in a month, if there is one. */
    Optional<V> in(K key, YearMonth month) {
        NavigableMap<YearMonth, Period<V>> ofKey = periods.get(key);
        Map.Entry<YearMonth, Period<V>> found = ofKey == null ? null : ofKey.floorEntry(month);
        return found == null || found.getValue().to().isBefore(month)
                ? Optional.empty()
                : Optional.of(found.getValue().value());
    }
}

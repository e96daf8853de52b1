package io.github.careplansdk.csv.exchange.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The elements of a list by what they belong to. A month has thousands of units and plans, each with a few elements of its own:
 * these are found without looking through all others.
 *
 * @param <K> what elements belong to
 * @param <T> the elements
 */
public final class Grouped<K, T> {
    private final List<T> all;
    private final Map<K, List<Integer>> places = new HashMap<>();

    /** Groups the elements of a list. */
    public Grouped(List<T> all, Function<? super T, K> key) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            places.computeIfAbsent(key.apply(all.get(i)), none -> new ArrayList<>())
                    .add(i);
        }
    }

    /** Returns what belongs to any of these keys, in the order of the list. */
    public List<T> of(Collection<? extends K> keys) {
        return keys.stream()
                .distinct()
                .flatMap(key -> places.getOrDefault(key, List.of()).stream())
                .sorted()
                .map(all::get)
                .toList();
    }
}

package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.csv.model.Table6;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Pairs the rows of a service on one day, each with at most one of the other side. First those that are equal in times, count
 * and units are taken, then those equal in times and count, then those equal in times; what is left is paired by nearness of
 * the start, the nearest two first, of equally near ones the earlier. The order of the rows in their files does not matter.
 */
final class VisitMatcher {
    private static final List<Function<Table6, Object>> LIKENESSES = List.of(
            row -> List.of(times(row), amount(row), row.units()),
            row -> List.of(times(row), amount(row)),
            VisitMatcher::times);

    private static final Comparator<Table6> BY_TIME = Comparator.comparing(
                    (Table6 row) -> Visit.minute(row.startTime()))
            .thenComparing(row -> Visit.minute(row.endTime()))
            .thenComparing(Table6::count)
            .thenComparing(row -> row.units().orElse(0))
            .thenComparing(row -> row.proRatedDays().map(Object::toString).orElse(""));

    private final List<Visit> visits = new ArrayList<>();
    private List<Table6> planned;
    private List<Table6> given;

    private VisitMatcher(List<Table6> planned, List<Table6> given) {
        this.planned = planned.stream().sorted(BY_TIME).toList();
        this.given = given.stream().sorted(BY_TIME).toList();
    }

    /** The visits of a service on one day. */
    static List<Visit> match(List<Table6> planned, List<Table6> given) {
        VisitMatcher matcher = new VisitMatcher(planned, given);
        LIKENESSES.forEach(matcher::pairEqual);
        matcher.pairNearest();
        matcher.visits.sort(Visit.ORDER);
        return matcher.visits;
    }

    private static Object times(Table6 row) {
        return List.of(row.startTime(), row.endTime());
    }

    private static Object amount(Table6 row) {
        return List.of(row.count(), row.proRatedDays());
    }

    private void pairEqual(Function<Table6, Object> likeness) {
        Map<Object, Deque<Table6>> open = new HashMap<>();
        for (Table6 row : given) {
            open.computeIfAbsent(likeness.apply(row), key -> new ArrayDeque<>()).add(row);
        }
        List<Table6> unpaired = new ArrayList<>();
        for (Table6 row : planned) {
            Table6 match =
                    open.getOrDefault(likeness.apply(row), new ArrayDeque<>()).poll();
            if (match == null) {
                unpaired.add(row);
            } else {
                visits.add(new Visit(Optional.of(row), Optional.of(match)));
            }
        }
        planned = unpaired;
        given = open.values().stream().flatMap(Deque::stream).sorted(BY_TIME).toList();
    }

    private void pairNearest() {
        NearestPairs pairs = new NearestPairs(planned, given);
        pairs.take((plan, result) -> visits.add(new Visit(Optional.of(plan), Optional.of(result))));
        pairs.left(Side.PLAN).forEach(row -> visits.add(new Visit(Optional.of(row), Optional.empty())));
        pairs.left(Side.RESULT).forEach(row -> visits.add(new Visit(Optional.empty(), Optional.of(row))));
    }
}

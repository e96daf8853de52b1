package io.github.careplansdk.csv.reconcile;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.reconcile.ReceivedFolder.Plan;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the plan of a result that names another insurer (住所地特例). A user with the same number of another insurer may be
 * somebody else: so it is the plan's only where nothing else is possible.
 */
final class OtherInsurers {
    private final Map<Key.Result, Key.MonthlyPlan> plans = new HashMap<>();

    /** What plans and results without a partner have in common, but for the insurer. */
    private record Trace(InsuredNumber insured, YearMonth month, OfficeNumber provider) {}

    OtherInsurers(Map<Key.MonthlyPlan, Plan> planned, Set<Key.Result> results) {
        Map<Trace, List<Key.MonthlyPlan>> open = new HashMap<>();
        planned.forEach((key, plan) -> plan.services().stream()
                .map(row -> row.providerNumber())
                .distinct()
                .filter(provider -> !results.contains(new Key.Result(key.user(), key.serviceMonth(), provider)))
                .forEach(provider -> open.computeIfAbsent(
                                new Trace(key.user().insured(), key.serviceMonth(), provider),
                                none -> new ArrayList<>())
                        .add(key)));
        List<Key.Result> strays =
                results.stream().filter(key -> !planned.containsKey(own(key))).toList();
        Map<Trace, Long> rivals = strays.stream().collect(groupingBy(OtherInsurers::trace, counting()));
        for (Key.Result stray : strays) {
            List<Key.MonthlyPlan> candidates = open.getOrDefault(trace(stray), List.of());
            if (candidates.size() == 1 && rivals.getOrDefault(trace(stray), 0L) == 1) {
                plans.put(stray, candidates.get(0));
            }
        }
    }

    /** The plan that a result is compared with. */
    Key.MonthlyPlan plan(Key.Result result) {
        return plans.getOrDefault(result, own(result));
    }

    private static Key.MonthlyPlan own(Key.Result result) {
        return new Key.MonthlyPlan(result.user(), result.serviceMonth());
    }

    private static Trace trace(Key.Result result) {
        return new Trace(result.user().insured(), result.serviceMonth(), result.provider());
    }
}

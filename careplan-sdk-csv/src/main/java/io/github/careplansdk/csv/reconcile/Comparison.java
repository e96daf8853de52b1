package io.github.careplansdk.csv.reconcile;

import static java.util.stream.Collectors.groupingBy;

import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.reconcile.ReceivedFolder.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares plans with results, user by user. */
final class Comparison {
    private static final Comparator<Key.MonthlyPlan> ORDER = Comparator.comparing(Key.MonthlyPlan::serviceMonth)
            .thenComparing(key -> key.user().insurer().value())
            .thenComparing(key -> key.user().insured().value());

    private final Map<Key.MonthlyPlan, Month> months = new TreeMap<>(ORDER);

    Comparison(Map<Key.MonthlyPlan, Plan> plans, Map<Key.Result, List<Table6>> results) {
        plans.forEach((key, plan) -> {
            if (!plan.services().isEmpty()) {
                month(key).plan = plan;
            }
        });
        OtherInsurers insurers = new OtherInsurers(plans, results.keySet());
        results.forEach((key, rows) -> {
            Key.MonthlyPlan plan = insurers.plan(key);
            if (!rows.isEmpty() || months.containsKey(plan)) {
                month(plan).add(key, rows);
            }
        });
    }

    /** A user of whom a row could not be read is listed, though no other row may be left. */
    void add(Unread unread) {
        unread.user().ifPresent(user -> unread.month().ifPresent(month -> month(new Key.MonthlyPlan(user, month))));
    }

    List<UserComparison> users() {
        return months.entrySet().stream()
                .map(entry -> entry.getValue().compare(entry.getKey()))
                .toList();
    }

    private Month month(Key.MonthlyPlan key) {
        return months.computeIfAbsent(key, none -> new Month());
    }

    /** The plan and results of a user's month. */
    private static final class Month {
        private Plan plan = new Plan();
        private final List<Table6> given = new ArrayList<>();
        private final Map<OfficeNumber, InsurerNumber> insurers = new HashMap<>();

        void add(Key.Result key, List<Table6> rows) {
            given.addAll(rows);
            insurers.put(key.provider(), key.user().insurer());
        }

        UserComparison compare(Key.MonthlyPlan key) {
            Map<Service, List<Table6>> planned = plan.services().stream().collect(groupingBy(Service::of));
            Map<Service, List<Table6>> results = given.stream().collect(groupingBy(Service::of));
            Set<Service> services = new TreeSet<>(planned.keySet());
            services.addAll(results.keySet());
            return new UserComparison(
                    key.user(),
                    key.serviceMonth(),
                    services.stream()
                            .map(service -> compare(
                                    service,
                                    planned.getOrDefault(service, List.of()),
                                    results.getOrDefault(service, List.of()),
                                    key.user().insurer()))
                            .toList());
        }

        private ServiceComparison compare(
                Service service, List<Table6> planned, List<Table6> results, InsurerNumber insurer) {
            Map<LocalDate, List<Table6>> plannedOn = planned.stream().collect(groupingBy(Table6::serviceDate));
            Map<LocalDate, List<Table6>> givenOn = results.stream().collect(groupingBy(Table6::serviceDate));
            Set<LocalDate> days = new TreeSet<>(plannedOn.keySet());
            days.addAll(givenOn.keySet());
            List<Visit> visits = days.stream()
                    .flatMap(
                            day -> VisitMatcher.match(
                                    plannedOn.getOrDefault(day, List.of()), givenOn.getOrDefault(day, List.of()))
                                    .stream())
                    .toList();
            Optional<InsurerNumber> reported = Optional.ofNullable(insurers.get(service.provider()));
            return new ServiceComparison(
                    service,
                    providerName(planned, results),
                    visits,
                    units(service, planned, results, visits),
                    reported.isPresent(),
                    reported.filter(other -> !other.equals(insurer)));
        }

        private UnitSum units(Service service, List<Table6> planned, List<Table6> results, List<Visit> visits) {
            Counting counting = Counting.of(
                    planned,
                    plan.claims().stream()
                            .filter(claim -> Service.of(claim).equals(service))
                            .toList());
            int unstated = (int) visits.stream().filter(Visit::lacksUnits).count();
            return new UnitSum(counting.units(planned), counting.units(results), unstated);
        }

        private static String providerName(List<Table6> planned, List<Table6> results) {
            return Stream.concat(planned.stream(), results.stream())
                    .map(Table6::providerName)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }
}

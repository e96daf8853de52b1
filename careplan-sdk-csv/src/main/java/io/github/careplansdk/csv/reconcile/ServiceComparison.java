package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.model.Table6;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A service of a user in a month, plan against result.
 *
 * @param service the service
 * @param providerName サービス事業所名, as the plan has it, or else the result; may be empty
 * @param visits every row of both sides, by day and time
 * @param units the sums of the service
 * @param isReported whether the provider sent any result of the user for the month; where it did not, everything it
 *     planned is not done only because nothing arrived
 * @param otherInsurer the insurer that the result names where it is not the plan's (住所地特例, corrected by the provider)
 */
public record ServiceComparison(
        Service service,
        String providerName,
        List<Visit> visits,
        UnitSum units,
        boolean isReported,
        Optional<InsurerNumber> otherInsurer) {
    public ServiceComparison {
        visits = List.copyOf(visits);
    }

    /** Returns whether all was given as planned. */
    public boolean isAsPlanned() {
        return visits.stream().allMatch(Visit::isAsPlanned);
    }

    /** Returns the number of visits with an outcome. */
    public long count(Outcome outcome) {
        return visits.stream()
                .filter(visit -> visit.outcomes().contains(outcome))
                .count();
    }

    /** Returns how often the service occurs on a day on one side: the sum of サービス回数. */
    public int times(Side side, LocalDate day) {
        return visits.stream()
                .filter(visit -> visit.date().equals(day))
                .flatMap(visit -> visit.row(side).stream())
                .mapToInt(Table6::count)
                .sum();
    }

    /** Returns how often the service occurs in the month on one side. */
    public int times(Side side) {
        return visits.stream()
                .flatMap(visit -> visit.row(side).stream())
                .mapToInt(Table6::count)
                .sum();
    }
}

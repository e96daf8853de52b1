package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.csv.exchange.User;
import java.time.YearMonth;
import java.util.List;

/**
 * A user's month, plan against result.
 *
 * @param user the user
 * @param month the service month (対象年月)
 * @param services all services of both sides, by provider, code and equipment; none where no row of the user could be
 *     read
 */
public record UserComparison(User user, YearMonth month, List<ServiceComparison> services) {
    public UserComparison {
        services = List.copyOf(services);
    }

    /** Returns whether all was given as planned. */
    public boolean isAsPlanned() {
        return services.stream().allMatch(ServiceComparison::isAsPlanned);
    }

    /** Returns the number of visits with an outcome. */
    public long count(Outcome outcome) {
        return services.stream().mapToLong(service -> service.count(outcome)).sum();
    }

    /** Returns the sums of the month. */
    public UnitSum units() {
        return services.stream().map(ServiceComparison::units).reduce(UnitSum.NONE, UnitSum::plus);
    }
}

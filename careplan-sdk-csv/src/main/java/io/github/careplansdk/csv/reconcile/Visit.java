package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.csv.model.Table6;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A service on a day: as planned, as given, or both.
 *
 * @param planned the row of the plan, or empty where there is none for it
 * @param given the row of the result, or empty where there is none for it
 */
public record Visit(Optional<Table6> planned, Optional<Table6> given) {
    private static final int NO_TIME = 24 * 60;

    /** By day, then by the time of the plan, or else of the result. */
    static final Comparator<Visit> ORDER = Comparator.comparing(Visit::date)
            .thenComparing(visit -> minute(visit.anyRow().startTime()))
            .thenComparing(visit -> minute(visit.anyRow().endTime()));

    public Visit {
        if (planned.isEmpty() && given.isEmpty()) {
            throw new IllegalArgumentException("A visit was planned or given.");
        }
    }

    /** Returns the day. */
    public LocalDate date() {
        return anyRow().serviceDate();
    }

    /** Returns the row of a side. */
    public Optional<Table6> row(Side side) {
        return side == Side.PLAN ? planned : given;
    }

    /** Returns its outcomes: {@link Outcome#AS_PLANNED} alone, or the ways in which it differs. */
    public Set<Outcome> outcomes() {
        if (given.isEmpty()) {
            return Set.of(Outcome.NOT_DONE);
        }
        if (planned.isEmpty()) {
            return Set.of(Outcome.NOT_PLANNED);
        }
        Set<Outcome> outcomes = differences(planned.get(), given.get());
        return outcomes.isEmpty() ? Set.of(Outcome.AS_PLANNED) : Collections.unmodifiableSet(outcomes);
    }

    /** Returns whether it was given as planned. */
    public boolean isAsPlanned() {
        return outcomes().contains(Outcome.AS_PLANNED);
    }

    private static Set<Outcome> differences(Table6 plan, Table6 result) {
        Set<Outcome> differences = EnumSet.noneOf(Outcome.class);
        if (!plan.startTime().equals(result.startTime()) || !plan.endTime().equals(result.endTime())) {
            differences.add(Outcome.OTHER_TIME);
        }
        if (plan.count() != result.count() || !plan.proRatedDays().equals(result.proRatedDays())) {
            differences.add(Outcome.OTHER_COUNT);
        }
        if (plan.units().isPresent() && statesUnits(result) && !plan.units().equals(result.units())) {
            differences.add(Outcome.OTHER_UNITS);
        }
        return differences;
    }

    /** Whether the result leaves its units open: none, or 0 where the plan does not say 0 as well. */
    boolean lacksUnits() {
        boolean none =
                planned.filter(row -> row.units().equals(OptionalInt.of(0))).isPresent();
        return given.filter(row -> !statesUnits(row)).isPresent() && !none;
    }

    /** Whether a row says how many units it has; 0 stands for units that the provider cannot compute. */
    private static boolean statesUnits(Table6 row) {
        OptionalInt units = row.units();
        return units.isPresent() && units.getAsInt() != 0;
    }

    /** Minutes since midnight; a service without times comes after the others. */
    static int minute(ServiceTime time) {
        return time.time()
                .map(LocalTime::toSecondOfDay)
                .map(second -> second / 60)
                .orElse(NO_TIME);
    }

    private Table6 anyRow() {
        return planned.or(() -> given).orElseThrow();
    }
}

package io.github.careplansdk.csv.diff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How often each service of table 6 stands on the days of both sides. The days of one month are side by side as they are,
 * those of different months by weekday: the first Monday of one beside the first Monday of the other.
 *
 * @param days the days
 * @param services the services, by provider, code and equipment
 */
public record Calendar(List<Day> days, List<Service> services) {
    public Calendar {
        days = List.copyOf(days);
        services = List.copyOf(services);
    }

    /** Returns whether the days of both sides are of different months. */
    public boolean isOfTwoMonths() {
        return days.stream().anyMatch(day -> !day.before().equals(day.after()));
    }

    /** Returns how many days and services there are, never which. */
    @Override
    public String toString() {
        return "Calendar[days=" + days.size() + ", services=" + services.size() + "]";
    }

    /**
     * A day on both sides.
     *
     * @param before the day on the first side, or empty where the month has none for it
     * @param after the day on the second side, or empty where the month has none for it
     */
    public record Day(Optional<LocalDate> before, Optional<LocalDate> after) {
        /** Returns the day of a side. */
        public Optional<LocalDate> of(Side side) {
            return side == Side.BEFORE ? before : after;
        }

        /** Returns the day, on whichever side it is. */
        public LocalDate any() {
            return after.or(() -> before).orElseThrow();
        }

        /** Hides the day: it may be one on which a user was served. */
        @Override
        public String toString() {
            return "Day[hidden]";
        }
    }

    /**
     * A service on the days of both sides.
     *
     * @param provider サービス事業者コード
     * @param code サービスコード
     * @param equipment TAISコード, or else 福祉用具届出コード, or empty
     * @param before the number of times (サービス回数) on each day of the first side
     * @param after the number of times on each day of the second side
     */
    public record Service(String provider, String code, String equipment, List<Long> before, List<Long> after) {
        public Service {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Returns the number of times on each day of a side. */
        public List<Long> times(Side side) {
            return side == Side.BEFORE ? before : after;
        }

        /** Returns whether both sides have it on the same days as often. */
        public boolean isSame() {
            return before.equals(after);
        }

        /** Returns the number of days, never the service. */
        @Override
        public String toString() {
            return "Service[hidden, days=" + after.size() + "]";
        }
    }
}

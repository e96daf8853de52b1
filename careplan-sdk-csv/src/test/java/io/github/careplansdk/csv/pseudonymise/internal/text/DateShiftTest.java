package io.github.careplansdk.csv.pseudonymise.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DateShiftTest {
    private static final LocalDate START = LocalDate.of(1925, 1, 1);
    private static final int DAYS = 40_000;

    private static boolean isMonthsEnd(LocalDate date) {
        return date.getDayOfMonth() == 1 || date.getDayOfMonth() == date.lengthOfMonth();
    }

    @Property(tries = 300)
    void ordinaryDatesKeepWeekdayOrderAndDistance(
            @ForAll int person, @ForAll @IntRange(max = DAYS) int one, @ForAll @IntRange(max = DAYS) int other) {
        DateShift shift = DateShift.of(new KeyedHash(new byte[32]), Integer.toString(person));
        LocalDate date = START.plusDays(one);
        LocalDate second = START.plusDays(other);
        LocalDate moved = shift.move(date);
        assertThat(moved).isBefore(date).isAfter(date.minusMonths(28));
        if (!isMonthsEnd(date)) {
            assertThat(moved.getDayOfWeek()).isEqualTo(date.getDayOfWeek());
            if (!isMonthsEnd(second)) {
                assertThat(shift.move(second).toEpochDay() - moved.toEpochDay()).isEqualTo(other - one);
            }
        }
    }

    @Property(tries = 300)
    void monthsEndsStayThatAndInOrder(
            @ForAll int person, @ForAll @IntRange(max = 1300) int one, @ForAll @IntRange(max = 1300) int other) {
        DateShift shift = DateShift.of(new KeyedHash(new byte[32]), Integer.toString(person));
        LocalDate first = START.plusMonths(one);
        LocalDate last = START.plusMonths(other + 1L).minusDays(1);
        assertThat(shift.move(first).getDayOfMonth()).isOne();
        LocalDate movedLast = shift.move(last);
        assertThat(movedLast.plusDays(1).getDayOfMonth()).isOne();
        assertThat(shift.move(first).isBefore(movedLast)).isEqualTo(first.isBefore(last));
    }

    @Property(tries = 300)
    void aBirthStaysOnItsSideOfABound(
            @ForAll int person, @ForAll @IntRange(max = DAYS) int birth, @ForAll @IntRange(max = DAYS) int day) {
        DateShift shift = DateShift.of(new KeyedHash(new byte[32]), Integer.toString(person));
        LocalDate date = START.plusDays(birth);
        LocalDate bound = START.plusDays(day);
        assertThat(shift.moveWithin(date, bound).isBefore(bound)).isEqualTo(date.isBefore(bound));
        assertThat(shift.moveWithin(date, bound)).isNotEqualTo(date);
    }
}

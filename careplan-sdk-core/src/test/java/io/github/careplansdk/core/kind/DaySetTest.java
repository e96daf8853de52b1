package io.github.careplansdk.core.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaySetTest {
    private static final DaySet DAYS = DaySet.of(List.of(31, 1, 15));

    @Test
    void daysAreWhereTheirCharactersAre() {
        assertThat(DAYS).hasToString("1000000000000010000000000000001");
        assertThat(DAYS.days()).containsExactly(1, 15, 31);
        assertThat(DaySet.of(List.of())).hasToString("0".repeat(31));
        assertThat(DaySet.of(IntStream.rangeClosed(1, 31).boxed().toList())).hasToString("1".repeat(31));
    }

    /** An int shifts by the rest of 32: 33 would be day 1, and so would -31. */
    @ParameterizedTest
    @ValueSource(ints = {-31, 0, 2, 14, 16, 30, 32, 33})
    void otherDaysAreNotAmongThem(int day) {
        assertThat(DAYS.contains(day)).isFalse();
    }

    @Test
    void bitsAreTheDaysFromTheFirstOn() {
        assertThat(DaySet.ofBits(0b100_0000_0000_0000_0100_0000_0000_0001))
                .isEqualTo(DAYS)
                .hasSameHashCodeAs(DAYS);
        assertThat(DaySet.ofBits(0).days()).isEmpty();
        assertThat(DaySet.ofBits(1)).isNotEqualTo(DaySet.ofBits(2)).isNotEqualTo(1);
        assertThat(DaySet.ofBits(1).hashCode()).isNotEqualTo(DaySet.ofBits(2).hashCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, -1})
    void otherDaysAreRefused(int day) {
        assertThatIllegalArgumentException().isThrownBy(() -> DaySet.of(List.of(1, day)));
    }

    @Test
    void bit31IsNoDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> DaySet.ofBits(1 << 31));
    }
}

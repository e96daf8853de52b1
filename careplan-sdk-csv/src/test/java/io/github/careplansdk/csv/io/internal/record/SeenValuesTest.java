package io.github.careplansdk.csv.io.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenValuesTest {
    private static boolean isKept(SeenValues seen, long number) {
        return seen.isAt(seen.place(number), number);
    }

    /** However many numbers there are, more than there are places too, none gets what another became. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 70, 300, 1_500, 100_000})
    void givesWhatTheNumberBecame(int numbers) {
        SplittableRandom random = new SplittableRandom(numbers);
        SeenValues seen = new SeenValues();
        for (int i = 0; i < 200_000; i++) {
            long number = random.nextInt(numbers) * 13L - 7;
            int place = seen.place(number);
            if (seen.isAt(place, number)) {
                assertThat(seen.at(place)).isEqualTo("of " + number);
            } else {
                seen.keep(number, "of " + number);
                assertThat(isKept(seen, number)).isTrue();
            }
        }
    }

    /** The insurers of four towns ask for few places: where they took each other's, there come to be more. */
    @Test
    void takesMorePlacesWhereValuesAreMadeAgainAndAgain() {
        long[] colliding = {990_010, 990_028, 990_036, 990_044};
        SeenValues seen = new SeenValues();
        int made = 0;
        for (int i = 0; i < 10_000; i++) {
            long number = colliding[i % colliding.length];
            if (!isKept(seen, number)) {
                seen.keep(number, number);
                made++;
            }
        }
        assertThat(made).isLessThan(1_000);
    }

    @Test
    void zeroAndAbsentAreKeptLikeOthers() {
        SeenValues seen = new SeenValues();
        assertThat(isKept(seen, 0)).isFalse();
        seen.keep(0, null);
        assertThat(isKept(seen, 0)).isTrue();
        assertThat(seen.at(seen.place(0))).isNull();
    }
}

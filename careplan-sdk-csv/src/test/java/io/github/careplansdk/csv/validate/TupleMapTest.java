package io.github.careplansdk.csv.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TupleMapTest {
    private static long[] key(int number) {
        return new long[] {number % 7, number};
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 32, 33, 4_095, 4_096, 4_097, 8_192, 8_193, 20_000})
    void everyKeyKeepsItsNumbersHoweverManyThereAre(int keys) {
        TupleMap map = new TupleMap(2, 1);
        for (int number = 0; number < keys; number++) {
            assertThat(map.findOrAdd(key(number))).isEqualTo(number);
            map.set(number, 0, -number);
        }

        assertThat(map.size()).isEqualTo(keys);
        for (int number = 0; number < keys; number++) {
            assertThat(map.findOrAdd(key(number))).isEqualTo(number);
            assertThat(map.key(number, 1)).isEqualTo(number);
            assertThat(map.value(number, 0)).isEqualTo(-number);
        }
        assertThat(map.find(key(keys))).isEqualTo(-1);
    }
}

package io.github.careplansdk.csv.validate.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TupleMapTest {
    private static long[] key(int number) {
        return new long[] {number % 7, number};
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 32, 33, 4_095, 4_096, 4_097, 8_192, 8_193, 20_000})
    void everyKeyKeepsItsValueHoweverManyThereAre(int keys) {
        TupleMap<AtomicInteger> map = new TupleMap<>(2, AtomicInteger::new);
        for (int number = 0; number < keys; number++) {
            map.get(key(number)).set(-number);
        }

        assertThat(map.size()).isEqualTo(keys);
        for (int number = 0; number < keys; number++) {
            assertThat(map.get(key(number))).hasValue(-number).isSameAs(map.find(key(number)));
            assertThat(map.value(number)).hasValue(-number);
            assertThat(map.number(number, 1)).isEqualTo(number);
        }
        assertThat(map.find(key(keys))).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 4_097})
    void everyKeyKeepsItsFirstRow(int keys) {
        FirstRows rows = new FirstRows(2);
        for (int number = 0; number < keys; number++) {
            assertThat(rows.add(key(number), number + 1)).isZero();
        }
        for (int number = 0; number < keys; number++) {
            assertThat(rows.add(key(number), 99_999)).isEqualTo(number + 1);
        }
    }

    @Test
    void tupleIsAddedOnceAndFoundByAllItsNumbers() {
        TupleIndex index = new TupleIndex(2);

        assertThat(index.add(new long[] {1, 2})).isTrue();
        assertThat(index.add(new long[] {1, 2})).isFalse();
        assertThat(index.add(new long[] {1, 3})).isTrue();
        assertThat(index.add(new long[] {1, 2})).isFalse();
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.find(new long[] {1, 3})).isEqualTo(1);
        assertThat(index.find(new long[] {3, 1})).isEqualTo(-1);
        long[] numbers = new long[2];
        index.copy(1, numbers);
        assertThat(numbers).containsExactly(1, 3);
    }
}

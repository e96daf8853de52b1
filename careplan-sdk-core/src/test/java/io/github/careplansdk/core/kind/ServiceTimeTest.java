package io.github.careplansdk.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ServiceTimeTest {
    @Test
    void timeIsWrittenAsItStandsInACell() {
        assertThat(ServiceTime.of(9, 5)).hasToString("0905");
        assertThat(ServiceTime.of(9, 5).time()).contains(LocalTime.of(9, 5));
        assertThat(ServiceTime.NONE).hasToString("9999");
        assertThat(ServiceTime.NONE.time()).isEmpty();
    }
}

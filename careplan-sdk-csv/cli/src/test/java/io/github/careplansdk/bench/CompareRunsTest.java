package io.github.careplansdk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.bench.BenchmarkRun.Figure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change for the worse is told from the noise of a run. */
class CompareRunsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private static BenchmarkRun run(double typed, double checked) {
        return new BenchmarkRun(
                "a machine",
                List.of(
                        new Figure("Table 6", "typed", typed, typed, typed),
                        new Figure("Table 6", "checked", checked, checked, checked)));
    }

    private int compare(BenchmarkRun before, BenchmarkRun after) {
        return CompareRuns.compare(before, after, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesWhatLostMoreThanATenth() {
        assertThat(compare(run(1.60, 1.80), run(1.43, 1.63))).isOne();
        assertThat(printed().lines())
                .containsExactly(
                        "SLOWER   -11%  1.60 -> 1.43  Table 6: typed", "          -9%  1.80 -> 1.63  Table 6: checked");
    }

    @Test
    void saysWhatWasNotMeasuredAgainAndThatMachinesDiffer() {
        BenchmarkRun less = new BenchmarkRun("another machine", List.of(new Figure("Table 6", "typed", 1.7, 1.7, 1.7)));

        assertThat(compare(run(1.60, 1.80), less)).isZero();
        assertThat(printed())
                .contains("Other machines: a machine / another machine", "Not measured again: Table 6: checked");
    }
}

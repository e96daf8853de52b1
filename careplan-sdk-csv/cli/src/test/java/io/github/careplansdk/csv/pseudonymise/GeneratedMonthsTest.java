package io.github.careplansdk.csv.pseudonymise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.csv.testkit.generate.Generator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever breaks in a month breaks in the same way afterwards, and nothing private is left. */
class GeneratedMonthsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    @TempDir
    private Path temp;

    @Test
    void aMonthWithEveryMistakeBreaksInTheSameWay() throws IOException {
        check(1, 12);
    }

    @ParameterizedTest
    @Tag("full")
    @CsvSource({"2, 0", "3, 5", "4, 10", "5, 13", "6, 14"})
    void soDoOtherMonths(int seed, int month) throws IOException {
        check(seed, month);
    }

    private void check(int seed, int month) throws IOException {
        Path files = temp.resolve("files");
        Generator generator = new Generator(YearMonth.of(2025, 4).plusMonths(month), seed);
        generator.write(24, files);
        generator.plant(files);
        byte[] key = ByteBuffer.allocate(32).putInt(seed).array();
        PseudonymisationReport report = Pseudonymiser.builder()
                .key(PseudonymKey.of(key))
                .clock(CLOCK)
                .build()
                .run(files, temp.resolve("new"));
        assertThat(report.changed()).isEmpty();
        new PrivateCells(files).assertAbsentIn(temp.resolve("new"), report);
    }
}

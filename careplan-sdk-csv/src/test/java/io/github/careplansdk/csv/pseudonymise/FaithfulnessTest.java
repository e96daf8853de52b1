package io.github.careplansdk.csv.pseudonymise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks breaks in the same way afterwards, and nothing private is left. */
class FaithfulnessTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Pattern DATE = Pattern.compile("\"date\": *\"([0-9-]+)\"");

    @TempDir
    private Path temp;

    private static Pseudonymiser.Builder on(LocalDate day) {
        return Pseudonymiser.builder()
                .key(PseudonymKey.of(new byte[32]))
                .clock(Clock.fixed(day.atStartOfDay(JAPAN).toInstant(), JAPAN));
    }

    /** Some cases are about there being no file. */
    private static boolean hasFiles(Path folder) {
        try (OpenSource source = Source.of(folder).open(SourceLimits.DEFAULT)) {
            return source.files().findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTwentyMistakesBreakInTheSameWay() throws IOException {
        Path month = EXAMPLES.resolve("sample-month-broken");
        Path output = temp.resolve("new");
        PseudonymisationReport report = on(LocalDate.of(2026, 6, 1)).build().run(month, output);
        assertThat(report.changed()).isEmpty();
        assertThat(report.isFaithful()).isTrue();
        new PrivateCells(month).assertAbsentIn(output, report);
    }

    @Test
    void casesOfTheConformanceKitBreakInTheSameWay() throws IOException {
        checkCases(20, path -> path.toString().hashCode() % 20 == 0);
    }

    @Test
    @Tag("full")
    void allCasesOfTheConformanceKitBreakInTheSameWay() throws IOException {
        checkCases(500, path -> true);
    }

    private void checkCases(int fewest, Predicate<Path> wanted) throws IOException {
        List<Path> cases;
        try (Stream<Path> found = Files.walk(EXAMPLES.resolve("conformance"), 3)) {
            cases = found.filter(path -> path.endsWith("bulk"))
                    .filter(wanted)
                    .filter(FaithfulnessTest::hasFiles)
                    .sorted()
                    .toList();
        }
        assertThat(cases).hasSizeGreaterThan(fewest);
        List<String> changed = new ArrayList<>();
        for (Path each : cases) {
            Path output = temp.resolve("new");
            Matcher date = DATE.matcher(Files.readString(each.resolveSibling("expected.json")));
            assertThat(date.find()).isTrue();
            on(LocalDate.parse(date.group(1)))
                    .build()
                    .run(each, output)
                    .changed()
                    .forEach(finding -> changed.add(EXAMPLES.relativize(each) + ": " + finding));
            Disk.PRIVATE.delete(output);
        }
        assertThat(changed).isEmpty();
    }
}

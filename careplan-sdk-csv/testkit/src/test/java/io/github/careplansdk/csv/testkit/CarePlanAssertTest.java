package io.github.careplansdk.csv.testkit;

import static io.github.careplansdk.csv.testkit.CarePlanAssertions.assertThat;
import static io.github.careplansdk.csv.testkit.CarePlanAssertions.catchThrowable;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarePlanAssertTest {
    private static final Path KIT = Path.of(System.getProperty("basedir", "."), "..", "..", "examples", "conformance");
    private static final Path GOOD = KIT.resolve("GOOD/02-monthly-plan/bulk");
    /** A date with slashes in column 15 of the supplement. */
    private static final Path BAD_DATE = KIT.resolve("NOT_DATE/found-3/bulk");

    private static String failure(Runnable assertion) {
        Throwable thrown = catchThrowable(assertion::run);
        assertThat(thrown).isInstanceOf(AssertionError.class);
        return thrown.getMessage();
    }

    private static Clock on(LocalDate day) {
        ZoneId japan = ZoneId.of("Asia/Tokyo");
        return Clock.fixed(day.atStartOfDay(japan).toInstant(), japan);
    }

    @Test
    void whatIsGoodIsAcceptable() {
        assertThat(GOOD).isAcceptable().hasNoWarnings();
    }

    @Test
    void assertJsAssertionsAreThereToo() {
        assertThat("text").isEqualTo("text");
        assertThat(GOOD).isDirectory().isAcceptable();
    }

    @Test
    void aFailureNamesTheCellAndWhatToDoInJapanese() {
        String message = failure(() -> assertThat(BAD_DATE).as("出力").isAcceptable());

        assertThat(message)
                .contains("出力")
                .contains(BAD_DATE.toString())
                .contains("不合格", "UPHOSOKU_202604_", "NOT_DATE", "対応:", "15 限度額適用終了年月日");
    }

    @Test
    void aFailureCanBeInEnglish() {
        assertThat(failure(() -> assertThat(BAD_DATE).in(Language.EN).isAcceptable()))
                .contains("FAILED", "NOT_DATE", "To do:", "limitEndDate");
    }

    @Test
    void cellsAreShownOnRequestOnly() {
        String content = "26/12/31";

        assertThat(failure(() -> assertThat(BAD_DATE).isAcceptable())).doesNotContain(content);
        assertThat(failure(() -> assertThat(BAD_DATE).showingValues().isAcceptable()))
                .contains(content);
    }

    @Test
    void thePolicyDecides() {
        assertThat(BAD_DATE)
                .withPolicy(Policy.DEFAULT.severity(ProblemCode.NOT_DATE, Severity.WARNING))
                .isAcceptable();

        assertThat(failure(() -> assertThat(BAD_DATE)
                        .withPolicy(Policy.DEFAULT.severity(ProblemCode.NOT_DATE, Severity.WARNING))
                        .hasNoWarnings()))
                .contains("NOT_DATE");
    }

    @Test
    void theClockSaysWhichDayIsToday() {
        Path bornOnTheSecondOfMay = KIT.resolve("DATE_IMPLAUSIBLE/found-1/bulk");

        assertThat(bornOnTheSecondOfMay)
                .withClock(on(LocalDate.of(2026, 5, 1)))
                .hasProblem(ProblemCode.DATE_IMPLAUSIBLE)
                .withClock(on(LocalDate.of(2026, 5, 2)))
                .hasNoWarnings();
    }

    @Test
    void aProblemCanBeAskedFor() {
        assertThat(BAD_DATE).hasProblem(ProblemCode.NOT_DATE);

        assertThat(failure(() -> assertThat(BAD_DATE).in(Language.EN).hasProblem(ProblemCode.NOT_TIME)))
                .contains("NOT_TIME was not found.", "NOT_DATE");
    }

    @Test
    void nothingToCheckIsNotAcceptable(@TempDir Path folder) throws IOException {
        assertThat(failure(() -> assertThat(folder).isAcceptable())).contains("NOTHING_TO_CHECK");

        Files.writeString(folder.resolve("memo.txt"), "memo");
        assertThat(failure(() -> assertThat(folder).in(Language.EN).isAcceptable()))
                .contains("There is no file of the standard.");
        assertThat(failure(() -> assertThat(folder.resolve("nowhere")).isAcceptable()))
                .contains("nowhere");
    }
}

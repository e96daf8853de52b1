package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.code.CareLevel.CARE_1;
import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.ProblemCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was announced with a date is data, which a newer one replaces. */
class DatedFactsTest {
    @TempDir
    private Path folder;

    @Test
    void newerLimitsHoldFromTheirMonthOn() throws IOException {
        String lines = "# month\tlevel\tunits\n\n2019-10\t21\t16765\n2026-04\t21\t17000\n";
        BenefitLimits limits = BenefitLimits.read(new StringReader(lines));
        TestBulk april = plan().with(builder -> builder.benefitLimits(limits));

        assertThat(april.findings(folder)).containsExactly("LIMIT_NOT_OF_CARE_LEVEL UPHOSOKU 1:1 benefitLimitUnits");
        assertThat(april.set(UPHOSOKU, 1, "benefitLimitUnits", "17000").findings(folder))
                .isEmpty();
        assertThat(limits.of(CARE_1, YearMonth.of(2026, 3))).containsExactly(16765L);
        assertThat(limits.of(CARE_1, YearMonth.of(2026, 4))).containsExactly(17000L);
        assertThat(limits.of(CARE_1, YearMonth.of(2019, 9))).isEmpty();
    }

    @Test
    void newerEndsAreReportedWithTheirSource() throws IOException {
        EditionEnds ends = EditionEnds.read(new StringReader("202407\t2026-05-01\tVol.9999\n"));
        TestBulk bulk = results().with(builder -> builder.editionEnds(ends));

        assertThat(bulk.validate(folder).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.EDITION_ENDS);
            assertThat(problem.arguments()).containsExactly("202407", "2026-05-01", "Vol.9999");
        });
        assertThat(bulk.on(LocalDate.of(2026, 4, 30)).findings(folder)).isEmpty();
    }

    @Test
    void monthWithoutADayCountsFromItsFirst() {
        assertThat(EditionEnds.published().end("202208"))
                .map(EditionEnds.End::day)
                .contains(LocalDate.of(2027, 1, 1));
        assertThat(EditionEnds.published().on(LocalDate.of(2027, 1, 18)).end("202208"))
                .map(EditionEnds.End::day)
                .contains(LocalDate.of(2027, 1, 18));
        assertThat(EditionEnds.published().end("202407")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\t2027-01\tx", "202713\t2027-01\tx", "202407\t2027-01-01-01\tx", "202407\t2027-01"})
    void endOfNoEditionIsRefused(String line) {
        assertThatThrownBy(() -> EditionEnds.read(new StringReader(line)))
                .isInstanceOf(CarePlanException.class)
                .hasMessageStartingWith("DATED_TABLE: Line 1 ");
    }

    @Test
    void tableWithoutALineOrWithTwoAboutTheSameIsRefused() {
        assertThatThrownBy(() -> EditionEnds.read(new StringReader("# nothing\n")))
                .isInstanceOf(CarePlanException.class)
                .hasMessageStartingWith("DATED_TABLE_EMPTY: ");
        assertThatThrownBy(() -> EditionEnds.read(new StringReader("202407\t2027-01\tx\n202407\t2028-01\tx\n")))
                .isInstanceOf(CarePlanException.class)
                .hasMessageStartingWith("DATED_TABLE_REPEATED: Line 2 ");
        assertThatThrownBy(() -> BenefitLimits.read(new StringReader("2019-10\t21\t1\n2019-10\t21\t2\n")))
                .isInstanceOf(CarePlanException.class)
                .hasMessageStartingWith("DATED_TABLE_REPEATED: Line 2 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04",
                "2026-04\t21",
                "2026-04\t21\tmany",
                "2026-13\t21\t1",
                "2026-04\t21\t1\t2",
                "2026-04\t99\t1",
                "2026-04\t21\t-5",
                "2026-04\t21\t5,0"
            })
    void lineOfAnotherFormIsRefused(String line) {
        assertThatThrownBy(() -> BenefitLimits.read(new StringReader("# limits\n" + line)))
                .isInstanceOf(CarePlanException.class)
                .hasMessageStartingWith("DATED_TABLE: Line 2 ");
    }
}

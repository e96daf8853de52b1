package io.github.careplansdk.csv.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table2;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Version 3 as it is: read into the same records, and judged by its own rules. */
class Version3Test {
    @TempDir
    private Path temp;

    private Version3Month month() throws IOException {
        return new Version3Month(temp.resolve("month"));
    }

    static Stream<Path> csvFiles() throws IOException {
        return Version3Month.stored().stream().filter(file -> file.toString().endsWith(".CSV"));
    }

    private static <T extends Record> List<T> records(String name, Class<T> type) throws IOException {
        try (Rows<T> rows = CarePlanCsv.read(Version3Month.stored(name), type)) {
            return rows.records().toList();
        }
    }

    @Nested
    class Reading {
        @ParameterizedTest
        @MethodSource("io.github.careplansdk.csv.upgrade.Version3Test#csvFiles")
        void everyRowIsARecordWithoutAProblem(Path file) throws IOException {
            FileKind kind = FileName.parse(file.getFileName().toString())
                    .name()
                    .orElseThrow()
                    .kind();
            int columns = Layouts.published()
                    .of(kind, Standard.published().edition(Standard.THIRD).orElseThrow())
                    .columns()
                    .size();
            try (Rows<? extends Record> rows = CarePlanCsv.read(file)) {
                List<? extends Row<?>> all = rows.stream().toList();
                assertThat(all).isNotEmpty().allSatisfy(row -> {
                    assertThat(row.cells()).hasSize(columns);
                    assertThat(row.problems()).isEmpty();
                    assertThat(row.record()).isPresent();
                });
                assertThat(rows.problems()).isEmpty();
            }
        }

        @Test
        void table6HasNoEquipmentAndAllElse() throws IOException {
            Table6 rental =
                    records("UPPLAN_202503_" + Version3Month.PLAN, Table6.class).get(2);

            assertThat(rental.csvVersion()).isEqualTo(YearMonth.of(2022, 8));
            assertThat(rental.serviceCode().value()).isEqualTo("171003");
            assertThat(rental.startTime()).isEqualTo(ServiceTime.NONE);
            assertThat(rental.taisCode()).isEmpty();
            assertThat(rental.notifiedEquipmentCode()).isEmpty();
            assertThat(rental.equipmentName()).isEmpty();
            assertThat(rental.detailNumber()).hasValue(1);
            assertThat(rental.providerNumber().value()).isEqualTo("9970000003");
            assertThat(rental.providerName()).isEqualTo("つばき福祉用具");
            assertThat(rental.over30Days().code()).isEqualTo("0");
        }

        @Test
        void table7HasNoEquipmentAndAllElse() throws IOException {
            Table7 visits = records("UPSIKYU_202503_" + Version3Month.PLAN, Table7.class)
                    .get(0);

            assertThat(visits.serviceCode().value()).isEqualTo("111111");
            assertThat(visits.taisCode()).isEmpty();
            assertThat(visits.notifiedEquipmentCode()).isEmpty();
            assertThat(visits.equipmentName()).isEmpty();
            assertThat(visits.units()).isEqualTo(250);
            assertThat(visits.count()).isEqualTo(2);
            assertThat(visits.unitPrice())
                    .hasValueSatisfying(price -> assertThat(price).hasToString("11.40"));
            assertThat(visits.fixedOffice()).isEqualTo("9999999999");
        }

        @Test
        void theOtherKindsAreTheSame() throws IOException {
            assertThat(records("UP2KYO_" + Version3Month.CARE_PLAN, Table2.class))
                    .extracting(Table2::longTermGoal)
                    .containsOnly("週二回、\r\n\"ゆっくり\"入浴する");
            assertThat(records("UPHOSOKU_000000_" + Version3Month.CARE_PLAN, Supplement.class))
                    .first()
                    .satisfies(user -> {
                        assertThat(user.carePlanDate()).contains(LocalDate.of(2025, 2, 18));
                        assertThat(user.serviceMonth()).isEmpty();
                    });
        }
    }

    @Nested
    class Checking {
        private ValidationReport check(Version3Month month) throws IOException {
            // Later, version 3 is no longer taken.
            ZoneId japan = ZoneId.of("Asia/Tokyo");
            Clock then =
                    Clock.fixed(LocalDate.of(2025, 5, 1).atStartOfDay(japan).toInstant(), japan);
            return Validator.builder().clock(then).build().validate(month.folder());
        }

        private List<String> found(Version3Month month) throws IOException {
            return check(month).problems().stream()
                    .filter(problem -> problem.code() != ProblemCode.FILE_NAME_VERSION3)
                    .map(Checking::words)
                    .toList();
        }

        private static String words(Problem problem) {
            String kind = problem.location().file().replaceFirst("_\\d.*", "");
            return problem.code() + " " + kind
                    + (problem.location().row() > 0 ? " " + problem.location().row() : "")
                    + (problem.location().column() > 0
                            ? " " + problem.location().columnNameEn()
                            : "")
                    + (problem.count() > 1 ? " x" + problem.count() : "");
        }

        @Test
        void aCleanMonthHasNothingButItsNames() throws IOException {
            ValidationReport report = check(month());

            assertThat(report.problems())
                    .hasSize(16)
                    .allMatch(problem -> problem.code() == ProblemCode.FILE_NAME_VERSION3);
            assertThat(report.units()).hasSize(8);
            assertThat(report.notRun())
                    .filteredOn(notRun -> !notRun.file().endsWith(".txt"))
                    .hasSize(10)
                    .allMatch(notRun -> notRun.reason() == SkipReason.COLUMN_NOT_IN_EDITION
                            && notRun.rule().startsWith("EQUIPMENT_CODE_"));
        }

        @Test
        void theColumnsOfVersion4AreTooManyForAMonthOfVersion3() throws IOException {
            Version3Month month = month().change(
                            "UPJSK_202503_" + Version3Month.RESULTS,
                            text -> text.replace(",111111,", ",111111,,,\"\","));
            assertThat(found(month)).containsExactly("COLUMN_COUNT UPJSK 1", "COLUMN_COUNT UPJSK 2");
        }

        @Test
        void version4IsNotForAMonthBeforeApril2025() throws IOException {
            Version3Month month = month().change(
                            "UPJSK_202503_" + Version3Month.RESULTS,
                            text -> text.replace("202208,", "202407,").replace(",111111,", ",111111,,,\"\","));
            assertThat(found(month)).containsExactly("CSV_VERSION_NOT_FOR_MONTH UPJSK 1 csvVersion");
        }

        @Test
        void version3IsNotForApril2025AndIsSaidOnceAFile() throws IOException {
            Version3Month month = month().only(
                            "UPJSK_202503_" + Version3Month.RESULTS, "UPPLAN_202503_" + Version3Month.PLAN)
                    .inApril();
            assertThat(found(month))
                    .containsExactlyInAnyOrder(
                            "CSV_VERSION_NOT_FOR_MONTH UPJSK 1 csvVersion",
                            "CSV_VERSION_NOT_FOR_MONTH UPPLAN 1 csvVersion",
                            "UNIT_INCOMPLETE UPPLAN");
        }

        @Test
        void aCountHasTwoDigits() throws IOException {
            Version3Month month = month().change(
                            "UPSIKYU_202503_" + Version3Month.PLAN,
                            text -> text.replace(",250,,,2,500,", ",250,,,100,500,"));
            assertThat(found(month)).containsExactly("TOO_LONG UPSIKYU 1 count");
        }

        @Test
        void aCarePlanNeedsNoTable3ButItsSupplement() throws IOException {
            Version3Month month = month().without("UPHOSOKU_000000_" + Version3Month.CARE_PLAN);
            ValidationReport report = check(month);
            assertThat(report.count(ProblemCode.UNIT_INCOMPLETE)).isOne();
            assertThat(report.problems())
                    .filteredOn(problem -> problem.code() == ProblemCode.UNIT_INCOMPLETE)
                    .extracting(problem -> problem.argument("missing"))
                    .containsExactly("UPHOSOKU");
        }

        @Test
        void table3HasNoNameOfVersion3() throws IOException {
            Version3Month month =
                    month().rename("UP2KYO_" + Version3Month.CARE_PLAN, "UP3KYO_" + Version3Month.CARE_PLAN);
            assertThat(found(month)).contains("FILE_NAME_PARTS UP3KYO");
        }

        @ParameterizedTest
        @MethodSource("mistakes")
        void mistakesAreFoundInTheColumnsOfVersion3(String file, String finding, UnaryOperator<String> mistake)
                throws IOException {
            assertThat(found(month().change(file, mistake))).contains(finding);
        }

        static Stream<Arguments> mistakes() {
            return Stream.of(
                    mistake(
                            "UPPLAN_202503_" + Version3Month.PLAN,
                            "NOT_DATE UPPLAN 1 serviceDate",
                            "20250304",
                            "20250332"),
                    mistake(
                            "UPPLAN_202503_" + Version3Month.PLAN,
                            "NOT_OFFICE_NUMBER UPPLAN 3 providerNumber",
                            "9970000003",
                            "997000000"),
                    mistake(
                            "UPPLAN_202503_" + Version3Month.PLAN,
                            "UNKNOWN_CODE UPPLAN 3 over30Days",
                            "\"つばき福祉用具\",,0",
                            "\"つばき福祉用具\",,7"),
                    mistake(
                            "UPSIKYU_202503_" + Version3Month.PLAN,
                            "NOT_DECIMAL UPSIKYU 1 unitPrice",
                            "11.40",
                            "11:40"),
                    mistake(
                            "UPSIKYU_202503_" + Version3Month.PLAN,
                            "COUNT_DIFFERS UPSIKYU 1 count",
                            ",250,,,2,",
                            ",250,,,3,"),
                    mistake(
                            "UP1KYO_" + Version3Month.CARE_PLAN,
                            "KEY_WITHOUT_LEAD UP2KYO 1",
                            "20250218,20240401",
                            "20250217,20240401"));
        }

        private static Arguments mistake(String file, String finding, String right, String wrong) {
            UnaryOperator<String> change = text -> text.replaceFirst(right, wrong);
            return Arguments.of(file, finding, change);
        }
    }
}

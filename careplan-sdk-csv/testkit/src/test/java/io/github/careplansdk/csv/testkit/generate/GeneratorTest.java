package io.github.careplansdk.csv.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.testkit.generate.Generator.PlantedMistake;
import io.github.careplansdk.csv.testkit.generate.Generator.Written;
import io.github.careplansdk.csv.testkit.generate.internal.community.Situation;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @TempDir
    private Path temp;

    private static ValidationReport check(Path folder, YearMonth month) throws IOException {
        ZoneId japan = ZoneId.of("Asia/Tokyo");
        Clock clock =
                Clock.fixed(month.plusMonths(1).atDay(10).atStartOfDay(japan).toInstant(), japan);
        return Validator.builder().clock(clock).build().validate(folder);
    }

    private Path write(int users, YearMonth month, long seed) throws IOException {
        Path folder = temp.resolve(users + "-" + month + "-" + seed);
        new Generator(month, seed).write(users, folder);
        return folder;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            contents.put(
                    folder.relativize(file).toString().replace('\\', '/'),
                    Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file));
        }
        return contents;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static <T extends Record> List<T> records(Path folder, FileKind kind, Class<T> type) throws IOException {
        List<T> records = new ArrayList<>();
        for (Path file : files(folder)) {
            if (FileName.parse(file.getFileName().toString())
                    .kind()
                    .filter(kind::equals)
                    .isPresent()) {
                try (Rows<T> rows = CarePlanCsv.read(file, type)) {
                    rows.records().forEach(records::add);
                }
            }
        }
        return records;
    }

    @ParameterizedTest
    @CsvSource({"1, 2025-04, 1", "7, 2026-02, -5", "24, 2026-04, 1", "24, 2028-02, 2", "48, 2026-12, 99"})
    void aCheckFindsNothing(int users, YearMonth month, long seed) throws IOException {
        ValidationReport report = check(write(users, month, seed), month);

        assertThat(report.problems()).isEmpty();
        assertThat(report.notRun()).allMatch(notRun -> notRun.reason() == SkipReason.NOT_CSV);
        assertThat(report.units()).isNotEmpty();
    }

    @Test
    void everyKindOfFileAndUnitIsThere() throws IOException {
        ValidationReport report = check(write(Situation.PERIOD, APRIL, 3), APRIL);

        assertThat(report.files().stream()
                        .map(file -> file.kind().orElseThrow())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(Standard.published().kinds()));
        Set<Set<FileKind>> units =
                report.units().stream().map(unit -> Set.copyOf(unit.kinds())).collect(Collectors.toSet());
        for (UnitType type : Standard.published().newest().units()) {
            assertThat(units)
                    .as("a unit %s", type)
                    .anyMatch(kinds -> kinds.containsAll(type.required()) && type.allows(kinds));
        }
    }

    @Test
    void everyExchangedServiceTypeIsThere() throws IOException {
        Set<ServiceType> planned = records(write(Situation.PERIOD, APRIL, 3), FileKind.UPPLAN, Table6.class).stream()
                .map(row -> row.serviceCode().type().orElseThrow())
                .collect(Collectors.toSet());

        assertThat(planned)
                .isEqualTo(Stream.of(ServiceType.values())
                        .filter(ServiceType::isExchanged)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theCasesOfAMonthAreThere() throws IOException {
        Path folder = write(Situation.PERIOD, APRIL, 3);
        List<Table6> plans = records(folder, FileKind.UPPLAN, Table6.class);
        List<Table7> claims = records(folder, FileKind.UPSIKYU, Table7.class);
        List<Supplement> supplements = records(folder, FileKind.UPHOSOKU, Supplement.class);

        has(plans, row -> row.proRatedDays().isPresent());
        has(plans, row -> row.satelliteNumber().equals("1"));
        has(plans, row -> !row.notifiedEquipmentCode().isEmpty());
        has(plans, row -> row.detailNumber().isPresent());
        has(plans, row -> row.insuredNumber().isPublicAssistanceOnly());
        has(plans, row -> row.over30Days() == Applies.YES);
        has(
                plans,
                row -> row.serviceDate().getDayOfMonth() == 30
                        && row.startTime().toString().equals("2345"));
        has(claims, row -> row.benefitLimitExcessUnits().orElse(0) > 0);
        has(claims, row -> row.discountedRate().isPresent());
        has(claims, row -> row.units() < 0);
        has(claims, row -> row.serviceCode().value().endsWith("ZZZZ"));
        has(supplements, row -> row.totalExcessUnits().orElse(0) > 0);
        has(supplements, row -> !row.serviceTypeLimits().isEmpty());
        has(supplements, row -> row.careLevelChangeDate().isPresent());
        Set<String> insurers =
                plans.stream().map(row -> row.insurerNumber().value()).collect(Collectors.toSet());
        has(
                records(folder, FileKind.UPJSK, Table6.class),
                row -> !insurers.contains(row.insurerNumber().value()));
    }

    private static <T> void has(List<T> rows, Predicate<T> which) {
        assertThat(rows).anyMatch(which);
    }

    @Test
    void theSameArgumentsGiveTheSameBytes() throws IOException {
        Path first = write(30, APRIL, 7);
        Path second = temp.resolve("again");
        new Generator(APRIL, 7).write(30, second);

        assertThat(contents(second)).isEqualTo(contents(first));
        assertThat(contents(write(30, APRIL, 8))).isNotEqualTo(contents(first));
    }

    /** On every machine, in every JVM: a change of the generator changes this on purpose. */
    @Test
    void theBytesDependOnTheArgumentsOnly() throws IOException {
        Path folder = write(Situation.PERIOD, APRIL, 1);

        CRC32 sum = new CRC32();
        for (Path file : files(folder)) {
            sum.update(Files.readAllBytes(file));
        }
        assertThat(Long.toHexString(sum.getValue())).isEqualTo("73eb039f");
    }

    @Test
    void moreUsersChangeNothingAboutTheTownsBefore() throws IOException {
        Written more = new Generator(APRIL, 1, 5).write(6, temp.resolve("more"));
        new Generator(APRIL, 1, 5).write(5, temp.resolve("less"));

        assertThat(more.towns()).isEqualTo(2);
        assertThat(contents(temp.resolve("more/town-00001"))).isEqualTo(contents(temp.resolve("less/town-00001")));
        ValidationReport report = check(temp.resolve("more"), APRIL);
        assertThat(report.problems()).isEmpty();
        assertThat(report.units()).hasSize((int) more.units());
        assertThat(report.files()).hasSize((int) more.files());
    }

    @Test
    void aBulkHoldsNoMoreThanMayBeSentAtOnce() throws IOException {
        ValidationReport report = check(write(Situation.PERIOD, APRIL, 1), APRIL);

        Map<String, Long> units = report.units().stream()
                .collect(Collectors.groupingBy(
                        unit -> unit.paths()
                                .get(0)
                                .substring(0, unit.paths().get(0).lastIndexOf('/')),
                        Collectors.counting()));
        assertThat(units.values()).allMatch(count -> count <= Bulk.MAX_UNITS);
    }

    @Test
    void peopleAndOfficesAreInvented() throws IOException {
        List<Table6> rows = records(write(Situation.PERIOD, APRIL, 1), FileKind.UPPLAN, Table6.class);

        assertThat(rows)
                .allMatch(row -> row.insurerNumber().value().startsWith("99"))
                .allMatch(row -> row.insuredNumber().value().matches("(99|H99).*"))
                .allMatch(row -> row.providerNumber().value().startsWith("99"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04", "2026-04", "2026-07", "2026-12", "2028-02"})
    void aCheckFindsWhatWasPlantedAndNothingElse(YearMonth month) throws IOException {
        List<PlantedMistake> planted = new Generator(month, 1).plant(temp);

        List<PlantedMistake.Finding> found = check(temp, month).problems().stream()
                .flatMap(GeneratorTest::findings)
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(planted.stream()
                        .flatMap(mistake -> mistake.findings().stream())
                        .toList());
    }

    private static Stream<PlantedMistake.Finding> findings(Problem problem) {
        PlantedMistake.Finding finding = new PlantedMistake.Finding(
                (ProblemCode) problem.code(),
                problem.location().file(),
                problem.location().line(),
                problem.location().row(),
                problem.location().columnNameEn());
        return Stream.generate(() -> finding).limit(problem.count());
    }

    @Test
    void everyProblemOfFilesIsPlanted() throws IOException {
        Set<ProblemCode> planted = new Generator(APRIL, 1)
                .plant(temp).stream()
                        .peek(mistake ->
                                assertThat(mistake.findings()).anyMatch(finding -> finding.code() == mistake.code()))
                        .map(PlantedMistake::code)
                        .collect(Collectors.toSet());

        assertThat(planted).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(Generator.notPlanted())));
    }

    @Test
    void monthsBeforeVersion4AndFullFoldersAreRefused() throws IOException {
        assertThatThrownBy(() -> new Generator(YearMonth.of(2025, 3), 1)).isInstanceOf(IllegalArgumentException.class);
        Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> new Generator(APRIL, 1).write(1, temp))
                .isInstanceOf(CarePlanException.class)
                .hasMessageContaining("new one");
    }
}

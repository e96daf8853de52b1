package io.github.careplansdk.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorting files into units, and the rules of the units that names alone decide. */
class BulkTest {
    private static final String REST = "_1370000001_43_1370000002_11_20260320101500.CSV";
    private static final String TO_OTHER = "_1370000001_43_1370000003_11_20260320101500.CSV";
    private static final List<UnitType> UNITS = Standard.published().newest().units();
    private static final String VERSION3 = "_1370000001_1370000002_20221120101500.CSV";

    /** A bulk of files, each the kind and month in front of a name that all share. */
    private static List<UnitFile> files(String rest, String... fronts) {
        return Stream.of(fronts)
                .map(front -> front.startsWith("UPKIHON_IMAGE")
                        ? front.substring(0, 13) + rest.replace(".CSV", front.substring(13) + ".jpg")
                        : front + rest)
                .map(BulkTest::file)
                .toList();
    }

    private static UnitFile file(String name) {
        return new UnitFile(FileName.parse(name).name().orElseThrow(() -> new IllegalArgumentException(name)), name);
    }

    @SafeVarargs
    private static Bulk bulk(List<UnitFile>... files) {
        return Bulk.of(Stream.of(files).flatMap(List::stream).toList());
    }

    /** Each problem: its code, and the front of the name of its file. */
    private static List<String> problems(Bulk bulk) {
        return bulk.problems().stream()
                .map(problem -> problem.code() + " " + problem.location().file().replaceFirst("(_\\d{6})?_1370.*", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1, UP1KYO UP2KYO UP3KYO UPHOSOKU_000000",
        "2, UPPLAN_202604 UPSIKYU_202604 UPHOSOKU_202604",
        "3, DLT1KYO",
        "4, DLTPLAN_202604",
        "7, UPKIHON",
        "7, UPKIHON UPKIHON_SUB1 UPKIHON_SUB2 UPKIHON_IMAGE_0001 UPKIHON_IMAGE_0002",
        "8, UPYOBO UPKIHON",
        "8, UPYOBO UPYOBO_SUB UPKIHON UPKIHON_SUB1 UPKIHON_SUB2 UPKIHON_IMAGE_0001",
        "9, UPYOBO",
        "9, UPYOBO UPYOBO_SUB",
        "10, DLTKIHON",
        "11, DLTYOBO"
    })
    void unitsOfTheStandardAreAllowed(int number, String fronts) {
        Bulk bulk = bulk(files(REST, fronts.split(" ")));

        assertThat(problems(bulk)).isEmpty();
        assertThat(bulk.units()).singleElement().satisfies(unit -> {
            assertThat(unit.isComplete()).isTrue();
            assertThat(unit.missing()).isEmpty();
            assertThat(unit.type().map(UnitType::number)).contains(number);
        });
    }

    @ParameterizedTest
    @CsvSource({"5, UPJSK_202604", "6, DLTJSK_202604"})
    void resultsAreUnitsToo(int number, String front) {
        Bulk bulk = bulk(files("_1370000002_11_1370000001_43_20260501090000.CSV", front));

        assertThat(problems(bulk)).isEmpty();
        assertThat(bulk.units().get(0).type().map(UnitType::number)).contains(number);
    }

    @Test
    void thereAreEleven() {
        assertThat(UNITS.stream().map(UnitType::number)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(UNITS.stream()
                        .flatMap(type -> Stream.concat(type.required().stream(), type.optional().stream()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Standard.published().kinds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UP1KYO UP2KYO UPHOSOKU_000000",
                "UPPLAN_202212 UPSIKYU_202212 UPHOSOKU_202212",
                "DLT1KYO",
                "DLTPLAN_202212"
            })
    void version3AsksNoTable3(String fronts) {
        Bulk bulk = bulk(files(VERSION3, fronts.split(" ")));

        assertThat(problems(bulk)).isEmpty();
        assertThat(bulk.units().get(0).isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "UPHOSOKU, UP1KYO UP2KYO UPHOSOKU_000000, UP3KYO",
        "UP1KYO, UP1KYO UP2KYO UP3KYO, UPHOSOKU",
        "UPHOSOKU, UP2KYO UP3KYO UPHOSOKU_000000, UP1KYO",
        "UPHOSOKU, UPPLAN_202604 UPHOSOKU_202604, UPSIKYU",
        "UPPLAN, UPPLAN_202604 UPSIKYU_202604, UPHOSOKU",
        "UPPLAN, UPPLAN_202604, 'UPSIKYU, UPHOSOKU'",
        "UPHOSOKU, UPHOSOKU_202604, 'UPPLAN, UPSIKYU'",
        "UPHOSOKU, UPHOSOKU_000000, 'UP1KYO, UP2KYO, UP3KYO'",
        "UPKIHON_SUB1, UPKIHON_SUB1, UPKIHON",
        "UPKIHON_IMAGE, UPKIHON_IMAGE_0001, UPKIHON",
        "UPYOBO_SUB, UPYOBO_SUB, UPYOBO",
        "UPKIHON, UPKIHON UPYOBO_SUB, UPYOBO",
        "UPKIHON_SUB1, UPYOBO UPKIHON_SUB1, UPKIHON"
    })
    void missingFilesAreTold(String first, String fronts, String missing) {
        Bulk bulk = bulk(files(REST, fronts.split(" ")));

        assertThat(problems(bulk)).containsExactly("UNIT_INCOMPLETE " + first);
        assertThat(bulk.problems().get(0).arguments()).contains(missing);
        assertThat(bulk.units().get(0).isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPPLAN_202604 DLTPLAN_202604",
                "UP1KYO UPPLAN_202604",
                "UPKIHON DLTKIHON",
                "UPYOBO DLTYOBO",
                "DLT1KYO DLTPLAN_202604",
                "UPPLAN_202604 UPSIKYU_202604 UPHOSOKU_202604 UPKIHON"
            })
    void otherFilesMakeNoUnit(String fronts) {
        Bulk bulk = bulk(files(REST, fronts.split(" ")));

        assertThat(bulk.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNIT_NOT_ALLOWED);
        assertThat(bulk.units().get(0).type()).isEmpty();
        assertThat(bulk.units().get(0).missing()).isEmpty();
    }

    @Test
    void eachKindIsThereOnce() {
        Bulk bulk = bulk(files(REST, "DLTPLAN_202604", "DLTPLAN_202605"));

        assertThat(problems(bulk)).containsExactly("UNIT_DUPLICATE_KIND DLTPLAN");
        assertThat(bulk.problems().get(0).location().file()).contains("202605");
    }

    @ParameterizedTest
    @CsvSource({
        "UPHOSOKU, UPPLAN_202604 UPSIKYU_202604 UPHOSOKU_202605, 'UPHOSOKU 202605, UPPLAN 202604, UPSIKYU 202604'",
        "UPHOSOKU, UPPLAN_202604 UPSIKYU_202604 UPHOSOKU_000000, 'UPHOSOKU 000000, UPPLAN 202604, UPSIKYU 202604'",
        "UPSIKYU, UPPLAN_202604 UPSIKYU_202605 UPHOSOKU_202604, 'UPHOSOKU 202604, UPPLAN 202604, UPSIKYU 202605'",
        "UPHOSOKU, UP1KYO UP2KYO UP3KYO UPHOSOKU_202604, UPHOSOKU 202604"
    })
    void monthsAreTheSame(String odd, String fronts, String months) {
        Bulk bulk = bulk(files(REST, fronts.split(" ")));

        assertThat(problems(bulk)).containsExactly("UNIT_MONTH_DIFFERS " + odd);
        assertThat(bulk.problems().get(0).arguments()).containsExactly(months);
    }

    /** Without table 1 the supplement is the first of the unit, and its month is still not that of tables 1 to 3. */
    @Test
    void monthOfASupplementDoesNotSayWhichMonthTables1To3Have() {
        assertThat(problems(bulk(files(REST, "UP2KYO", "UP3KYO", "UPHOSOKU_202604"))))
                .containsExactly("UNIT_INCOMPLETE UPHOSOKU", "UNIT_MONTH_DIFFERS UPHOSOKU");
    }

    @Test
    void fileUnderAnotherAddressIsNamed() {
        Bulk bulk = bulk(files(REST, "UPPLAN_202604", "UPSIKYU_202604"), files(TO_OTHER, "UPHOSOKU_202604"));

        assertThat(problems(bulk))
                .containsExactly(
                        "UNIT_ADDRESS_DIFFERS UPPLAN",
                        "UNIT_ADDRESS_DIFFERS UPHOSOKU",
                        "UNIT_ADDRESS_DIFFERS UPHOSOKU");
        assertThat(bulk.problems().get(0).arguments()).contains("UPHOSOKU", "UPHOSOKU_202604" + TO_OTHER);
    }

    @Test
    void supplementOfTables1To3UnderAnotherAddressIsNamed() {
        Bulk bulk = bulk(files(REST, "UP1KYO", "UP2KYO", "UP3KYO"), files(TO_OTHER, "UPHOSOKU_000000"));

        assertThat(problems(bulk))
                .containsExactly(
                        "UNIT_ADDRESS_DIFFERS UP1KYO",
                        "UNIT_ADDRESS_DIFFERS UPHOSOKU",
                        "UNIT_ADDRESS_DIFFERS UPHOSOKU",
                        "UNIT_ADDRESS_DIFFERS UPHOSOKU");
    }

    @Test
    void completeUnitForAnotherReceiverLacksNothing() {
        String[] whole = {"UPPLAN_202604", "UPSIKYU_202604", "UPHOSOKU_202604"};

        assertThat(problems(bulk(files(REST, whole), files(TO_OTHER, whole)))).isEmpty();
        assertThat(problems(bulk(files(REST, "UPPLAN_202604", "UPSIKYU_202604"), files(TO_OTHER, whole))))
                .containsExactly("UNIT_INCOMPLETE UPPLAN");
    }

    @Test
    void otherSerialIsAnotherUnit() {
        Bulk bulk = bulk(
                files(REST, "UPPLAN_202604", "UPSIKYU_202604"),
                files(REST.replace("101500", "101501"), "UPHOSOKU_202604"));

        assertThat(problems(bulk)).containsExactly("UNIT_INCOMPLETE UPPLAN", "UNIT_INCOMPLETE UPHOSOKU");
    }

    @ParameterizedTest
    @CsvSource({
        "11, 43, DLTPLAN_202604, true",
        "43, 11, DLTPLAN_202604, false",
        "73, 11, DLTPLAN_202604, false",
        "99, 11, DLTPLAN_202604, false",
        "43, 11, UPJSK_202604, true",
        "11, 43, UPJSK_202604, false",
        "11, 75, UPJSK_202604, false",
        "15, 46, UPKIHON, true",
        "46, 15, UPKIHON, false"
    })
    void directionIsFromAndToCareManagers(String from, String to, String front, boolean unlikely) {
        String rest = "_1370000001_" + from + "_1370000002_" + to + "_20260320101500.CSV";

        assertThat(bulk(fileOf(front, rest)).problems().stream()
                        .map(Problem::code)
                        .toList())
                .isEqualTo(unlikely ? List.of(ProblemCode.DIRECTION_UNLIKELY) : List.of());
    }

    /** A file whose service type may be one that is not listed, which is a warning of the name only. */
    private static List<UnitFile> fileOf(String front, String rest) {
        return List.of(file(front + rest));
    }

    @ParameterizedTest
    @CsvSource({"100, false", "101, true"})
    void bulkHoldsUpTo100Units(int count, boolean tooMany) {
        List<UnitFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(file("DLT1KYO" + REST.replace("1370000002", String.format(Locale.ROOT, "13800%05d", i))));
        }
        Bulk bulk = Bulk.of(files);

        assertThat(bulk.units()).hasSize(count);
        assertThat(bulk.problems().stream().map(Problem::code).toList())
                .isEqualTo(tooMany ? List.of(ProblemCode.BULK_LIMIT) : List.of());
    }

    @Test
    void unitsAreInTheOrderInWhichTheyAreProcessed() {
        List<UnitFile> files = new ArrayList<>(List.of(
                file("UPPLAN_202604" + TO_OTHER),
                file("UPPLAN_202604" + REST),
                file("UPSIKYU_202604" + REST),
                file("UPHOSOKU_202604" + REST),
                file("DLT1KYO" + REST.replace("20260320101500", "20260101000000"))));
        Bulk expected = Bulk.of(files);

        assertThat(expected.units().stream()
                        .map(unit -> unit.serial() + " " + unit.address().to()))
                .containsExactly("20260101000000 1370000002", "20260320101500 1370000002", "20260320101500 1370000003");
        assertThat(expected.units().get(0)).isLessThan(expected.units().get(1));
        assertThat(expected.units().get(1)).isLessThan(expected.units().get(2));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(files, new Random(seed));
            assertThat(Bulk.of(files)).isEqualTo(expected);
        }
    }

    @Test
    void unitKnowsItsFilesByKind() {
        TransmissionUnit unit = bulk(files(REST, "UPKIHON", "UPKIHON_IMAGE_0002", "UPKIHON_IMAGE_0001"))
                .units()
                .get(0);

        assertThat(unit.kinds()).containsExactly(FileKind.UPKIHON, FileKind.UPKIHON_IMAGE);
        assertThat(unit.files(FileKind.UPKIHON_IMAGE).stream()
                        .map(file -> file.name().branch()))
                .containsExactly("0001", "0002");
        assertThat(unit.files(FileKind.UPPLAN)).isEmpty();
    }

    @Test
    void nothingIsNoUnit() {
        assertThat(Bulk.of(List.of()).units()).isEmpty();
        assertThat(Bulk.of(List.of()).problems()).isEmpty();
    }
}

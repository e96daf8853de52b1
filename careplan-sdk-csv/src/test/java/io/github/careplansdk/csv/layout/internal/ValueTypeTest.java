package io.github.careplansdk.csv.layout.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.code.Presence;
import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each type of cells in each of its forms. */
class ValueTypeTest {
    private static ValueType type(FileKind kind, String column) {
        return ValueType.of(Layouts.published().of(kind).column(column));
    }

    private static final ValueType VERSION = type(FileKind.UPPLAN, "csvVersion");
    private static final ValueType MONTH = type(FileKind.UPPLAN, "serviceMonth");
    private static final ValueType MONTH_OR_ZEROS = type(FileKind.UPHOSOKU, "serviceMonth");
    private static final ValueType DATE = type(FileKind.UPPLAN, "createdDate");
    private static final ValueType DATE_OR_ZEROS = type(FileKind.UPHOSOKU, "carePlanDate");
    private static final ValueType TIME = type(FileKind.UP3KYO, "startTime");
    private static final ValueType TIME_OR_9999 = type(FileKind.UPPLAN, "startTime");
    private static final ValueType DAYS = type(FileKind.UPPLAN, "proRatedDays");
    private static final ValueType INSURER = type(FileKind.UPPLAN, "insurerNumber");
    private static final ValueType INSURED = type(FileKind.UPPLAN, "insuredNumber");
    private static final ValueType OFFICE = type(FileKind.UPPLAN, "providerNumber");
    private static final ValueType INT = type(FileKind.UPPLAN, "units");
    private static final ValueType DECIMAL = type(FileKind.UPSIKYU, "unitPrice");
    private static final ValueType CODE = type(FileKind.UPHOSOKU, "careLevel");
    private static final ValueType SERVICE_TYPE = type(FileKind.DLTJSK, "serviceType");
    private static final ValueType SERVICE_CODE = type(FileKind.UPPLAN, "serviceCode");
    private static final ValueType TEXT = type(FileKind.UPPLAN, "providerName");
    private static final ValueType EQUIPMENT = type(FileKind.UPPLAN, "taisCode");
    private static final ValueType FIXED = type(FileKind.UPSIKYU, "fixedOffice");

    static List<Arguments> values() {
        return List.of(
                Arguments.of(VERSION, "202407", YearMonth.of(2024, 7), "202407"),
                Arguments.of(MONTH, "202604", YearMonth.of(2026, 4), "2026-04"),
                Arguments.of(DATE, "20260401", LocalDate.of(2026, 4, 1), "2026-04-01"),
                Arguments.of(TIME, "0905", LocalTime.of(9, 5), "09:05"),
                Arguments.of(TIME_OR_9999, "0905", ServiceTime.of(9, 5), "09:05"),
                Arguments.of(TIME_OR_9999, "9999", ServiceTime.NONE, "none"),
                Arguments.of(DAYS, "1" + "0".repeat(29) + "1", DaySet.of(List.of(1, 31)), List.of(1, 31)),
                Arguments.of(INSURER, "013100", new InsurerNumber("013100"), "013100"),
                Arguments.of(INSURED, "0000000012", new InsuredNumber("0000000012"), "0000000012"),
                Arguments.of(INSURED, "H000000012", new InsuredNumber("H000000012"), "H000000012"),
                Arguments.of(OFFICE, "0131000012", new OfficeNumber("0131000012"), "0131000012"),
                Arguments.of(INT, "-12", -12, -12),
                Arguments.of(DECIMAL, "10.21", new BigDecimal("10.21"), new BigDecimal("10.21")),
                Arguments.of(SERVICE_TYPE, "A2", ServiceType.MUNICIPAL_VISIT, ServiceType.MUNICIPAL_VISIT),
                Arguments.of(SERVICE_CODE, "A22411", new ServiceCode("A22411"), "A22411"),
                Arguments.of(TEXT, "見本", "見本", "見本"),
                Arguments.of(FIXED, "9999999999", "9999999999", "9999999999"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueHasOneFormInACellAndOneInJson(ValueType type, String cell, Object value, Object json) {
        assertThat(type.read(cell)).contains(value);
        assertThat(type.text(value)).isEqualTo(cell);
        assertThat(type.toJson(value)).isEqualTo(json);
        assertThat(type.ofJson(json instanceof Code code ? code.code() : json)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aCellIsANumberBelowTheTypesRange(ValueType type, String cell, Object value, Object json) {
        byte[] bytes = ("," + cell + ",").getBytes(Charset.forName("windows-31j"));
        long number = type.parse(bytes, 1, bytes.length - 1);

        assertThat(number).isNotEqualTo(ValueType.BAD).isLessThan(type.range());
        if (!type.staysText()) {
            assertThat(type.value(number)).isEqualTo(value);
        }
    }

    static List<Arguments> bad() {
        return List.of(
                Arguments.of(MONTH, "202613", ProblemCode.NOT_MONTH),
                Arguments.of(MONTH, "000000", ProblemCode.NOT_MONTH),
                Arguments.of(DATE, "20260230", ProblemCode.NOT_DATE),
                Arguments.of(DATE, "00000000", ProblemCode.NOT_DATE),
                Arguments.of(TIME, "9999", ProblemCode.NOT_TIME),
                Arguments.of(TIME_OR_9999, "2400", ProblemCode.NOT_TIME),
                Arguments.of(DAYS, "2" + "0".repeat(30), ProblemCode.NOT_DAY_PATTERN),
                Arguments.of(INSURER, "13100", ProblemCode.NOT_INSURER_NUMBER),
                Arguments.of(INSURED, "H0000000012", ProblemCode.NOT_INSURED_NUMBER),
                Arguments.of(OFFICE, "013100001X", ProblemCode.NOT_OFFICE_NUMBER),
                Arguments.of(INT, "-", ProblemCode.NOT_INTEGER),
                Arguments.of(DECIMAL, "10.215", ProblemCode.NOT_DECIMAL),
                Arguments.of(CODE, "99", ProblemCode.UNKNOWN_CODE),
                Arguments.of(SERVICE_TYPE, "ZZ", ProblemCode.NOT_SERVICE_TYPE),
                Arguments.of(SERVICE_CODE, "ZZ1111", ProblemCode.NOT_SERVICE_CODE));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsNoValueHasNone(ValueType type, String cell, ProblemCode problem) {
        byte[] bytes = cell.getBytes(StandardCharsets.US_ASCII);

        assertThat(type.parse(bytes, 0, bytes.length)).isEqualTo(ValueType.BAD);
        assertThat(type.read(cell)).isEmpty();
        assertThat(type.read("")).isEmpty();
        assertThat(type.problem()).isEqualTo(problem);
        assertThat(type.arguments()).hasSize(problem.parameters().size());
    }

    @Test
    void zerosStandForNoneWhereTheColumnAllowsThem() {
        assertThat(MONTH_OR_ZEROS.none()).isEqualTo("000000");
        assertThat(DATE_OR_ZEROS.none()).isEqualTo("00000000");
        assertThat(MONTH_OR_ZEROS.read("000000")).isEmpty();
        assertThat(DATE_OR_ZEROS.read("00000000")).isEmpty();
        assertThat(MONTH_OR_ZEROS.value(0)).isNull();
        assertThat(DATE_OR_ZEROS.value(0)).isNull();
        assertThat(MONTH.none()).isEmpty();
        assertThat(DATE.none()).isEmpty();
    }

    @Test
    void aDecimalIsWrittenWithTwoPlacesOrAsItIsWhereItHasMore() {
        assertThat(DECIMAL.text(new BigDecimal("10"))).isEqualTo("10.00");
        assertThat(DECIMAL.text(new BigDecimal("1E+1"))).isEqualTo("10.00");
        assertThat(DECIMAL.text(new BigDecimal("10.2100"))).isEqualTo("10.21");
        assertThat(DECIMAL.text(new BigDecimal("10.215"))).isEqualTo("10.215");
        assertThat(DECIMAL.text(new BigDecimal("1e999999999"))).isEqualTo("1E+999999999");
    }

    @Test
    void jsonThatStandsForNoValueIsRefused() {
        assertThatThrownBy(() -> DECIMAL.ofJson(new BigDecimal("1e999999999")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DECIMAL.ofJson(new BigDecimal("0.001"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DAYS.ofJson(List.of(1, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DAYS.ofJson(List.of(32))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DATE.ofJson("2026-02-30")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> VERSION.ofJson("2024-07")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> MONTH.ofJson("202604")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> CODE.ofJson("99")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CODE.ofJson("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> INSURER.ofJson("１３１００１")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFullWidthHyphenOfAnEquipmentCodeIsOnlyAWarningAndTheSameCode() {
        Charset ms932 = Charset.forName("windows-31j");
        byte[] half = "99901-000011".getBytes(ms932);
        for (String hyphen : List.of("－", "‐", "―")) {
            byte[] full = ("99901" + hyphen + "000011").getBytes(ms932);
            assertThat(full).hasSize(13);
            assertThat(EQUIPMENT.parse(full, 0, 13)).isEqualTo(ValueType.BAD);
            assertThat(EQUIPMENT.otherwise(full, 0, 13)).isEqualTo(EQUIPMENT.parse(half, 0, 12));
        }
        byte[] kanji = "99901見000011".getBytes(ms932);
        assertThat(EQUIPMENT.otherwise(kanji, 0, 13)).isNotEqualTo(EQUIPMENT.parse(half, 0, 12));
    }

    /** The types of all columns of the standard, by the names of their classes. */
    private static Stream<ValueType> all() {
        return Standard.published().kinds().stream()
                .filter(kind -> !kind.isImage())
                .flatMap(kind -> Layouts.published().of(kind).columns().stream())
                .map(ValueType::of);
    }

    @Test
    void everyTypeOfCellsHasAClassAndSaysWhatItIs() {
        Set<CellType> types = new HashSet<>();
        Standard.published().kinds().stream()
                .filter(kind -> !kind.isImage())
                .flatMap(kind -> Layouts.published().of(kind).columns().stream())
                .map(Column::type)
                .forEach(types::add);
        assertThat(types).containsExactlyInAnyOrder(CellType.values());
        assertThat(all()).allSatisfy(type -> {
            assertThat(type.expected(Language.JA)).isNotEmpty().doesNotContain("%");
            assertThat(type.expected(Language.EN)).isNotEmpty().doesNotContain("%");
            assertThatNoException().isThrownBy(() -> Problem.of(type.problem(), Location.ofBulk(), type.arguments()));
        });
        assertThat(Arrays.stream(CellType.values()).map(type -> type.meaning(Language.JA)))
                .allMatch(meaning -> !meaning.isEmpty());
    }

    @Test
    void aCodeListNamesItsCodes() {
        ValueType presence = ValueType.of(Standard.published().kinds().stream()
                .filter(kind -> !kind.isImage())
                .flatMap(kind -> Layouts.published().of(kind).columns().stream())
                .filter(column -> column.codes().equals(List.of(Presence.values())))
                .findFirst()
                .orElseThrow());
        assertThat(presence.expected(Language.EN)).isEqualTo("one of the codes 1=有, 2=無");
        assertThat(presence.arguments()).containsExactly("1=有, 2=無");
        assertThat(presence.text(Presence.ABSENT)).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 10, 990_010, 999_999, 1_000_000, 9_999_999_999L, Long.MAX_VALUE})
    void digitsArePaddedAsByTheJdk(long number) {
        for (int length = 1; length <= 10; length++) {
            assertThat(ValueType.padded(number, length))
                    .isEqualTo(String.format(Locale.ROOT, "%0" + length + "d", number));
        }
    }
}

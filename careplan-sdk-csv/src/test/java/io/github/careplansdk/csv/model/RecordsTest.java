package io.github.careplansdk.csv.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.internal.Leaf;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.io.ByteArrayInputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the records hold, and that none shows it. */
class RecordsTest {
    private static final String SECRET = "山田太郎";

    private static <T extends Record> T read(FileKind kind, Class<T> record, String... cells) {
        byte[] bytes = String.join(",", cells).getBytes(Charset.forName("windows-31j"));
        return CarePlanCsv.read(new ByteArrayInputStream(bytes), kind, record)
                .iterator()
                .next()
                .record()
                .orElseThrow();
    }

    /** A row of a supplement, its cells by their numbers. */
    private static String[] supplement(Object... numbersAndCells) {
        String[] cells = new String[63];
        Arrays.fill(cells, "");
        List<String> first =
                List.of("202407", "131001", "H000000001", "00000000", "\"ヤマダ\"", "\"" + SECRET + "\"", "1", "19400229");
        for (int i = 0; i < first.size(); i++) {
            cells[i] = first.get(i);
        }
        cells[62] = "202604";
        for (int i = 0; i < numbersAndCells.length; i += 2) {
            cells[(int) numbersAndCells[i] - 1] = (String) numbersAndCells[i + 1];
        }
        return cells;
    }

    /** The grand total's row and all others: 事業所コード is always the same. */
    @Test
    void buildersKnowFixedValues() {
        List<String> fixed = new ArrayList<>();
        for (FileKind kind : Standard.published().kinds()) {
            if (!kind.isImage()) {
                Layouts.published().of(kind).columns().stream()
                        .filter(column -> !column.fixed().isEmpty())
                        .forEach(column -> fixed.add(kind + " " + column.nameEn() + " " + column.fixed()));
            }
        }
        assertThat(fixed).containsExactly("UPSIKYU fixedOffice 9999999999");
        assertThat(Table7.builder().build().fixedOffice()).isEqualTo("9999999999");
    }

    static Stream<Class<? extends Record>> records() {
        Set<Class<? extends Record>> records = new LinkedHashSet<>();
        for (FileKind kind : Standard.published().kinds()) {
            if (!kind.isImage()) {
                addWithParts(Layouts.published().of(kind).record(), records);
            }
        }
        return records.stream();
    }

    private static void addWithParts(Class<? extends Record> record, Set<Class<? extends Record>> records) {
        records.add(record);
        for (RecordShape.Component component : RecordShape.of(record).components()) {
            if (component instanceof RecordShape.Part part) {
                addWithParts(part.shape().type(), records);
            }
        }
    }

    @Test
    void thereAreSixteenRecordsAndFiveParts() {
        assertThat(records()).hasSize(21);
    }

    @ParameterizedTest
    @MethodSource("records")
    void noRecordShowsWhatItHolds(Class<? extends Record> type) throws Exception {
        Record record = filled(type);

        assertThat(record.toString()).isEqualTo(type.getSimpleName() + "[hidden]");
        assertThat(record).isEqualTo(filled(type)).hasSameHashCodeAs(filled(type));
    }

    @ParameterizedTest
    @MethodSource("records")
    void cellsThatMayBeEmptyAreOptionalOrText(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Class<?> held = components[i].getType();
            assertThat(held).isNotIn(Integer.class, Long.class, Boolean.class, Object.class);
            if (RecordShape.of(type).components().get(i) instanceof Leaf leaf) {
                boolean mayBeEmpty =
                        leaf.column().need() != Need.REQUIRED || leaf.column().zeroAllowed();
                if (mayBeEmpty) {
                    assertThat(held)
                            .as("%s.%s", type.getSimpleName(), leaf.name())
                            .isIn(String.class, Optional.class, OptionalInt.class);
                } else {
                    assertThat(held).isNotIn(Optional.class, OptionalInt.class);
                }
            }
        }
    }

    private static Record filled(Class<? extends Record> type) throws Exception {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            values.add(value(component.getType(), component.getGenericType()));
        }
        return RecordShape.of(type).make(values.toArray());
    }

    private static Object value(Class<?> type, Type generic) throws Exception {
        if (type == Optional.class) {
            Type held = ((ParameterizedType) generic).getActualTypeArguments()[0];
            return Optional.of(value((Class<?>) held, held));
        }
        if (type == List.class) {
            Class<?> held = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            return List.of(filled(held.asSubclass(Record.class)));
        }
        if (type == String.class) {
            return SECRET;
        }
        if (type == int.class) {
            return 4711;
        }
        if (type == OptionalInt.class) {
            return OptionalInt.of(4711);
        }
        if (type == YearMonth.class) {
            return YearMonth.of(2026, 4);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 4, 1);
        }
        if (type == LocalTime.class) {
            return LocalTime.NOON;
        }
        if (type == DaySet.class) {
            return DaySet.of(List.of(1));
        }
        if (type == ServiceTime.class) {
            return ServiceTime.of(9, 0);
        }
        if (type == BigDecimal.class) {
            return BigDecimal.TEN;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.getPackage() == Table6.class.getPackage()) {
            return filled(type.asSubclass(Record.class));
        }
        String digits = switch (type.getSimpleName()) {
            case "InsurerNumber" -> "131001";
            case "ServiceCode" -> "111111";
            default -> "0000000001";
        };
        return type.getConstructor(String.class).newInstance(digits);
    }

    @Test
    void anInsuredNumberIsNotShown() {
        assertThat(new InsuredNumber("H123456789").toString()).doesNotContain("123456789");
        assertThat(new InsuredNumber("0123456789").toString()).doesNotContain("123456789");
        assertThat(new InsuredNumber("H123456789").isPublicAssistanceOnly()).isTrue();
        assertThat(new InsuredNumber("0123456789").isPublicAssistanceOnly()).isFalse();
        assertThatThrownBy(() -> new InsuredNumber("H12345678X")).message().doesNotContain("12345678X");
    }

    @Test
    void aSupplementWithoutLimitsHasNone() {
        Supplement record = read(FileKind.UPHOSOKU, Supplement.class, supplement());

        assertThat(record.serviceTypeLimits()).isEmpty();
        assertThat(record.carePlanDate()).isEmpty();
        assertThat(record.serviceMonth()).contains(YearMonth.of(2026, 4));
        assertThat(record.insuredNumber()).isEqualTo(new InsuredNumber("H000000001"));
        assertThat(record.birthDate()).isEqualTo(LocalDate.of(1940, 2, 29));
        assertThat(record.postalCode()).isEmpty();
        assertThat(record.benefitLimitUnits()).isEmpty();
        assertThat(record.careLevel()).isEmpty();
    }

    @Test
    void aSupplementOfTables1To3HasAPlanDateAndNoMonth() {
        Supplement record = read(FileKind.UPHOSOKU, Supplement.class, supplement(4, "20260401", 63, "000000"));

        assertThat(record.carePlanDate()).contains(LocalDate.of(2026, 4, 1));
        assertThat(record.serviceMonth()).isEmpty();
    }

    @Test
    void slotsAreListedUpToTheLastThatIsFilled() {
        Supplement record = read(FileKind.UPHOSOKU, Supplement.class, supplement(20, "11", 21, "5000", 30, "-7"));

        assertThat(record.serviceTypeLimits()).hasSize(3);
        assertThat(record.serviceTypeLimits().get(0))
                .isEqualTo(new ServiceTypeLimit(
                        Optional.of(ServiceType.HOME_VISIT_CARE),
                        OptionalInt.of(5000),
                        OptionalInt.empty(),
                        OptionalInt.empty()));
        assertThat(record.serviceTypeLimits().get(1))
                .isEqualTo(new ServiceTypeLimit(
                        Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
        assertThat(record.serviceTypeLimits().get(2).totalUnits()).hasValue(-7);
        assertThatThrownBy(() -> record.serviceTypeLimits().remove(0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theLastSlotIsTheNinth() {
        Supplement record = read(FileKind.UPHOSOKU, Supplement.class, supplement(55, "1"));

        assertThat(record.serviceTypeLimits()).hasSize(9);
        assertThat(record.serviceTypeLimits().get(8).excessUnits()).hasValue(1);
    }

    @Test
    void emergencyContactsOfTextAndPhoneNumbersAreListedToo() {
        String[] cells = new String[71];
        Arrays.fill(cells, "");
        List<String> first = List.of("202407", "131001", "0000000001", "20260401", "1", "1");
        for (int i = 0; i < first.size(); i++) {
            cells[i] = first.get(i);
        }
        cells[13] = "\"ヤマダ\"";
        cells[14] = "\"" + SECRET + "\"";
        cells[15] = "2";
        cells[16] = "19400101";
        cells[45] = "\"" + SECRET + "\"";
        cells[52] = "03-1234-5678";
        BasicInfo record = read(FileKind.UPKIHON, BasicInfo.class, cells);

        assertThat(record.emergencyContacts())
                .containsExactly(
                        new EmergencyContact(SECRET, "", "", ""), new EmergencyContact("", "", "", "03-1234-5678"));
    }

    @Test
    void aServiceTimeIsATimeOrNone() {
        assertThat(ServiceTime.NONE.time()).isEmpty();
        assertThat(ServiceTime.NONE).hasToString("9999");
        assertThat(ServiceTime.of(9, 5).time()).contains(LocalTime.of(9, 5));
        assertThat(ServiceTime.of(9, 5))
                .hasToString("0905")
                .isEqualTo(new ServiceTime(Optional.of(LocalTime.of(9, 5))));
        assertThat(ServiceTime.of(0, 0)).hasToString("0000").isNotEqualTo(ServiceTime.NONE);
    }

    @Test
    void aDaySetHoldsDays() {
        DaySet days = DaySet.of(List.of(31, 1, 15, 1));

        assertThat(days.days()).containsExactly(1, 15, 31);
        assertThat(days.contains(15)).isTrue();
        assertThat(days.contains(16)).isFalse();
        assertThat(days.contains(0)).isFalse();
        assertThat(days.contains(-1)).isFalse();
        assertThat(days.contains(32)).isFalse();
        assertThat(days.contains(33)).isFalse();
        assertThat(days).hasToString("1000000000000010000000000000001").isEqualTo(DaySet.ofBits(1 | 1 << 14 | 1 << 30));
        assertThat(days).hasSameHashCodeAs(DaySet.of(List.of(1, 15, 31))).isNotEqualTo(DaySet.of(List.of()));
        assertThatThrownBy(() -> DaySet.of(List.of(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DaySet.of(List.of(32))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DaySet.ofBits(1 << 31)).isInstanceOf(IllegalArgumentException.class);
    }
}

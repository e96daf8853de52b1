package io.github.careplansdk.csv.layout.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.code.Presence;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that just are values of a type, and cells that just are not. */
class ValueTypeBoundsTest {
    private static final String BAD = "bad";

    private static final Map<String, ValueType> TYPES = Map.ofEntries(
            Map.entry("month", new CalendarTypes.Month(false)),
            Map.entry("month or zeros", new CalendarTypes.Month(true)),
            Map.entry("date", new CalendarTypes.Date(false)),
            Map.entry("date or zeros", new CalendarTypes.Date(true)),
            Map.entry("time", new CalendarTypes.Time()),
            Map.entry("time or 9999", new CalendarTypes.TimeOrNone()),
            Map.entry("days", new CalendarTypes.Days()),
            Map.entry("insurer", new NumberTypes.Insurer()),
            Map.entry("insured", new NumberTypes.Insured()),
            Map.entry("int", new NumberTypes.Int(true)),
            Map.entry("int without a limit", new NumberTypes.Int(false)),
            Map.entry("decimal", new NumberTypes.Decimal()),
            Map.entry("service type", new CodeTypes.OfService()),
            Map.entry("service code", new CodeTypes.Service(false)),
            Map.entry("service code or total", new CodeTypes.Service(true)),
            Map.entry("postal code", new TextTypes.Postal()),
            Map.entry("equipment", new TextTypes.Equipment()),
            Map.entry("fixed", new TextTypes.Fixed("99")),
            Map.entry("unused", new TextTypes.Unused()));

    /** Digits are read eight at once where the array goes on, and one by one at its end: both say the same. */
    @ParameterizedTest
    @CsvSource({
        "month, 100001, 100001",
        "month, 202601, 202601",
        "month, 202612, 202612",
        "month, 099912, bad",
        "month, 202600, bad",
        "month, 202613, bad",
        "month, 20261, bad",
        "month, 2026011, bad",
        "month, 20260/, bad",
        "month, 2026:1, bad",
        "month or zeros, 000000, 0",
        "month or zeros, 00000, bad",
        "month or zeros, 000001, bad",
        "date, 10000101, 10000101",
        "date, 09991231, bad",
        "date, 20261231, 20261231",
        "date, 20260131, 20260131",
        "date, 20260132, bad",
        "date, 20260100, bad",
        "date, 20260001, bad",
        "date, 20261301, bad",
        "date, 20260430, 20260430",
        "date, 20260431, bad",
        "date, 20240229, 20240229",
        "date, 20240230, bad",
        "date, 20230228, 20230228",
        "date, 20230229, bad",
        "date, 21000229, bad",
        "date, 20000229, 20000229",
        "date, 2026013, bad",
        "date, 202601311, bad",
        "date or zeros, 00000000, 0",
        "date or zeros, 00000001, bad",
        "time, 0000, 0",
        "time, 2359, 2359",
        "time, 2400, bad",
        "time, 2360, bad",
        "time, 0060, bad",
        "time, 930, bad",
        "time, 9999, bad",
        "time or 9999, 2359, 2359",
        "time or 9999, 9999, 9999",
        "time or 9999, 9998, bad",
        "days, 1000000000000000000000000000000, 1",
        "days, 0000000000000000000000000000001, 1073741824",
        "days, 1111111111111111111111111111111, 2147483647",
        "days, 100000000000000000000000000000, bad",
        "days, 10000000000000000000000000000000, bad",
        "days, 100000000000000/000000000000000, bad",
        "days, 1000000000000000000000000000002, bad",
        "insurer, 000000, 0",
        "insurer, 999999, 999999",
        "insurer, 99999, bad",
        "insurer, 9999999, bad",
        "insured, 9999999999, 9999999999",
        "insured, H000000000, 10000000000",
        "insured, H999999999, 10999999999",
        "insured, H00000000, bad",
        "insured, H00000000x, bad",
        "insured, I000000000, bad",
        "insured, h000000000, bad",
        "int, 0, 0",
        "int, -0, 0",
        "int, -7, -7",
        "int, 1234567890, 1234567890",
        "int, -, bad",
        "int, +7, bad",
        "int, 7-, bad",
        "int, --7, bad",
        "int without a limit, 999999999, 999999999",
        "int without a limit, -999999999, -999999999",
        "int without a limit, 1000000000, bad",
        "decimal, 5, 500",
        "decimal, 5.1, 510",
        "decimal, 5.01, 501",
        "decimal, 999999.99, 99999999",
        "decimal, 1000000, bad",
        "decimal, 5., bad",
        "decimal, .5, bad",
        "decimal, ., bad",
        "decimal, 5.001, bad",
        "decimal, 5.x, bad",
        "decimal, x.5, bad",
        "decimal, -5, bad",
        "decimal, 1.1.1, bad",
        "service type, 1, bad",
        "service type, 111, bad",
        "service type, ZZ, bad",
        "service code, 11111, bad",
        "service code, 1111111, bad",
        "service code, 11/111, bad",
        "service code, 11:111, bad",
        "service code, 11@111, bad",
        "service code, 11[111, bad",
        "service code, 999999, bad",
        "service code or total, 999998, bad",
        "postal code, 123-4567, 1234567",
        "postal code, 000-0001, 1",
        "postal code, 12-34567, bad",
        "postal code, 123-456, bad",
        "postal code, 123-45678, bad",
        "postal code, 12x-4567, bad",
        "postal code, 123-456x, bad",
        "postal code, 12304567, bad",
        "equipment, 00001-000002, 1000002",
        "equipment, 0001-000002, bad",
        "equipment, 00001-0000002, bad",
        "equipment, 000010000002, bad",
        "equipment, 0000x-000002, bad",
        "equipment, 00001-00000x, bad",
        "fixed, 99, 0",
        "fixed, 9, bad",
        "fixed, 999, bad",
        "fixed, 98, bad",
        "unused, 0, bad"
    })
    void numberOfACell(String name, String cell, String number) {
        ValueType type = TYPES.get(name);
        byte[] alone = cell.getBytes(StandardCharsets.US_ASCII);
        byte[] among = ("12," + cell + ",345678901234").getBytes(StandardCharsets.US_ASCII);

        assertThat(text(type.parse(alone, 0, alone.length))).isEqualTo(number);
        assertThat(text(type.parse(among, 3, 3 + alone.length))).isEqualTo(number);
    }

    private static String text(long number) {
        return number == ValueType.BAD ? BAD : Long.toString(number);
    }

    @ParameterizedTest
    @CsvSource({"110Z9A, false", "000000, true", "A2ZZZZ, false"})
    void serviceCodeIsTheNumberOfItsCharacters(String code, boolean bad) {
        byte[] bytes = code.getBytes(StandardCharsets.US_ASCII);
        long number = TYPES.get("service code").parse(bytes, 0, 6);

        assertThat(number == ValueType.BAD).isEqualTo(bad);
        if (!bad) {
            assertThat(ServiceCodes.text(number)).isEqualTo(code);
            assertThat(ServiceCodes.typeOf(number).code()).isEqualTo(code.substring(0, 2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "111111, false, false, false, false",
        "11AAAA, true, false, false, true",
        "11EEEE, false, true, false, true",
        "11ZZZZ, false, false, true, true",
        "999999, false, false, false, true",
        "11AAAB, false, false, false, false",
        "119999, false, false, false, false"
    })
    void totalsAreKnownByTheirNumbers(String code, boolean within, boolean outside, boolean over30, boolean total) {
        long number = TYPES.get("service code or total").parse(code.getBytes(StandardCharsets.US_ASCII), 0, 6);

        assertThat(ServiceCodes.isWithinLimit(number)).isEqualTo(within);
        assertThat(ServiceCodes.isOutsideLimit(number)).isEqualTo(outside);
        assertThat(ServiceCodes.isOver30Days(number)).isEqualTo(over30);
        assertThat(ServiceCodes.isTotal(number)).isEqualTo(total);
    }

    /** Both bytes of a kanji are negative, and so may one of them be. */
    @Test
    void bytesThatAreNotAsciiAreNoServiceType() {
        ValueType type = TYPES.get("service type");

        assertThat(type.parse(new byte[] {(byte) 0x88, '1'}, 0, 2)).isEqualTo(ValueType.BAD);
        assertThat(type.parse(new byte[] {'1', (byte) 0x88}, 0, 2)).isEqualTo(ValueType.BAD);
        assertThat(type.parse(new byte[] {'1', '1'}, 0, 2)).isNotEqualTo(ValueType.BAD);
    }

    @ParameterizedTest
    @CsvSource({"03-1234-5678, true", "+81(3)1234 5678*1#, true", "03_1234, false", "03-1234x, false", "x03, false"})
    void phoneNumberHasTheCharactersOfOne(String cell, boolean good) {
        byte[] bytes = cell.getBytes(StandardCharsets.US_ASCII);

        assertThat(new TextTypes.Phone().parse(bytes, 0, bytes.length) != ValueType.BAD)
                .isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999.99", "-999999999.99", "0.01", "1E+8", "5.1000"})
    void decimalOfUpToNineAndTwoDigitsFits(BigDecimal number) {
        assertThat((BigDecimal) new NumberTypes.Decimal().ofJson(number))
                .isEqualByComparingTo(number)
                .satisfies(value -> assertThat(value.scale()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "1E+9", "0.001", "5.101"})
    void otherDecimalsAreRefused(BigDecimal number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberTypes.Decimal().ofJson(number));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "0, bad", "3, bad", "11, bad", "01, bad", "1x, bad", "111, bad"})
    void codeIsThePlaceInItsList(String cell, String number) {
        ValueType type = new CodeTypes.Listed(List.of(Presence.values()));
        byte[] bytes = (cell + ",").getBytes(StandardCharsets.US_ASCII);

        assertThat(text(type.parse(bytes, 0, cell.length()))).isEqualTo(number);
        assertThat(type.value(1)).isEqualTo(Presence.ABSENT);
        assertThat(type.json()).isEqualTo(ValueType.Json.CODE);
    }

    /** An edition may bring longer codes than the two characters of today's. */
    private record LongCode(String code, String label) implements Code {}

    @ParameterizedTest
    @CsvSource({
        "A, 0",
        "ABC, 1",
        "ABCD, 2",
        "1234567, 3",
        "AB, bad",
        "ABD, bad",
        "BCD, bad",
        "ABCDE, bad",
        "12345678, bad"
    })
    void codesMayHaveSevenCharacters(String cell, String number) {
        ValueType type = new CodeTypes.Listed(Stream.of("A", "ABC", "ABCD", "1234567")
                .<Code>map(code -> new LongCode(code, "見本"))
                .toList());
        byte[] bytes = (cell + ",").getBytes(StandardCharsets.US_ASCII);

        assertThat(text(type.parse(bytes, 0, cell.length()))).isEqualTo(number);
    }

    @Test
    void longerCodesAreRefusedWhereTheyAreDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeTypes.Listed(List.of(new LongCode("12345678", "見本"))))
                .withMessageContaining("at most 7 characters");
    }

    /** Keys hold the hash of what is no value, and must tell such cells apart from each other and from values. */
    @Test
    void hashTellsCellsApart() {
        ValueType type = TYPES.get("insurer");
        List<Long> hashes = List.of("12345x", "12346x", "x12345", "1234x5").stream()
                .map(cell -> cell.getBytes(StandardCharsets.US_ASCII))
                .map(bytes -> type.otherwise(bytes, 0, bytes.length))
                .toList();
        byte[] among = "a,12345x,b".getBytes(StandardCharsets.US_ASCII);

        assertThat(hashes).doesNotHaveDuplicates().noneMatch(hash -> hash >= 0 && hash < type.range());
        assertThat(type.otherwise(among, 2, 8)).isEqualTo(hashes.get(0));
    }
}

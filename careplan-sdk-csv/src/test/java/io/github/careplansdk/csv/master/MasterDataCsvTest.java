package io.github.careplansdk.csv.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.master.MasterData.CountedBy;
import io.github.careplansdk.core.master.MasterData.Service;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.text.Ms932;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Master data are read as their page says; what is wrong is refused with its line, and nothing of it is told. */
class MasterDataCsvTest {
    private static final String HEADER = "kind,code,name,units,counted_by,from,to\n";
    private static final String VISIT = "service,111111,見本の訪問,244,回,202404,202603\n";
    private static final ServiceCode CODE = new ServiceCode("111111");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final int TOO_MANY = (32 << 20) + 1;

    private static MasterData read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private static MasterData read(String text, Charset charset) throws IOException {
        return MasterDataCsv.read(new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] bytes) {
        CarePlanException refused = catchThrowableOfType(
                CarePlanException.class, () -> MasterDataCsv.read(new ByteArrayInputStream(bytes)));
        assertThat(refused).isNotNull().hasNoCause();
        for (Language language : Language.values()) {
            assertThat(refused.finding().message(language)).doesNotContain("{", "secret");
            assertThat(refused.finding().hint(language)).doesNotContain("{");
        }
        return String.join(
                        " ",
                        refused.finding().code().name(),
                        String.join(" ", refused.finding().arguments()))
                .strip();
    }

    @Test
    void aServiceHasANameItsUnitsAndWhatTheyAreCountedBy() throws IOException {
        MasterData master = read(HEADER + VISIT + "service,116274,加算,,,202404,\nservice,114999,減算,-24,月,202404,\n");

        assertThat(master.service(CODE, MARCH))
                .contains(new Service("見本の訪問", OptionalInt.of(244), Optional.of(CountedBy.TIME)));
        assertThat(master.service(new ServiceCode("116274"), MARCH))
                .contains(new Service("加算", OptionalInt.empty(), Optional.empty()));
        assertThat(master.service(new ServiceCode("114999"), YearMonth.of(2099, 12)))
                .contains(new Service("減算", OptionalInt.of(-24), Optional.of(CountedBy.MONTH)));
        assertThat(master.service(new ServiceCode("111112"), MARCH)).isEmpty();
    }

    @Test
    void eachMonthHasItsOwn() throws IOException {
        MasterData master = read(HEADER
                + "service,111111,later,250,回,202604,\n"
                + VISIT
                + "office,9970100037,old name,,,202404,202603\noffice,9970100037,new name,,,202604,\n"
                + "insurer,990010,village,,,202404,202603\ninsurer,990010,town,,,202605,\n");

        assertThat(master.service(CODE, YearMonth.of(2024, 3))).isEmpty();
        assertThat(master.service(CODE, YearMonth.of(2024, 4)))
                .map(Service::name)
                .contains("見本の訪問");
        assertThat(master.service(CODE, MARCH)).map(Service::name).contains("見本の訪問");
        assertThat(master.service(CODE, APRIL)).map(Service::name).contains("later");
        OfficeNumber office = new OfficeNumber("9970100037");
        assertThat(master.officeName(office, MARCH)).contains("old name");
        assertThat(master.officeName(office, APRIL)).contains("new name");
        assertThat(master.officeName(new OfficeNumber("9970100045"), APRIL)).isEmpty();
        InsurerNumber insurer = new InsurerNumber("990010");
        assertThat(master.insurerName(insurer, MARCH)).contains("village");
        assertThat(master.insurerName(insurer, APRIL)).isEmpty();
        assertThat(master.insurerName(insurer, APRIL.plusMonths(1))).contains("town");
    }

    @Test
    void aTypeIsKnownFromTheFirstMonthOfItsCodesAndStaysKnown() throws IOException {
        MasterData master = read(HEADER + "service,111112,later,,,202510,\n" + VISIT);

        assertThat(master.hasAllOf(ServiceType.HOME_VISIT_CARE, YearMonth.of(2024, 3)))
                .isFalse();
        assertThat(master.hasAllOf(ServiceType.HOME_VISIT_CARE, YearMonth.of(2024, 4)))
                .isTrue();
        assertThat(master.hasAllOf(ServiceType.HOME_VISIT_CARE, YearMonth.of(2030, 1)))
                .isTrue();
        assertThat(master.hasAllOf(ServiceType.DAY_CARE, APRIL)).isFalse();
    }

    @Test
    void columnsMayBeNamedInJapaneseAndStandInAnyOrder() throws IOException {
        String text =
                "適用終了,適用開始,算定単位,単位数,名称,コード,区分\r\n,202404,日,777,\"見本, \"\"一日\"\"\",152442,サービス\r\n\r\n,202404,,,見本市,990010,保険者\r\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, Ms932.CHARSET)) {
            MasterData master = read(text, charset);
            assertThat(master.service(new ServiceCode("152442"), APRIL))
                    .contains(new Service("見本, \"一日\"", OptionalInt.of(777), Optional.of(CountedBy.DAY)));
            assertThat(master.insurerName(new InsurerNumber("990010"), APRIL)).contains("見本市");
        }
        assertThatCode(() -> read("\uFEFF" + text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|MASTER_DATA_COLUMN_MISSING 区分 / kind",
                "kind,code,name,units,counted_by,from|MASTER_DATA_COLUMN_MISSING 適用終了 / to",
                "kind,code,name,secret,units,counted_by,from,to|MASTER_DATA_COLUMN 4",
                "kind,code,name,units,counted_by,from,to,secret|MASTER_DATA_COLUMN 8",
                "kind,code,name,name,units,counted_by,from,to|MASTER_DATA_COLUMN 4",
                "kind,code,name,名称,units,counted_by,from,to|MASTER_DATA_COLUMN 4",
                "kind,code,name,units,counted_by,from,to|MASTER_DATA_EMPTY"
            })
    void aFirstLineThatNamesOtherColumnsIsRefused(String header, String refusal) {
        assertThat(refusal(header)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "secret,111112,x,1,回,202404,|MASTER_DATA_CELL 4 kind",
                "service,secret,x,1,回,202404,|MASTER_DATA_CELL 4 code",
                "service,QQ1112,x,1,回,202404,|MASTER_DATA_CELL 4 code",
                "service,11AAAA,x,1,回,202404,|MASTER_DATA_CELL 4 code",
                "service,999999,x,1,回,202404,|MASTER_DATA_CELL 4 code",
                "office,997010003,x,,,202404,|MASTER_DATA_CELL 4 code",
                "insurer,99001,x,,,202404,|MASTER_DATA_CELL 4 code",
                "service,111112,　,1,回,202404,|MASTER_DATA_CELL 4 name",
                "service,111112,x,1.5,回,202404,|MASTER_DATA_CELL 4 units",
                "service,111112,x,1234567,回,202404,|MASTER_DATA_CELL 4 units",
                "service,111112,x,1,週,202404,|MASTER_DATA_CELL 4 counted_by",
                "service,111112,x,1,回,2024-04,|MASTER_DATA_CELL 4 from",
                "service,111112,x,1,回,202413,|MASTER_DATA_CELL 4 from",
                "service,111112,x,1,回,,|MASTER_DATA_CELL 4 from",
                "service,111112,x,1,回,202404,202403|MASTER_DATA_CELL 4 to",
                "office,9970100037,x,1,,202404,|MASTER_DATA_CELL 4 units",
                "insurer,990010,x,,回,202404,|MASTER_DATA_CELL 4 counted_by",
                "service,111112,secret|MASTER_DATA_LINE 4 7",
                "service,111112,x,1,回,202404,,secret|MASTER_DATA_LINE 4 7",
                "service,111112,\"secret\"x,1,回,202404,|MASTER_DATA_LINE 4 7",
                "service,111112,\"secret,1,回,202404,|MASTER_DATA_LINE 4 7",
                "service,111111,x,1,回,202603,|MASTER_DATA_OVERLAP 4 2",
                "service,111111,x,1,回,202301,202404|MASTER_DATA_OVERLAP 4 2",
                "service,111111,x,1,回,202301,|MASTER_DATA_OVERLAP 4 2",
                "service,111111,x,1,回,202501,202502|MASTER_DATA_OVERLAP 4 2"
            })
    void aLineThatIsWrongIsRefusedWithItsNumber(String line, String refusal) {
        assertThat(refusal(HEADER + VISIT + "\n" + line + "\n")).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"202604,", "202301,202403"})
    void monthsBesideOthersAreNoOverlap(String months) {
        assertThatCode(() -> read(HEADER + VISIT + "service,111111,x,1,回," + months))
                .doesNotThrowAnyException();
    }

    /** A line break in quotes is of its line; those below are counted on. */
    @Test
    void linesAreThoseOfAnEditor() {
        assertThat(refusal(HEADER + "office,9970100037,\"two\nlines\",,,202404,\nsecret,1,x,,,202404,\n"))
                .isEqualTo("MASTER_DATA_CELL 4 kind");
    }

    @Test
    void inputHasLimits() throws IOException {
        assertThat(refusal(HEADER + VISIT + "office,9970100037," + "x".repeat(1_001) + ",,,202404,\n"))
                .isEqualTo("MASTER_DATA_LINE 3 7");
        assertThat(read(HEADER + "office,9970100037," + "x".repeat(1_000) + ",,,202404,\n")
                        .officeName(new OfficeNumber("9970100037"), APRIL))
                .hasValueSatisfying(name -> assertThat(name).hasSize(1_000));
        assertThat(refusal(HEADER + VISIT + ",".repeat(2_000) + "\n")).isEqualTo("MASTER_DATA_LINE 3 7");
        assertThat(refusal(new byte[TOO_MANY])).isEqualTo("MASTER_DATA_TOO_LARGE 33554432");
        assertThat(refusal(new byte[] {'k', (byte) 0xFF, (byte) 0xFF, '\n'})).isEqualTo("MASTER_DATA_NOT_TEXT");
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream((HEADER + VISIT).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        MasterDataCsv.read(in);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void theSampleIsRead() throws IOException {
        Path sample = Path.of(System.getProperty("basedir", "."), "..", "examples", "master-data.csv");
        MasterData master = MasterDataCsv.read(sample);
        assertThat(master.service(CODE, MARCH)).map(Service::units).contains(OptionalInt.of(240));
        assertThat(master.service(CODE, APRIL)).map(Service::units).contains(OptionalInt.of(244));
    }

    /** A line of a file, before it is written. */
    private record Line(
            String code, String name, OptionalInt units, Optional<CountedBy> by, YearMonth from, int months) {
        YearMonth to() {
            return from.plusMonths(months - 1L);
        }

        String text() {
            return String.join(
                    ",",
                    "サービス",
                    code,
                    "\"" + name.replace("\"", "\"\"") + "\"",
                    units.isPresent() ? String.valueOf(units.getAsInt()) : "",
                    by.map(CountedBy::label).orElse(""),
                    digits(from),
                    digits(to()));
        }

        private static String digits(YearMonth month) {
            return month.toString().replace("-", "");
        }
    }

    @Provide
    static Arbitrary<List<Line>> lines() {
        Arbitrary<Line> line = Combinators.combine(
                        Arbitraries.of("111111", "152442", "2A0001", "A21111"),
                        Arbitraries.strings()
                                .withChars("介護ｱ　1,\"\r\n#; ソ表".toCharArray())
                                .ofMaxLength(12)
                                .map(text -> text + "名"),
                        Arbitraries.integers().between(-99_999, 99_999).optional(0.5),
                        Arbitraries.of(CountedBy.class).optional(0.5),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 6))
                .as((code, name, units, by, gap, months) -> new Line(
                        code,
                        name,
                        units.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        by,
                        YearMonth.of(2020, 1).plusMonths(gap),
                        months));
        return line.list().ofMinSize(1).ofMaxSize(12).map(MasterDataCsvTest::apart);
    }

    /** The same lines, each behind those of its code. */
    private static List<Line> apart(List<Line> lines) {
        List<Line> moved = new ArrayList<>();
        for (Line line : lines) {
            YearMonth from = moved.stream()
                    .filter(other -> other.code().equals(line.code()))
                    .map(other -> other.to().plusMonths(1))
                    .reduce(YearMonth.of(2020, 1), (one, other) -> one.isAfter(other) ? one : other)
                    .plusMonths(line.months() % 3);
            moved.add(new Line(line.code(), line.name(), line.units(), line.by(), from, line.months()));
        }
        return moved;
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(
            @ForAll("lines") List<Line> lines, @ForAll boolean ms932, @ForAll boolean crlf, @ForAll boolean backwards)
            throws IOException {
        List<Line> order = new ArrayList<>(lines);
        if (backwards) {
            Collections.reverse(order);
        }
        String end = crlf ? "\r\n" : "\n";
        String text = "区分,コード,名称,単位数,算定単位,適用開始,適用終了" + end
                + order.stream().map(line -> line.text() + end).collect(Collectors.joining());

        MasterData master = read(text, ms932 ? Ms932.CHARSET : StandardCharsets.UTF_8);

        YearMonth last = lines.stream().map(Line::to).max(YearMonth::compareTo).orElseThrow();
        for (String code : List.of("111111", "152442", "2A0001", "A21111")) {
            for (YearMonth month = YearMonth.of(2019, 12);
                    !month.isAfter(last.plusMonths(1));
                    month = month.plusMonths(1)) {
                YearMonth asked = month;
                Optional<Service> written = lines.stream()
                        .filter(line -> line.code().equals(code))
                        .filter(line -> !asked.isBefore(line.from()) && !asked.isAfter(line.to()))
                        .map(line -> new Service(line.name(), line.units(), line.by()))
                        .findFirst();
                assertThat(master.service(new ServiceCode(code), asked)).isEqualTo(written);
            }
        }
    }
}

package io.github.careplansdk.core.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    private static final String ADDRESS = "1370000001_43_1370000002_2A";
    static final String REST = ADDRESS + "_20260320101500";
    static final Serial SERIAL = new Serial(LocalDateTime.of(2026, 3, 20, 10, 15));

    static String codes(FileName.Parsed parsed) {
        return String.join(
                " ",
                parsed.problems().stream()
                        .map(problem -> problem.code().name().replace("FILE_NAME_", ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "UPHOSOKU_202604, UPHOSOKU, 2026-04",
        "UPHOSOKU_000000, UPHOSOKU,",
        "UP1KYO, UP1KYO,",
        "DLT1KYO, DLT1KYO,",
        "UP2KYO, UP2KYO,",
        "UP3KYO, UP3KYO,",
        "UPPLAN_202604, UPPLAN, 2026-04",
        "UPJSK_202604, UPJSK, 2026-04",
        "DLTPLAN_202604, DLTPLAN, 2026-04",
        "DLTJSK_202604, DLTJSK, 2026-04",
        "UPSIKYU_202604, UPSIKYU, 2026-04",
        "UPKIHON, UPKIHON,",
        "DLTKIHON, DLTKIHON,",
        "UPKIHON_SUB1, UPKIHON_SUB1,",
        "UPKIHON_SUB2, UPKIHON_SUB2,",
        "UPYOBO, UPYOBO,",
        "DLTYOBO, DLTYOBO,",
        "UPYOBO_SUB, UPYOBO_SUB,"
    })
    void nameOfEachKindIsRead(String front, String kindName, YearMonth month) {
        FileKind kind = Standard.published().kind(kindName).orElseThrow();
        String text = front + "_" + REST + ".CSV";
        FileName.Parsed parsed = FileName.parse(text);

        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.kind()).contains(kind);
        FileName name = parsed.name().orElseThrow();
        assertThat(name.kind()).isEqualTo(kind);
        assertThat(name.month()).isEqualTo(Optional.ofNullable(month));
        assertThat(name.address()).hasToString(ADDRESS);
        assertThat(name.serial()).isEqualTo(SERIAL);
        assertThat(name.branch()).isEmpty();
        assertThat(name.edition().csvVersion()).isEqualTo(Standard.FOURTH);
        assertThat(name).hasToString(text);
        assertThat(name.canonical()).isEqualTo(text);
        assertThat(FileName.of(kind, name.month(), name.address(), name.serial()))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".JPG"})
    void nameOfAnImageIsReadInEitherCase(String extension) {
        String text = "UPKIHON_IMAGE_" + REST + "_0012";
        FileName.Parsed parsed = FileName.parse(text + extension);

        assertThat(parsed.problems()).isEmpty();
        FileName name = parsed.name().orElseThrow();
        assertThat(name.branch()).isEqualTo("0012");
        assertThat(name.canonical()).isEqualTo(text + ".jpg");
        assertThat(FileName.ofImage(name.address(), name.serial(), 12).text()).isEqualTo(text + ".jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "UPHOSOKU_202604, true",
        "UPHOSOKU_000000, true",
        "UP1KYO, true",
        "DLT1KYO, true",
        "UP2KYO, true",
        "UPPLAN_202604, true",
        "UPJSK_202604, true",
        "DLTPLAN_202604, true",
        "DLTJSK_202604, true",
        "UPSIKYU_202604, true",
        "UP3KYO, false",
        "UPKIHON, false",
        "UPYOBO_SUB, false"
    })
    void nameOfVersion3HasNoServiceTypes(String front, boolean inVersion3) {
        String text = front + "_1370000001_1370000002_20221120101500.CSV";
        FileName.Parsed parsed = FileName.parse(text);

        assertThat(codes(parsed)).isEqualTo(inVersion3 ? "VERSION3" : "PARTS");
        if (inVersion3) {
            assertThat(parsed.problems().get(0).arguments())
                    .containsSubsequence("3.2", "4.1", "2025-04")
                    .first()
                    .asString()
                    .endsWith("from_fromType_to_toType_YYYYMMDDHHMMSS.CSV");
        }
        parsed.name().ifPresent(name -> {
            assertThat(name.edition().csvVersion()).isEqualTo(Standard.THIRD);
            assertThat(name.address().fromType()).isEmpty();
            assertThat(name.canonical()).isEqualTo(text);
        });
        assertThat(parsed.name().isPresent()).isEqualTo(inVersion3);
    }

    @ParameterizedTest
    @CsvSource({
        "UPPLAN_202604_1370000001_43_1370000001_11_20260320101500.CSV, SAME_OFFICE",
        "UPPLAN_099912_1370000001_43_1370000002_11_20260320101500.CSV, MONTH",
        "UPPLAN_202613_1370000001_43_1370000002_11_20260320101500.CSV, MONTH",
        "UPPLAN_202600_1370000001_43_1370000002_11_20260320101500.CSV, MONTH",
        "UPPLAN_000000_1370000001_43_1370000002_11_20260320101500.CSV, MONTH",
        "UPPLAN_20264_1370000001_43_1370000002_11_20260320101500.CSV, MONTH",
        "UPPLAN_２０２６０４_1370000001_43_1370000002_11_20260320101500.CSV, MONTH",
        "UPPLAN_202604_137000000_43_1370000002_11_20260320101500.CSV, OFFICE_NUMBER",
        "UPPLAN_202604_1370000001_43_13700000021_11_20260320101500.CSV, OFFICE_NUMBER",
        "UPPLAN_202604_137000000X_43_137000000Y_11_20260320101500.CSV, OFFICE_NUMBER OFFICE_NUMBER",
        "UPPLAN_202604_1370000001_4_1370000002_11_20260320101500.CSV, SERVICE_TYPE",
        "UPPLAN_202604_1370000001_043_1370000002_011_20260320101500.CSV, SERVICE_TYPE SERVICE_TYPE",
        "UPPLAN_202604_1370000001_43_1370000002_2a_20260320101500.CSV, SERVICE_TYPE",
        "UPPLAN_202604_1370000001_99_1370000002_11_20260320101500.CSV, UNKNOWN_SERVICE_TYPE",
        "UPPLAN_202604_1370000001_43_1370000002_11_20260229101500.CSV, SERIAL",
        "UPPLAN_202604_1370000001_43_1370000002_11_20260320246000.CSV, SERIAL",
        "UPPLAN_202604_1370000001_43_1370000002_11_2026032010150.CSV, SERIAL",
        "UPPLAN_202604_1370000001_43_1370000002_11_20260320101500.TXT, EXTENSION",
        "UPPLAN_202604_1370000001_43_1370000002_11_20260320101500, EXTENSION",
        "UPPLAN_202604_1370000001_43_1370000002_11_20260320101500.csv, CASE",
        "upplan_202604_1370000001_43_1370000002_11_20260320101500.CSV, CASE",
        "UpPlan_202604_1370000001_43_1370000002_11_20260320101500.CSV, CASE",
        "UP1KYO_1370000001_43_20260320101500.CSV, PARTS",
        "UP1KYO_43_1370000002_20260320101500.CSV, PARTS",
        "UP1KYO_1370000001_137000002_20260320101500.CSV, OFFICE_NUMBER",
        "UPPLAN.CSV, PARTS",
        "UPPLAN_.CSV, PARTS",
        "UPPLAN_1370000001_43_1370000002_11_20260320101500.CSV, PARTS",
        "UPPLAN_202604_1370000001_43_1370000002_11_20260320101500_1.CSV, PARTS",
        "UPPLAN__202604_1370000001_43_1370000002_11_20260320101500.CSV, PARTS",
        "UP1KYO_202604_1370000001_43_1370000002_11_20260320101500.CSV, PARTS",
        "UPPLAN_202604_1370000001_1370000002_20260320101500.csv, CASE VERSION3",
        "UPKIHON_IMAGE_1370000001_43_1370000002_11_20260320101500.jpg, IMAGE_BRANCH",
        "UPKIHON_IMAGE_1370000001_43_1370000002_11_20260320101500_1.jpg, IMAGE_BRANCH",
        "UPKIHON_IMAGE_1370000001_43_1370000002_11_20260320101500_0001.png, EXTENSION",
        "UPKIHON_IMAGE_1370000001_43_1370000002_11_20260320101500_0001.CSV, EXTENSION",
        "UPKIHON_IMAGE_1370000001_43_1370000002_11_20260320101500_0001_2.jpg, PARTS",
        "UPPLAN_202613_1_4_1_1_2.TXT, EXTENSION MONTH OFFICE_NUMBER SERVICE_TYPE OFFICE_NUMBER SERVICE_TYPE SERIAL"
    })
    void eachPartThatIsWrongIsTold(String text, String expected) {
        FileName.Parsed parsed = FileName.parse(text, "april/" + text);

        assertThat(codes(parsed)).isEqualTo(expected);
        assertThat(parsed.kind()).isPresent();
        assertThat(parsed.isAttachment()).isFalse();
        assertThat(parsed.problems())
                .allSatisfy(problem -> assertThat(problem.location().file()).isEqualTo("april/" + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "memo.CSV",
                ".CSV",
                "memo_202604_1370000001.csv",
                "UPPLANX_202604.csv",
                "dltplanx_202604.csv",
                "UPPLANX_202604_1370000001_43_1370000002_11_20260320101500.CSV",
                "UPPLANX_202604_1370000001_43_1370000002_11_20260320101500.csv",
                "FAMILY_1370000001_43_1370000002_11_20260320101500_0001.jpg"
            })
    void nameThatIsMeantToBeTheStandardsNeedsAKind(String text) {
        assertThat(codes(FileName.parse(text))).isEqualTo("UNKNOWN_KIND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPPLAN_memo.pdf",
                "UPPLAN.txt",
                "upkihon_image.png",
                "memo.csv",
                "memo_202604.csv",
                "memo_UP_202604.csv",
                "update.csv",
                "photo.jpg",
                "UPPLANX_202604.jpg",
                "photo_20260320.JPG",
                "説明.pdf",
                "memo.txt",
                "Word.docx",
                "memo",
                "",
                "."
            })
    void otherNamesAreAttachments(String text) {
        FileName.Parsed parsed = FileName.parse(text);

        assertThat(parsed.isAttachment()).isTrue();
        assertThat(parsed.name()).isEmpty();
        assertThat(parsed.kind()).isEmpty();
    }

    @Test
    void spellingIsKeptAndSetRight() {
        FileName name = FileName.parse("upplan_202604_" + REST + ".csv").name().orElseThrow();

        assertThat(name).hasToString("upplan_202604_" + REST + ".csv");
        assertThat(name.canonical()).isEqualTo("UPPLAN_202604_" + REST + ".CSV");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void monthIsGivenWhereTheKindNamesOne(FileKind kind) {
        Address address = address();
        Optional<YearMonth> month = Optional.of(YearMonth.of(2026, 4));

        if (!kind.monthInName()) {
            assertThatIllegalArgumentException().isThrownBy(() -> FileName.of(kind, month, address, SERIAL));
        } else if (!kind.zeroMonthAllowed()) {
            assertThatIllegalArgumentException().isThrownBy(() -> FileName.of(kind, Optional.empty(), address, SERIAL));
        }
        if (kind.isImage()) {
            assertThatIllegalArgumentException().isThrownBy(() -> FileName.of(kind, Optional.empty(), address, SERIAL));
        }
    }

    static List<FileKind> kinds() {
        return Standard.published().kinds();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void branchHasFourDigits(int branch) {
        assertThatIllegalArgumentException().isThrownBy(() -> FileName.ofImage(address(), SERIAL, branch));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9999})
    void branchIsWrittenWithFourDigits(int branch) {
        assertThat(FileName.ofImage(address(), SERIAL, branch).branch())
                .isEqualTo(String.format(Locale.ROOT, "%04d", branch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000-01", "2025-12", "2026-01"})
    void firstAndLastMonthsAreRead(YearMonth month) {
        String front = "UPPLAN_" + month.toString().replace("-", "");

        assertThat(FileName.parse(front + "_" + REST + ".CSV")
                        .name()
                        .orElseThrow()
                        .month())
                .contains(month);
    }

    static Address address() {
        return FileName.parse("UP1KYO_" + REST + ".CSV").name().orElseThrow().address();
    }

    @Property
    void writtenNameIsReadBack(@ForAll("names") FileName name) {
        FileName.Parsed parsed = FileName.parse(name.text());

        boolean sameOffice = name.address().from().equals(name.address().to());
        assertThat(parsed.problems())
                .extracting(Problem::code)
                .isEqualTo(sameOffice ? List.of(ProblemCode.SAME_OFFICE) : List.of());
        assertThat(parsed.name()).contains(name);
        assertThat(name.canonical()).isEqualTo(name.text());
    }

    @Property
    void nameInAnyCaseIsReadAsTheSame(@ForAll("names") FileName name) {
        String kind = name.kind().name();
        String lower = kind.toLowerCase(Locale.ROOT) + name.text().substring(kind.length());

        assertThat(FileName.parse(lower).name().orElseThrow().canonical()).isEqualTo(name.text());
    }

    @Property
    void anyTextHasAnAnswer(@ForAll String text) {
        assertAnswer(FileName.parse(text), text);
    }

    @Property
    void anyDamagedNameHasAnAnswer(@ForAll("damaged") String text) {
        assertAnswer(FileName.parse(text), text);
    }

    /** A name has no error; no name has a reason, or is an attachment's. */
    private static void assertAnswer(FileName.Parsed parsed, String text) {
        boolean error =
                parsed.problems().stream().map(Problem::code).anyMatch(code -> code.severity() == Severity.ERROR);
        assertThat(parsed.name().isPresent()).isEqualTo(!error && !parsed.isAttachment());
        parsed.name().ifPresent(name -> assertThat(name.text()).isEqualTo(text));
    }

    @Provide
    static Arbitrary<FileName> names() {
        Arbitrary<YearMonth> months = Combinators.combine(
                        Arbitraries.integers().between(2025, 9999),
                        Arbitraries.integers().between(4, 12))
                .as(YearMonth::of);
        return Combinators.combine(
                        Arbitraries.of(kinds()),
                        months.injectNull(0.2),
                        addresses(),
                        serials(),
                        Arbitraries.integers().between(0, 9999))
                .as((kind, month, address, serial, branch) -> {
                    if (kind.isImage()) {
                        return FileName.ofImage(address, serial, branch);
                    }
                    YearMonth given = month == null && !kind.zeroMonthAllowed() ? YearMonth.of(2026, 4) : month;
                    return FileName.of(kind, Optional.ofNullable(kind.monthInName() ? given : null), address, serial);
                });
    }

    private static Arbitrary<Address> addresses() {
        Arbitrary<OfficeNumber> offices =
                Arbitraries.strings().numeric().ofLength(10).map(OfficeNumber::new);
        Arbitrary<ServiceType> types = Arbitraries.of(ServiceType.class);
        return Combinators.combine(offices, types, offices, types).as(Address::of);
    }

    private static Arbitrary<Serial> serials() {
        long first = LocalDateTime.of(2025, 4, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        long last = LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);
        return Arbitraries.longs()
                .between(first, last)
                .map(second -> new Serial(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC)));
    }

    /** Names with some characters changed, left out or put in. */
    @Provide
    static Arbitrary<String> damaged() {
        return Combinators.combine(
                        names(),
                        Arbitraries.integers().between(0, 70),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.strings().withChars("_.0aZ９　/\\\u0000").ofMaxLength(3))
                .as((name, at, length, inserted) -> {
                    String text = name.text();
                    int from = Math.min(at, text.length());
                    int to = Math.min(from + length, text.length());
                    return text.substring(0, from) + inserted + text.substring(to);
                });
    }
}

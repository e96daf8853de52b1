package io.github.careplansdk.csv;

import static io.github.careplansdk.csv.export.SampleRows.HOME_HELP;
import static io.github.careplansdk.csv.export.SampleRows.PLAN_DATE;
import static io.github.careplansdk.csv.export.SampleRows.TARO;
import static io.github.careplansdk.csv.export.SampleRows.basicInfo;
import static io.github.careplansdk.csv.export.SampleRows.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.text.CharacterConverter;
import io.github.careplansdk.core.text.CharacterConverter.UnmappablePolicy;
import io.github.careplansdk.core.text.CharacterConverter.Width;
import io.github.careplansdk.csv.RecordConversion.ConvertedColumn;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.model.EmergencyContact;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.Table6;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordConversionTest {
    private static final CharacterConverter CONVERTER = CharacterConverter.of(UnmappablePolicy.CONVERT);

    @Test
    void allTextsAreConvertedAlsoThoseOfListsAndEachChangeIsTold() {
        EmergencyContact fits = EmergencyContact.builder()
                .name("見本 花子")
                .phoneNumber("099-000-0001")
                .build();
        BasicInfo given = basicInfo(TARO, PLAN_DATE)
                .with()
                .economicNote("𠮷野 😀")
                .emergencyContacts(List.of(fits, fits.withName("𠮷﨑 次郎")))
                .build();

        RecordConversion<BasicInfo> conversion = RecordConversion.of(given, CONVERTER);

        assertThat(conversion.record().economicNote()).isEqualTo("吉野 😀");
        assertThat(conversion.record().emergencyContacts()).containsExactly(fits, fits.withName("吉﨑 次郎"));
        assertThat(conversion.record().withEconomicNote("").withEmergencyContacts(List.of()))
                .as("everything else stays as it is")
                .isEqualTo(given.withEconomicNote("").withEmergencyContacts(List.of()));
        assertThat(conversion.columns())
                .extracting(
                        ConvertedColumn::name,
                        ConvertedColumn::nameEn,
                        column -> column.conversion().changes().size(),
                        column -> column.conversion().unmappable().size())
                .containsExactly(
                        tuple("経済状況詳細", "economicNote", 1, 1), tuple("2 緊急連絡先(氏名)", "emergencyContacts[2].name", 1, 0));
        assertThat(conversion.changed()).isTrue();
        assertThat(conversion.fits()).isFalse();
        assertThat(conversion.toString()).contains("economicNote", "NAME_KANJI").doesNotContain("吉", "𠮷");
    }

    @Test
    void aRecordThatFitsIsGivenBackItself() {
        Table6 given = visit(TARO, HOME_HELP, "111211");
        RecordConversion<Table6> conversion = RecordConversion.of(given, CONVERTER);
        assertThat(conversion.record()).isSameAs(given);
        assertThat(conversion.columns()).isEmpty();
        assertThat(conversion.fits()).isTrue();
        assertThat(conversion.changed()).isFalse();
    }

    @Test
    void codesAndNumbersKeepTheirWidth() {
        Table6 given =
                visit(TARO, HOME_HELP, "111211").withCareManagerName("Taro 1").withSatelliteNumber("01");
        Table6 wide =
                RecordConversion.of(given, CONVERTER.withWidth(Width.FULL)).record();
        assertThat(wide.careManagerName()).isEqualTo("Ｔａｒｏ　１");
        assertThat(wide.withCareManagerName("Taro 1")).isEqualTo(given);
    }

    static Stream<FileKind> kinds() {
        return Standard.published().newest().kinds().stream().filter(kind -> !kind.isImage());
    }

    /** A new column of free text is converted without a line for it, under the names that reports have. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyColumnOfFreeTextIsConvertedUnderItsNames(FileKind kind) {
        Record filled = filled(Layouts.published().record(kind));
        assertThat(RecordConversion.of(filled, CONVERTER).columns())
                .extracting(ConvertedColumn::nameEn, ConvertedColumn::name)
                .containsExactlyElementsOf(Layouts.published().of(kind).columns().stream()
                        .filter(column -> column.type() == CellType.TEXT)
                        .filter(column -> !column.nameEn().contains("["))
                        .map(column -> tuple(column.nameEn(), column.name()))
                        .toList());
    }

    private static <T extends Record> T filled(Class<T> type) {
        RecordShape<T> shape = RecordShape.of(type);
        return shape.replace(
                shape.defaults(),
                (place, held) -> place.leaf().isText() ? place.leaf().wrap("𠮷") : held);
    }
}

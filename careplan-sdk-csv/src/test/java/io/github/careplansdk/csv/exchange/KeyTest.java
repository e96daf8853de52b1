package io.github.careplansdk.csv.exchange;

import static io.github.careplansdk.csv.export.SampleRows.APRIL;
import static io.github.careplansdk.csv.export.SampleRows.HOME_HELP;
import static io.github.careplansdk.csv.export.SampleRows.JIRO;
import static io.github.careplansdk.csv.export.SampleRows.PLAN_DATE;
import static io.github.careplansdk.csv.export.SampleRows.TARO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.kind.UnitType;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Databases keep keys as columns or texts, for longer than one version of the library lives. */
class KeyTest {
    private static final Key.Result RESULT = new Key.Result(TARO, APRIL, HOME_HELP.number());

    /** These texts may be in somebody's database: none of them may ever change. */
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(new Key.CarePlan(TARO, PLAN_DATE), "UP1KYO/990010/0000990011/20260323"),
                Arguments.of(new Key.MonthlyPlan(JIRO, APRIL), "UPPLAN/990010/H990000012/202604"),
                Arguments.of(RESULT, "UPJSK/990010/0000990011/202604/9970100037"),
                Arguments.of(
                        new Key.ResultOfType(RESULT, ServiceType.HOME_VISIT_CARE),
                        "UPJSK/990010/0000990011/202604/9970100037/11"),
                Arguments.of(new Key.BasicInfo(TARO, PLAN_DATE), "UPKIHON/990010/0000990011/20260323"),
                Arguments.of(new Key.PreventivePlan(TARO, PLAN_DATE), "UPYOBO/990010/0000990011/20260323"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void itsTextStaysAsItIsAndIsReadBack(Key key, String text) {
        assertThat(key.text()).isEqualTo(text).hasSizeLessThanOrEqualTo(44);
        assertThat(Key.parse(text)).hasValue(key);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void itsColumnsAreThoseOfItsFamily(Key key, String text) {
        UnitFamily family =
                Standard.published().newest().familyOfLead(key.lead()).orElseThrow();
        assertThat(key.columns().keySet().stream().limit(family.key().size())).containsExactlyElementsOf(family.key());
        assertThat(key.lead().name() + "/" + String.join("/", key.columns().values()))
                .isEqualTo(text);
    }

    @Test
    void theColumnsOfAPartOfResultsAreThoseOfItsDeletion() {
        assertThat(new Key.ResultOfType(RESULT, ServiceType.HOME_VISIT_CARE).columns())
                .containsExactly(
                        entry("insurerNumber", "990010"),
                        entry("insuredNumber", "0000990011"),
                        entry("serviceMonth", "202604"),
                        entry("providerNumber", "9970100037"),
                        entry("serviceType", "11"));
    }

    @Test
    void aKeyOfAnEditionOfOnesOwnIsReadBackWhateverStandsInItsCells() {
        FileKind lead = FileKind.csv("UPMEMO", "覚書", "Memo", FileKind.Direction.PLAN, FileKind.MonthInName.NONE);
        Standard standard = Standard.published()
                .with(Standard.published()
                        .newest()
                        .next("202704", "9.9", YearMonth.of(2027, 4))
                        .families(UnitFamily.of(lead, List.of(), "insurerNumber", "insuredNumber", "title", "place"))
                        .units(UnitType.of("MEMO", 12, "覚書", "Memos", List.of(lead), List.of()))
                        .build());
        for (String title : List.of("a/b", "100%", "%2F", "%252F", "", "題名")) {
            Key key = new Key.OfFamily(lead, TARO, Map.of("title", title));
            assertThat(Key.parse(key.text(), standard))
                    .as("without its last column")
                    .isEmpty();
            Key whole = new Key.OfFamily(lead, TARO, ordered(title));
            assertThat(Key.parse(whole.text(), standard)).hasValue(whole);
            assertThat(Key.parse(whole.text())).isEmpty();
        }
        assertThat(new Key.OfFamily(lead, TARO, ordered("a/b%")).text())
                .isEqualTo("UPMEMO/990010/0000990011/a%2Fb%25/room");
        assertThat(new Key.OfFamily(lead, TARO, ordered("secret"))).hasToString("OfFamily[lead=UPMEMO]");
    }

    /** A record of a product's own may show what it holds. */
    @Test
    void aChangeShowsNoContentOfItsRecords() {
        record Memo(String text) {}

        Change change = new Change.Replace(
                FileKind.UPPLAN,
                new Key.OfFamily(FileKind.UPPLAN, TARO, ordered("secret")),
                List.of(new Memo("secret")));

        assertThat(change.toString()).doesNotContain("secret").contains("kind=UPPLAN", "records=1");
    }

    private static Map<String, String> ordered(String title) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("title", title);
        cells.put("place", "room");
        return cells;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "UPPLAN",
                "UPPLAN/990010/0000990011",
                "UPPLAN/990010/0000990011/202613",
                "UPPLAN/990010/0000990011/2026-04",
                "UPPLAN/990010/0000990011/202604/",
                "UPPLAN/99001/0000990011/202604",
                "UP2KYO/990010/0000990011/20260323",
                "UP1KYO/990010/0000990011/20260323Z",
                "UPJSK/990010/0000990011/202604/9970100037/00",
                "upplan/990010/0000990011/202604"
            })
    void whatIsNoKeyIsNone(String text) {
        assertThat(Key.parse(text)).isEmpty();
    }
}

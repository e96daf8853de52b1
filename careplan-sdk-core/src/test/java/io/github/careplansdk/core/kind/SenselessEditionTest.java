package io.github.careplansdk.core.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.FileNameForm.Part;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An edition that makes no sense is refused when it is built, and not found out by a unit that changes nothing. */
class SenselessEditionTest {
    private static final FileKind DIARY =
            FileKind.csv("UPDIARY", "日誌", "Diary", FileKind.Direction.PLAN, FileKind.MonthInName.SERVICE_MONTH);
    private static final FileKind NOTE =
            FileKind.csv("UPNOTE", "メモ", "Note", FileKind.Direction.PLAN, FileKind.MonthInName.NONE);
    private static final UnitType DIARIES = UnitType.of("DIARIES", 12, "日誌", "Diaries", List.of(DIARY), List.of(NOTE));

    private static Edition.Builder next() {
        return Standard.published().newest().next("202704", "5.0", YearMonth.of(2027, 4));
    }

    private static UnitFamily family(FileKind... parts) {
        return UnitFamily.of(DIARY, List.of(parts), "insurerNumber", "insuredNumber");
    }

    static Stream<Arguments> senseless() {
        return Stream.of(
                Arguments.of(next().units(DIARIES), "no family has the kind UPDIARY"),
                Arguments.of(next().units(DIARIES).families(family()), "no family has the kind UPNOTE"),
                Arguments.of(next().families(family(NOTE)), "no unit sends the kind UPDIARY"),
                Arguments.of(
                        next().units(UnitType.of("DIARIES", 12, "日誌", "Diaries", List.of(DIARY), List.of()))
                                .families(family().deletedBy(NOTE, DIARY)),
                        "no unit sends the kind UPNOTE"),
                Arguments.of(
                        next().nameForm(FileNameForm.of(Part.SENDER, Part.RECEIVER, Part.SERIAL, Part.BRANCH)),
                        "UPHOSOKU need MONTH"),
                Arguments.of(
                        next().nameForm(FileNameForm.of(Part.SENDER, Part.RECEIVER, Part.SERIAL, Part.MONTH)),
                        "UPKIHON_IMAGE need BRANCH"),
                Arguments.of(
                        Edition.builder("202704", "5.0", YearMonth.of(2027, 4))
                                .units(UnitType.RESULT)
                                .families(UnitFamily.of(FileKind.UPJSK, List.of(), "insurerNumber", "insuredNumber")),
                        "the form of its file names is missing"));
    }

    @ParameterizedTest
    @MethodSource("senseless")
    void isRefusedWhenItIsBuilt(Edition.Builder builder, String why) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5.0 (202704)")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "202700", "202713", "20270４", "2027-04"})
    void aCsvVersionIsAMonth(String version) {
        assertThatThrownBy(() -> next().build().next(version, "6.0", YearMonth.of(2028, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(version);
    }

    /** Else a service month would have no edition of its own, or two. */
    @ParameterizedTest
    @CsvSource({"202704, 2025-04", "202704, 2024-12", "202406, 2025-05", "202003, 2020-03"})
    void monthsRiseWithTheVersions(String version, YearMonth from) {
        Edition edition =
                Standard.published().newest().next(version, "5.0", from).build();

        assertThatThrownBy(() -> Standard.published().with(edition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5.0 (" + version + ") applies from " + from);
    }

    @Test
    void aKindThatIsSentAndHasAFamilyIsTaken() {
        Edition edition = next().units(DIARIES).families(family(NOTE)).build();

        assertThat(edition.kinds()).contains(DIARY, NOTE);
    }
}

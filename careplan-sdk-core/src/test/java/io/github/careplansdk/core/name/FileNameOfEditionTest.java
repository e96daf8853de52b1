package io.github.careplansdk.core.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.FileNameForm;
import io.github.careplansdk.core.kind.FileNameForm.Part;
import io.github.careplansdk.core.kind.Standard;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of one edition, and of several whose names look alike. */
class FileNameOfEditionTest {
    @Test
    void refusalsSayWhatToGive() {
        Optional<YearMonth> april = Optional.of(YearMonth.of(2026, 4));
        Edition third = Standard.published().edition(Standard.THIRD).orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FileName.of(FileKind.UPPLAN, Optional.empty(), FileNameTest.address(), FileNameTest.SERIAL))
                .withMessageContaining("needs a month");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileName.of(FileKind.UP1KYO, april, FileNameTest.address(), FileNameTest.SERIAL))
                .withMessageContaining("has no month");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileName.of(
                        third, FileKind.UPYOBO, Optional.empty(), FileNameTest.address(), FileNameTest.SERIAL))
                .withMessageContaining("no files of the kind UPYOBO");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileName.of(
                        FileKind.UPPLAN, april, FileNameTest.address().withoutServiceTypes(), FileNameTest.SERIAL))
                .withMessageContaining("give an address that has them");
        assertThat(FileName.of(third, FileKind.UPPLAN, april, FileNameTest.address(), FileNameTest.SERIAL))
                .hasToString("UPPLAN_202604_1370000001_1370000002_20260320101500.CSV");
        assertThat(FileName.of(FileKind.UPHOSOKU, Optional.empty(), FileNameTest.address(), FileNameTest.SERIAL))
                .hasToString("UPHOSOKU_000000_" + FileNameTest.REST + ".CSV");
    }

    /** Where two editions' names have as many parts, a part that is wrong does not make a name one of the other edition. */
    @ParameterizedTest
    @CsvSource({
        "UPPLAN_202604_1370000001_43_1370000002_2A_20260320101500.CSV, 202407, ''",
        "UPPLAN_20270420101500_202704_1370000001_43_1370000002_2A.CSV, 202704, ''",
        "UPPLAN_202604_137000001_43_1370000002_2A_20260320101500.CSV, , OFFICE_NUMBER",
        "UPPLAN_20270420101500_202704_1370000001_43_1370000002_2a.CSV, , SERVICE_TYPE"
    })
    void nameHasTheFormThatMostOfItsPartsFit(String text, String csvVersion, String expected) {
        Edition turned = Standard.published()
                .newest()
                .next("202704", "5.0", YearMonth.of(2027, 4))
                .nameForm(FileNameForm.of(
                        Part.SERIAL,
                        Part.MONTH,
                        Part.SENDER,
                        Part.SENDER_TYPE,
                        Part.RECEIVER,
                        Part.RECEIVER_TYPE,
                        Part.BRANCH))
                .build();
        FileName.Parsed parsed = FileName.parse(text, text, Standard.published().with(turned));

        assertThat(FileNameTest.codes(parsed)).isEqualTo(expected);
        assertThat(parsed.name().map(name -> name.edition().csvVersion())).isEqualTo(Optional.ofNullable(csvVersion));
    }

    /** Else the sender of an earlier edition would be read as the receiver. */
    @Test
    void ofTwoFormsThatLookAlikeTheMonthsIsTaken() {
        Edition swapped = Standard.published()
                .newest()
                .next("202704", "9.9", YearMonth.of(2027, 4))
                .nameForm(FileNameForm.of(
                        Part.MONTH,
                        Part.RECEIVER,
                        Part.RECEIVER_TYPE,
                        Part.SENDER,
                        Part.SENDER_TYPE,
                        Part.SERIAL,
                        Part.BRANCH))
                .build();
        Standard standard = Standard.published().with(swapped);

        for (String name : List.of(
                "UPPLAN_202604_9970100011_43_9970100037_11_20260325101500.CSV",
                "UPPLAN_202704_9970100037_11_9970100011_43_20270325101500.CSV",
                "UP1KYO_9970100011_43_9970100037_11_20270331235959.CSV",
                "UP1KYO_9970100037_11_9970100011_43_20270401000000.CSV")) {
            assertThat(FileName.parse(name, name, standard)
                            .name()
                            .map(FileName::address)
                            .map(address -> address.from().value()))
                    .as(name)
                    .contains("9970100011");
        }
    }
}

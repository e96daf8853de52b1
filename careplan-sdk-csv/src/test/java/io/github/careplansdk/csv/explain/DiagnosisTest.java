package io.github.careplansdk.csv.explain;

import static io.github.careplansdk.csv.explain.Diagnosis.State.EXCLUDED;
import static io.github.careplansdk.csv.explain.Diagnosis.State.FOUND;
import static io.github.careplansdk.csv.explain.Diagnosis.State.LIKELY;
import static io.github.careplansdk.csv.explain.Diagnosis.State.OPEN;
import static io.github.careplansdk.csv.explain.Diagnosis.State.UNCHECKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.OfficialMessage;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosisTest {
    private static final Path MONTH =
            Path.of(System.getProperty("basedir", "."), "..", "examples", "sample-month", "2-plans");

    private static ValidationReport found(ProblemCode code, Object... arguments) {
        return new ValidationReport(
                List.of(), List.of(), List.of(Problem.of(code, Location.ofFile("a.CSV"), arguments)), List.of());
    }

    private static ValidationReport nothing() {
        return new ValidationReport(List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void aWrongNameIsTheCauseAndTheClientsAgeStaysOpen() {
        Diagnosis diagnosis = Diagnosis.of(OfficialMessage.NAME, found(ProblemCode.FILE_NAME_SERIAL, "x"));

        assertThat(diagnosis.state(Cause.FILE_NAME)).isEqualTo(FOUND);
        assertThat(diagnosis.state(Cause.OLD_CLIENT)).isEqualTo(OPEN);
        assertThat(diagnosis.isFound()).isTrue();
    }

    @Test
    void rightNamesLeaveTheClientsAge() {
        Diagnosis diagnosis = Diagnosis.of(OfficialMessage.NAME, found(ProblemCode.NOT_DATE));

        assertThat(diagnosis.state(Cause.FILE_NAME)).isEqualTo(EXCLUDED);
        assertThat(diagnosis.state(Cause.OLD_CLIENT)).isEqualTo(LIKELY);
        assertThat(diagnosis.problems()).isEmpty();
    }

    @Test
    void whatCouldNotBeCheckedExcludesNothing() {
        Diagnosis unread = Diagnosis.of(OfficialMessage.FORMAT, found(ProblemCode.FILE_UNREADABLE, "@denied"));

        assertThat(unread.state(Cause.CONTENT)).isEqualTo(UNCHECKED);
        assertThat(unread.unchecked()).extracting(Problem::code).containsExactly(ProblemCode.FILE_UNREADABLE);
        assertThat(unread.isNothingLeft()).isFalse();
    }

    @Test
    void oneFileSaysNothingOfTheCombinationAndAFolderDoes() throws IOException {
        Validator validator = Validator.create();
        Path one = MONTH.resolve("UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV");

        assertThat(Diagnosis.of(OfficialMessage.COMBINATION, validator.validate(one))
                        .state(Cause.NO_UNIT))
                .isEqualTo(OPEN);
        Diagnosis whole = Diagnosis.of(OfficialMessage.COMBINATION, validator.validate(MONTH));
        assertThat(whole.state(Cause.NO_UNIT)).isEqualTo(EXCLUDED);
        assertThat(whole.isNothingLeft()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = OfficialMessage.class,
            names = {"CERTIFICATE", "PASSWORD"})
    void filesSayNothingOfTheComputer(OfficialMessage message) {
        Diagnosis diagnosis = Diagnosis.of(message, nothing());

        assertThat(Cause.of(message))
                .hasSizeGreaterThan(1)
                .allSatisfy(cause -> assertThat(diagnosis.state(cause)).isEqualTo(OPEN));
    }

    @Test
    void aCauseOfAnotherMessageIsRefused() {
        Diagnosis diagnosis = Diagnosis.of(OfficialMessage.NAME, nothing());

        assertThatThrownBy(() -> diagnosis.state(Cause.CONTENT)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void eachCauseSaysHowToTellAndWhatToDoInBothLanguages(Cause cause) {
        assertThat(Cause.of(cause.message())).contains(cause);
        for (Language language : Language.values()) {
            assertThat(cause.text(language)).isNotBlank();
            assertThat(cause.howToTell(language)).isNotBlank();
            assertThat(cause.whatToDo(language, ExchangeMove.published(), LocalDate.of(2026, 12, 1)))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @Test
    void eachMessageHasACause() {
        assertThat(OfficialMessage.shown())
                .allSatisfy(message -> assertThat(Cause.of(message)).isNotEmpty());
        assertThat(Cause.of(OfficialMessage.NONE)).isEmpty();
    }

    @Test
    void theClientIsUpdatedUntilTheMoveAndNotAfterIt() {
        ExchangeMove move = ExchangeMove.published().on(LocalDate.of(2027, 1, 18));

        assertThat(Cause.OLD_CLIENT.whatToDo(Language.EN, move, LocalDate.of(2027, 1, 17)))
                .contains("Update the official client", "18 January 2027");
        assertThat(Cause.OLD_CLIENT.whatToDo(Language.EN, move, LocalDate.of(2027, 1, 18)))
                .contains("web service's pages", "has moved")
                .doesNotContain("Update");
    }
}

package io.github.careplansdk.csv.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.cli.conformance.NoAnswerException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that answer, and programs that do not, as small scripts. */
@Tag("process")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are scripts of a Unix shell")
class ProgramAnswersTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ConformanceCase ASKED = new ConformanceCase(
            "A/found-1",
            "a case",
            Optional.empty(),
            Path.of("ケース"),
            LocalDate.of(2026, 5, 1),
            new Answer("pass", List.of()));

    private static String says(String line) {
        return "while read -r request; do echo '" + line + "'; done";
    }

    private static NoAnswerException failure(String command, Duration limit) {
        try (ProgramAnswers program = new ProgramAnswers(command, limit)) {
            return catchThrowableOfType(NoAnswerException.class, () -> program.answer(ASKED));
        }
    }

    @Test
    void aProgramIsAskedManyTimesAndStartedOnce() throws Exception {
        String counting = "n=0; while read -r request; do n=$((n+1));"
                + " echo \"{\\\"case\\\":\\\"A/found-1\\\",\\\"verdict\\\":\\\"fail\\\",\\\"problems\\\":"
                + "[{\\\"code\\\":\\\"NOT_DATE\\\",\\\"file\\\":\\\"a.CSV\\\",\\\"row\\\":$n,\\\"column\\\":3}]}\"; done";
        try (ProgramAnswers program = new ProgramAnswers(counting, LIMIT)) {
            for (int n = 1; n <= 3; n++) {
                assertThat(program.answer(ASKED))
                        .isEqualTo(new Answer("fail", List.of(new Finding("NOT_DATE", "a.CSV", 0, n, 3))));
            }
        }
    }

    @Test
    void theRequestNamesCaseFolderAndDayInAscii() throws Exception {
        String copying = "read -r request; case \"$request\" in"
                + " '{\"case\":\"A/found-1\",\"path\":\"'*'\\u30B1\\u30FC\\u30B9\",\"date\":\"2026-05-01\"}')"
                + " echo '{\"case\":\"A/found-1\",\"verdict\":\"pass\",\"problems\":[]}';; esac";
        try (ProgramAnswers program = new ProgramAnswers(copying, LIMIT)) {
            assertThat(program.answer(ASKED)).isEqualTo(ASKED.expected());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit 3 | ENDED | exit code 3",
                "no-such-program-anywhere 2>/dev/null | ENDED | exit code 127",
                "read -r request; kill -9 $$ | ENDED | exit code 137",
                "echo ready; cat | NOT_JSON | ''",
                "echo '[]'; cat | NOT_JSON | ''",
                "head -c 2000000 /dev/zero; cat | TOO_LONG | ''",
                "cat | NOT_AN_ANSWER | ''",
            })
    void saysWhyThereIsNoAnswer(String command, Reason reason, String detail) {
        NoAnswerException failure = failure(command, LIMIT);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.words(Language.EN)).contains(detail);
        assertThat(failure.words(Language.JA)).contains(detail).isNotEqualTo(failure.words(Language.EN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"case\":\"A/found-2\",\"verdict\":\"pass\",\"problems\":[]} | OTHER_CASE",
                "{\"verdict\":\"pass\",\"problems\":[]} | OTHER_CASE",
                "{\"case\":\"A/found-1\",\"verdict\":\"ok\",\"problems\":[]} | NOT_AN_ANSWER",
                "{\"case\":\"A/found-1\",\"verdict\":\"pass\"} | NOT_AN_ANSWER",
                "{\"case\":\"A/found-1\",\"verdict\":\"fail\",\"problems\":[{\"code\":\"not a code\"}]} | NOT_AN_ANSWER",
                "{\"case\":\"A/found-1\",\"verdict\":\"fail\",\"problems\":[{\"code\":\"A\",\"row\":-1}]} | NOT_AN_ANSWER",
                "{\"case\":\"A/found-1\",\"verdict\":\"fail\",\"problems\":[{\"code\":\"A\",\"count\":9999999999}]}"
                        + " | NOT_AN_ANSWER",
                "{\"case\":\"A/found-1\"} {} | NOT_JSON",
            })
    void anAnswerHasAFixedForm(String line, Reason reason) {
        NoAnswerException failure = failure(says(line), LIMIT);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageNotContaining("not a code");
    }

    @Test
    void aSilentProgramIsNotWaitedFor() {
        NoAnswerException failure = failure("sleep 300", Duration.ofMillis(200));

        assertThat(failure.reason()).isEqualTo(Reason.SILENT);
    }

    @Test
    void afterAFailureTheProgramIsStartedAgain() throws Exception {
        // Answers only where it is asked first.
        String once = "read -r request; echo '{\"case\":\"A/found-1\",\"verdict\":\"pass\",\"problems\":[]}'";
        try (ProgramAnswers program = new ProgramAnswers(once, LIMIT)) {
            assertThat(program.answer(ASKED)).isEqualTo(ASKED.expected());
            assertThat(catchThrowableOfType(NoAnswerException.class, () -> program.answer(ASKED))
                            .reason())
                    .isEqualTo(Reason.ENDED);
            assertThat(program.answer(ASKED)).isEqualTo(ASKED.expected());
        }
    }

    @Test
    void afterThreeFailuresInARowItIsNotAskedAnyMore() {
        try (ProgramAnswers program = new ProgramAnswers("exit 1", LIMIT)) {
            for (Reason reason : List.of(Reason.ENDED, Reason.ENDED, Reason.ENDED, Reason.NOT_ASKED)) {
                assertThat(catchThrowableOfType(NoAnswerException.class, () -> program.answer(ASKED))
                                .reason())
                        .isEqualTo(reason);
            }
        }
    }

    @Test
    void theProgramEndsWithTheRun() throws Exception {
        String stubborn = "trap '' TERM; read -r request;"
                + " echo \"{\\\"case\\\":\\\"A/found-1\\\",\\\"verdict\\\":\\\"fail\\\",\\\"problems\\\":"
                + "[{\\\"code\\\":\\\"A\\\",\\\"row\\\":$$}]}\"; sleep 300";
        long pid;
        try (ProgramAnswers program = new ProgramAnswers(stubborn, LIMIT)) {
            pid = program.answer(ASKED).findings().get(0).row();
        }

        ProcessHandle.of(pid)
                .ifPresent(process ->
                        process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }
}

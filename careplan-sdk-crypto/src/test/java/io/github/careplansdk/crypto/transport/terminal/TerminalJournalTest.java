package io.github.careplansdk.crypto.transport.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.FindingWords;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.testing.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What terminals write is there for the others, whatever becomes of the process that writes. */
class TerminalJournalTest {
    private static final Instant FIRST = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir
    private Path shared;

    private static StoredUnit stored(int number) {
        return new StoredUnit(
                new UnitId(Offices.serial(number), Offices.planAddress()),
                Path.of("unit"),
                "ref",
                ContentDigest.of(new byte[] {(byte) number}),
                FIRST.plusSeconds(number));
    }

    private TerminalJournal journal(String terminal) {
        return TerminalJournal.folder(shared.resolve("journal"), terminal);
    }

    private Path file(String terminal) {
        return shared.resolve("journal/terminal-" + terminal + ".jsonl");
    }

    @Test
    void saysWhichTerminalTookWhat() throws IOException {
        assertThat(journal("受付").all()).isEmpty();
        journal("受付").taken(stored(2));
        journal("PC-2").taken(stored(1));
        assertThat(journal("PC-3").all())
                .extracting(TakenUnit::terminal, TakenUnit::unit)
                .containsExactly(
                        tuple("PC-2", stored(1).unit()), tuple("受付", stored(2).unit()));
        assertThat(journal("PC-3").all().get(0).digest()).isEqualTo(stored(1).digest());
    }

    @Test
    void whatIsToldTwiceIsToldOnce() throws IOException {
        journal("PC-1").taken(stored(1));
        journal("PC-1").taken(stored(1));
        assertThat(journal("PC-2").all()).hasSize(1);
    }

    /** A process was killed, or the power went, at any byte of a line. */
    @Test
    void aTornLineCostsNoOther() throws IOException {
        journal("PC-1").taken(stored(1));
        journal("PC-1").taken(stored(2));
        byte[] whole = Files.readAllBytes(file("PC-1"));
        int second = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length = second; length < whole.length; length++) {
            Files.write(file("PC-1"), Arrays.copyOf(whole, length));
            journal("PC-1").taken(stored(3));
            assertThat(journal("PC-2").all())
                    .as("cut at byte %d", length)
                    .extracting(TakenUnit::unit)
                    // The line break alone may be missing.
                    .contains(stored(1).unit(), stored(3).unit())
                    .hasSize(length == whole.length - 1 ? 3 : 2);
        }
    }

    @Test
    void whatIsNoLineOfOursIsLeftOut() throws IOException {
        journal("PC-1").taken(stored(1));
        Files.write(file("PC-1"), new byte[] {(byte) 0x82, '\n', '{', '}', '\n'}, StandardOpenOption.APPEND);
        Files.writeString(shared.resolve("journal/memo.txt"), "someone's");
        journal("PC-1").taken(stored(2));
        assertThat(journal("PC-1").all()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..\\a", "a b", "a\n", "a*", "a:b"})
    void aNameIsThatOfAFile(String name) {
        assertThatThrownBy(() -> journal(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal("a".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void codesHaveTheirWordsInBothLanguages(TerminalCode code) {
        FindingWords.assertComplete(code);
    }

    /** Takes units as one terminal. */
    static final class Run {
        public static void main(String[] args) throws IOException {
            TerminalJournal journal = TerminalJournal.folder(Path.of(args[0]), args[1]);
            int first = Integer.parseInt(args[2]);
            for (int i = first; i < first + Integer.parseInt(args[3]); i++) {
                journal.taken(stored(i));
            }
        }
    }

    /** Two of one terminal, and one of another, at the same time. */
    @Test
    @Tag("full")
    @Tag("process")
    void processesLoseNothingOfEachOther() throws Exception {
        int units = 200;
        List<Process> processes = new ArrayList<>();
        try {
            for (List<String> run : List.of(List.of("PC-1", "0"), List.of("PC-1", "1000"), List.of("PC-2", "2000"))) {
                processes.add(new ProcessBuilder(JavaCommand.brief(
                                List.of(), Run.class, shared.resolve("journal"), run.get(0), run.get(1), units))
                        .inheritIO()
                        .start());
            }
            for (Process process : processes) {
                assertThat(process.waitFor()).isZero();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        List<TakenUnit> all = journal("PC-3").all();
        assertThat(all).hasSize(3 * units);
        assertThat(all).filteredOn(taken -> taken.terminal().equals("PC-1")).hasSize(2 * units);
    }
}

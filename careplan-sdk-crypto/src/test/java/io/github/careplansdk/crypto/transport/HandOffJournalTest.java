package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.terminal.TakenUnit;
import io.github.careplansdk.crypto.transport.terminal.TerminalJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two terminals of one office, each with its own downloads and inbox, and one journal. */
class HandOffJournalTest {
    @TempDir
    private Path folder;

    private TerminalJournal journal(String terminal) {
        return TerminalJournal.folder(folder.resolve("journal"), terminal);
    }

    private HandOffTransport terminal(String name, Path inbox, Disk.Steps steps) throws IOException {
        return HandOffTransport.builder()
                .inbox(inbox, Files.createDirectories(folder.resolve("download " + name)))
                .settle(Duration.ZERO)
                .journal(journal(name))
                .steps(steps)
                .build();
    }

    private HandOffTransport terminal(String name) throws IOException {
        return terminal(name, folder.resolve("inbox " + name), Disk.Steps.UNSEEN);
    }

    private ExchangeReport pickUp(String name) throws IOException {
        try (HandOffTransport terminal = terminal(name)) {
            return terminal.exchange(TransportListener.NONE);
        }
    }

    private List<TakenUnit> missing(String name, Instant since) throws IOException {
        try (HandOffTransport terminal = terminal(name)) {
            return terminal.takenElsewhere(since);
        }
    }

    @Test
    void whatTheOtherHasTakenIsMissingUntilItIsCopied() throws IOException {
        UnitId unit = Offices.plan(folder.resolve("download one"), 1).id();
        UnitId other = Offices.plan(folder.resolve("download two"), 2).id();
        assertThat(pickUp("one").isComplete()).isTrue();
        assertThat(pickUp("two").isComplete()).isTrue();
        assertThat(missing("one", Instant.EPOCH)).extracting(TakenUnit::unit).containsExactly(other);
        assertThat(missing("two", Instant.EPOCH)).extracting(TakenUnit::unit).containsExactly(unit);
        assertThat(missing("two", Instant.EPOCH))
                .extracting(TakenUnit::terminal)
                .containsExactly("one");
        assertThat(missing("two", Instant.MAX)).isEmpty();
        Offices.plan(folder.resolve("download two"), 1);
        assertThat(pickUp("two").isComplete()).isTrue();
        assertThat(missing("two", Instant.EPOCH)).isEmpty();
    }

    @Test
    void withoutTheJournalsFolderAUnitIsHereAndToldLater() throws IOException {
        UnitId unit = Offices.plan(folder.resolve("download one"), 1).id();
        Files.writeString(folder.resolve("journal"), "a file in its place: the share is not there");
        ExchangeReport report = pickUp("one");
        assertThat(report.received()).extracting(StoredUnit::unit).containsExactly(unit);
        assertThat(report.isComplete()).isFalse();
        Files.delete(folder.resolve("journal"));
        assertThat(pickUp("one").isComplete()).isTrue();
        assertThat(journal("two").all()).extracting(TakenUnit::unit).containsExactly(unit);
    }

    @Test
    void noPowerCutLeavesAUnitUntold() throws Exception {
        List<UnitId> units = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            units.add(Offices.plan(folder.resolve("download one"), i, 30).id());
        }
        int steps = 0;
        boolean cut = true;
        while (cut) {
            Path inbox = folder.resolve("inbox-" + ++steps);
            new Disk(Disk.Steps.UNSEEN).delete(folder.resolve("journal"));
            cut = PowerCut.after(steps, power -> {
                try (HandOffTransport terminal = terminal("one", inbox, power)) {
                    terminal.exchange(TransportListener.NONE);
                }
            });
            try (HandOffTransport terminal = terminal("one", inbox, Disk.Steps.UNSEEN)) {
                assertThat(terminal.exchange(TransportListener.NONE).isComplete())
                        .isTrue();
            }
            assertThat(journal("two").all())
                    .as("told after step %d", steps)
                    .extracting(TakenUnit::unit)
                    .containsExactlyInAnyOrderElementsOf(units);
        }
        assertThat(steps).isGreaterThan(10);
    }
}

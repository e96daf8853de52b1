package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
    @TempDir
    private Path folder;

    private Path outbox() {
        return folder.resolve("outbox");
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private HandOffTransport sender() throws IOException {
        return HandOffTransport.builder()
                .outbox(outbox(), folder.resolve("upload"))
                .build();
    }

    private static QueuedUnit second(OutboxStore box) throws IOException {
        return box.claim(2, Optional.empty(), Duration.ofMinutes(1)).get(1);
    }

    @Test
    void whereNothingIsThereIsNothingToTell() throws IOException {
        assertThat(TransportStatus.ofOutbox(outbox())).isEmpty();
        assertThat(TransportStatus.ofInbox(inbox())).isEmpty();
        assertThat(outbox()).doesNotExist();
    }

    @Test
    void aUnitThatMayHaveLeftIsUnknown() throws IOException {
        try (HandOffTransport sender = sender()) {
            sender.queue(List.of(Offices.plan(folder.resolve("plans"), 1), Offices.plan(folder.resolve("plans"), 2)));
            OutboxStore box = sender.outbox();
            box.attempted(second(box));
            assertThat(TransportStatus.ofOutbox(outbox()))
                    .extracting(UnitStatus::state)
                    .containsExactly(State.QUEUED, State.UNKNOWN);
            box.notAttempted(second(box));
            assertThat(TransportStatus.ofOutbox(outbox()))
                    .extracting(UnitStatus::state)
                    .containsExactly(State.QUEUED, State.QUEUED);
        }
    }

    @Test
    void everyUnitIsSeenOnceWhileAllAreSent() throws Exception {
        List<UnitFiles> units = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            units.add(Offices.plan(folder.resolve("plans"), i, 30));
        }
        try (HandOffTransport sender = sender()) {
            sender.queue(units);
            AtomicReference<IOException> failure = new AtomicReference<>();
            Thread sending = new Thread(() -> {
                try {
                    sender.exchange(TransportListener.NONE);
                } catch (IOException e) {
                    failure.set(e);
                }
            });
            sending.start();
            do {
                assertThat(TransportStatus.ofOutbox(outbox()))
                        .extracting(UnitStatus::unit)
                        .doesNotHaveDuplicates()
                        .hasSize(40);
            } while (sending.isAlive());
            assertThat(failure).hasNullValue();
        }
        assertThat(TransportStatus.ofOutbox(outbox())).hasSize(40).allMatch(unit -> unit.state() == State.SENT);
    }

    @Test
    void theInboxTellsWhatIsHereWhatIsAcknowledgedAndWhatIsQuarantined() throws IOException {
        Path download = folder.resolve("download");
        Offices.plan(download.resolve("1"), 1);
        Offices.plan(download.resolve("2"), 2);
        Path faulty = download.resolve("3");
        Offices.plan(faulty, 3);
        try (HandOffTransport receiver = HandOffTransport.builder()
                .inbox(inbox(), download)
                .settle(Duration.ZERO)
                .check(files -> files.get(0).toString().contains("20260325000003") ? 1 : 0)
                .build()) {
            List<UnitRef> refs = receiver.list();
            receiver.receive(refs.get(0));
            receiver.acknowledge(receiver.receive(refs.get(1)));
            assertThatThrownBy(() -> receiver.receive(refs.get(2))).isInstanceOf(TransportException.class);
        }
        assertThat(TransportStatus.ofInbox(inbox()))
                .extracting(UnitStatus::state)
                .containsExactly(State.RECEIVED, State.ACKNOWLEDGED, State.QUARANTINED);
        assertThat(TransportStatus.ofInbox(inbox()))
                .allSatisfy(unit -> assertThat(Files.isDirectory(unit.folder().orElseThrow()))
                        .isTrue());
    }
}

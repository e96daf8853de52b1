package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.ReceiptRecord;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The power is cut at every durable step of a hand-off; people and the care software go on working meanwhile. */
class HandOffCrashTest {
    private static final int UNITS = 3;

    @TempDir
    private Path folder;

    private final List<String> keys = new ArrayList<>();
    private Path plans;

    @BeforeEach
    void writePlans() throws IOException {
        plans = folder.resolve("計画 3月");
        for (int i = 1; i <= UNITS; i++) {
            keys.add(UnitKey.of(Offices.plan(plans.resolve("unit " + i), i).id()));
        }
        Files.writeString(plans.resolve("unit 3").resolve("メモ.txt"), "memo");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyUnitIsLaidOutOnce(boolean takenAway) throws Exception {
        int steps = 0;
        boolean cut = true;
        while (cut) {
            steps++;
            Path work = folder.resolve("send-" + steps);
            List<String> uploaded = new ArrayList<>();
            cut = PowerCut.after(steps, power -> send(work, power));
            if (takenAway) {
                upload(work, uploaded);
            }
            send(work, Disk.Steps.UNSEEN);
            upload(work, uploaded);

            assertThat(uploaded).as("uploaded after step %d", steps).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(Names.in(work.resolve("outbox/sent"))).isEqualTo(keys);
            assertThat(Names.in(work.resolve("outbox/queue"))).isEmpty();
            assertThat(Names.in(work.resolve("outbox/bulks"))).isEmpty();
            assertThat(Names.told(work.resolve("outbox"), AuditEvent.Event.QUEUED))
                    .isEqualTo(keys);
            assertThat(Names.told(work.resolve("outbox"), AuditEvent.Event.SENT))
                    .isEqualTo(keys);
        }
        assertThat(steps).isGreaterThan(20);
    }

    private void send(Path work, Disk.Steps steps) throws IOException {
        try (HandOffTransport sender = HandOffTransport.builder()
                .outbox(work.resolve("outbox"), work.resolve("upload"))
                .steps(steps)
                .build()) {
            assertThat(sender.queue(UnitFiles.in(plans))).isEmpty();
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    /** Uploads the bulks that are there, as people do, and clears them away. */
    private static void upload(Path work, List<String> uploaded) throws IOException {
        Path upload = work.resolve("upload");
        for (String name : Files.exists(upload) ? Names.in(upload) : List.<String>of()) {
            Path bulk = upload.resolve(name);
            if (Files.isDirectory(bulk) && !name.endsWith(".part")) {
                assertThat(upload.resolve(name + ".txt")).isRegularFile();
                UnitFiles.in(bulk).forEach(unit -> uploaded.add(UnitKey.of(unit.id())));
                new Disk(Disk.Steps.UNSEEN).delete(bulk);
                Files.delete(upload.resolve(name + ".txt"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyDownloadIsImportedOnce(boolean takenAway) throws Exception {
        int steps = 0;
        boolean cut = true;
        while (cut) {
            steps++;
            Path work = folder.resolve("receive-" + steps);
            List<String> taken = new ArrayList<>();
            cut = PowerCut.after(steps, power -> receive(work, power));
            if (takenAway) {
                CareSoftware.takeAway(work.resolve("inbox"), taken);
            }
            receive(work, Disk.Steps.UNSEEN);
            CareSoftware.takeAway(work.resolve("inbox"), taken);

            assertThat(taken).as("received after step %d", steps).containsExactlyInAnyOrderElementsOf(offices());
            assertThat(Names.in(work.resolve("imported"))).isEqualTo(keys);
            assertThat(Names.in(work.resolve("inbox/partial"))).isEmpty();
            assertThat(Names.in(work.resolve("inbox/quarantine"))).isEmpty();
            assertThat(Names.told(work.resolve("inbox"), AuditEvent.Event.RECEIVED))
                    .isEqualTo(keys);
            assertThat(Names.told(work.resolve("inbox"), AuditEvent.Event.ACKNOWLEDGED))
                    .isEqualTo(keys);
        }
        assertThat(steps).isGreaterThan(20);
    }

    private void receive(Path work, Disk.Steps steps) throws IOException {
        try (HandOffTransport receiver = HandOffTransport.builder()
                .inbox(work.resolve("inbox"), plans)
                .settle(Duration.ZERO)
                .taker(CareSoftware.importingInto(work.resolve("imported")))
                .steps(steps)
                .build()) {
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    private List<String> offices() {
        return keys.stream()
                .map(key -> UnitKey.ofOffices(UnitKey.parse(key).orElseThrow()))
                .toList();
    }

    @Test
    void aBulkInterruptedWhileItsUnitsAreNotedKeepsItsNameInTheReceipts() throws Exception {
        Path work = folder.resolve("names");
        try (HandOffTransport sender = HandOffTransport.builder()
                .outbox(work.resolve("outbox"), work.resolve("upload"))
                .build()) {
            assertThat(sender.queue(UnitFiles.in(plans))).isEmpty();
        }
        int steps = 0;
        while (PowerCut.after(++steps, power -> send(work, power))
                && Names.in(work.resolve("outbox/sent")).isEmpty()) {
            // One step further each time, in the same folders.
        }
        send(work, Disk.Steps.UNSEEN);
        List<String> bulks = Names.in(work.resolve("upload")).stream()
                .filter(name -> !name.endsWith(".txt"))
                .toList();
        assertThat(bulks).hasSize(2);
        for (String key : keys) {
            Receipt receipt = ReceiptRecord.read(
                            work.resolve("outbox/sent").resolve(key).resolve("receipt.json"))
                    .orElseThrow();
            assertThat(bulks).contains(receipt.id());
        }
    }
}

package io.github.careplansdk.crypto.transport.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Names;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.TransportStatus;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore.DamagedUnit;
import io.github.careplansdk.crypto.transport.store.OutboxStore.UnitToQueue;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an outbox brings to the disk, and that it is enough: the rest may be undone by a power cut. */
class OutboxForcesTest {
    private static final String PEER = "https://peer.example";

    @TempDir
    private Path folder;

    private final List<String> forced = new ArrayList<>();

    private final Disk.Steps steps = new Disk.Steps() {
        @Override
        public void done(String name) {}

        @Override
        public void forced(Path path) {
            forced.add(path.getFileName().toString());
        }
    };

    private Path path() {
        return folder.resolve("outbox");
    }

    private Path asForced() {
        return folder.resolve("after the power cut");
    }

    private DirectoryOutbox open(Path place) throws IOException {
        return DirectoryOutbox.open(place, new Disk(steps), Clock.systemUTC(), PEER);
    }

    private QueuedUnit queued(DirectoryOutbox box, int number) throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans " + number), number);
        return box.enqueue(new UnitToQueue(unit.id(), FileInUnit.of(unit.files()), "bulk"), into -> {
                    Path body = Files.copy(unit.files().get(0), into.resolve("unit.asice"));
                    return new BodyMaker.Made(
                            "unit.asice", MediaType.SEALED, Files.size(body), ContentDigest.of(body), "");
                })
                .orElseThrow();
    }

    private static Receipt receipt(QueuedUnit unit) {
        return new Receipt("r-" + unit.key(), unit.unit(), unit.digest(), unit.size(), Instant.EPOCH, false);
    }

    private static void send(DirectoryOutbox box, QueuedUnit unit) throws IOException {
        box.attempted(unit);
        box.delivered(unit, receipt(unit));
    }

    @Test
    void aQueuedUnitCostsItsFilesTheirNamesTheTrailAndItsPlace() throws IOException {
        try (DirectoryOutbox box = open(path())) {
            queued(box, 1);
            forced.clear();
            QueuedUnit unit = queued(box, 2);
            assertThat(forced)
                    .containsExactlyInAnyOrder(
                            "unit.asice", "unit.json", ".part-" + UnitKey.of(unit.unit()), "audit.jsonl", "queue");
        }
    }

    @Test
    void aSentUnitCostsTheAttemptAndTheTrail() throws IOException {
        try (DirectoryOutbox box = open(path())) {
            send(box, queued(box, 1));
            QueuedUnit second = queued(box, 2);
            QueuedUnit third = queued(box, 3);
            forced.clear();
            send(box, second);
            send(box, third);
            assertThat(forced).containsExactly("attempts.jsonl", "audit.jsonl", "attempts.jsonl", "audit.jsonl");
            forced.clear();
        }
        assertThat(forced).as("once for all, at the end").containsExactlyInAnyOrder("queue", "sent");
        assertThat(Names.in(path())).doesNotContain("attempts.jsonl");
    }

    /** Copies what is in the outbox now; what is forced afterwards is brought up to date by {@link #cutPower}. */
    private void copyWhatIsForced() throws IOException {
        try (Stream<Path> all = Files.walk(path())) {
            for (Path each : all.filter(path -> !path.endsWith(".lock")).toList()) {
                Files.copy(each, asForced().resolve(path().relativize(each)));
            }
        }
    }

    private void cutPower() throws IOException {
        for (String name : List.of("audit.jsonl", "attempts.jsonl")) {
            Files.copy(path().resolve(name), asForced().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void aPowerCutUndoesNoReceiptAndForgetsNoAttempt() throws IOException {
        QueuedUnit sent;
        QueuedUnit tried;
        QueuedUnit not;
        try (DirectoryOutbox box = open(path())) {
            sent = queued(box, 1);
            tried = queued(box, 2);
            not = queued(box, 3);
            copyWhatIsForced();
            send(box, sent);
            box.attempted(tried);
            box.attempted(not);
            box.notAttempted(not);
            cutPower();
        }
        try (DirectoryOutbox box = open(asForced())) {
            assertThat(box.receipt(sent.unit())).contains(receipt(sent));
            assertThat(box.claim(10, Optional.empty(), Duration.ofMinutes(1)))
                    .extracting(QueuedUnit::unit, QueuedUnit::attempted)
                    .containsExactly(tuple(tried.unit(), true), tuple(not.unit(), false));
        }
        assertThat(TransportStatus.ofOutbox(asForced()))
                .extracting(TransportStatus.UnitStatus::state)
                .containsExactly(
                        TransportStatus.State.UNKNOWN, TransportStatus.State.QUEUED, TransportStatus.State.SENT);
        assertThat(Names.in(asForced())).doesNotContain("attempts.jsonl");
        try (Stream<AuditEvent> trail = AuditTrail.read(asForced())) {
            assertThat(trail)
                    .filteredOn(event -> event.event() == AuditEvent.Event.SENT)
                    .hasSize(1);
        }
    }

    @Test
    void aReceiptThatAPowerCutHasEmptiedIsRestoredFromTheTrail() throws IOException {
        QueuedUnit unit;
        try (DirectoryOutbox box = open(path())) {
            unit = queued(box, 1);
            send(box, unit);
        }
        Path copy = path().resolve("sent").resolve(UnitKey.of(unit.unit())).resolve("receipt.json");
        byte[] whole = Files.readAllBytes(copy);
        Files.write(copy, new byte[0]);
        try (DirectoryOutbox box = open(path())) {
            assertThat(box.receipt(unit.unit())).contains(receipt(unit));
        }
        assertThat(Files.readAllBytes(copy)).isEqualTo(whole);
    }

    /** Nobody knows its key any more: that it was not sent cannot be said. */
    @Test
    void aPowerCutForgetsNoAttemptOfAUnitWhoseRecordIsDamaged() throws IOException {
        QueuedUnit damaged;
        try (DirectoryOutbox box = open(path())) {
            damaged = queued(box, 1);
            queued(box, 2);
            copyWhatIsForced();
            box.attempted(damaged);
            cutPower();
        }
        Files.write(
                asForced().resolve("queue").resolve(UnitKey.of(damaged.unit())).resolve("unit.json"), new byte[0]);
        try (DirectoryOutbox box = open(asForced())) {
            assertThat(box.damaged())
                    .extracting(DamagedUnit::unit, DamagedUnit::mayHaveLeft)
                    .containsExactly(tuple(damaged.unit(), true));
            assertThat(box.claim(10, Optional.empty(), Duration.ofMinutes(1)))
                    .extracting(QueuedUnit::attempted)
                    .containsExactly(false);
        }
    }

    /** It would be sent once more, and by hand under no key, when its record is mended. */
    @Test
    void aPowerCutUndoesNoReceiptOfAUnitWhoseRecordIsDamaged() throws IOException {
        QueuedUnit sent;
        try (DirectoryOutbox box = open(path())) {
            sent = queued(box, 1);
            copyWhatIsForced();
            send(box, sent);
            cutPower();
        }
        Path place = asForced().resolve("queue").resolve(UnitKey.of(sent.unit()));
        Files.write(place.resolve("unit.json"), new byte[0]);
        try (DirectoryOutbox box = open(asForced())) {
            assertThat(place).doesNotExist();
            assertThat(box.receipt(sent.unit())).contains(receipt(sent));
            assertThat(box.damaged()).isEmpty();
        }
    }

    /** As systems leave files that were renamed and not forced. */
    @Test
    void receiptsThatAPowerCutHasEmptiedAreRestoredWhenTheOutboxIsOpened() throws IOException {
        QueuedUnit unit;
        try (DirectoryOutbox box = open(path())) {
            unit = queued(box, 1);
            send(box, unit);
            copyWhatIsForced();
        }
        Path copy = asForced().resolve("sent").resolve(UnitKey.of(unit.unit())).resolve("receipt.json");
        byte[] whole = Files.readAllBytes(copy);
        Files.write(copy, new byte[0]);
        open(asForced()).close();
        assertThat(Files.readAllBytes(copy)).isEqualTo(whole);
    }

    /** As a run of an earlier version left it, which kept the receipt in the folder before the trail had it. */
    @Test
    void aReceiptInTheQueueIsFinished() throws IOException {
        QueuedUnit unit;
        try (DirectoryOutbox box = open(path())) {
            unit = queued(box, 1);
            send(box, unit);
        }
        Path sent = path().resolve("sent").resolve(UnitKey.of(unit.unit()));
        Files.move(sent, path().resolve("queue").resolve(UnitKey.of(unit.unit())));
        open(path()).close();
        assertThat(sent.resolve("receipt.json")).exists();
    }
}

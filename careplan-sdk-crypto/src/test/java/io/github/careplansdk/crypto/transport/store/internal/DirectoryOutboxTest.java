package io.github.careplansdk.crypto.transport.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Names;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.PowerCut;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.Rejection;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportStatus;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.store.OutboxStore.BodyMaker;
import io.github.careplansdk.crypto.transport.store.OutboxStore.UnitToQueue;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DirectoryOutboxTest {
    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("outbox");
    }

    private DirectoryOutbox open(Clock clock) throws IOException {
        return DirectoryOutbox.open(path(), new Disk(Disk.Steps.UNSEEN), clock, "https://peer.example");
    }

    private DirectoryOutbox open() throws IOException {
        return open(Clock.systemUTC());
    }

    /** As if the first file were all that is sent. */
    private static BodyMaker.Made make(UnitFiles unit, Path into) throws IOException {
        Path body = Files.copy(unit.files().get(0), into.resolve("unit.asice"));
        return new BodyMaker.Made("unit.asice", MediaType.SEALED, Files.size(body), ContentDigest.of(body), "");
    }

    private static QueuedUnit queued(DirectoryOutbox box, UnitFiles unit) throws IOException {
        UnitToQueue described = new UnitToQueue(unit.id(), FileInUnit.of(unit.files()), "bulk");
        return box.enqueue(described, into -> make(unit, into)).orElseThrow();
    }

    private QueuedUnit queued(DirectoryOutbox box, int number) throws IOException {
        return queued(box, Offices.plan(folder.resolve("plans " + number), number));
    }

    private static List<QueuedUnit> due(DirectoryOutbox box) throws IOException {
        return box.claim(100, Optional.empty(), Duration.ofMinutes(1));
    }

    /** Sealing a large unit takes long. */
    @Test
    @Timeout(60)
    void whileABodyIsMadeOthersAreQueuedAndClaimed() throws Exception {
        UnitFiles slow = Offices.plan(folder.resolve("plans 1"), 1);
        try (DirectoryOutbox box = open()) {
            UnitToQueue described = new UnitToQueue(slow.id(), FileInUnit.of(slow.files()), "bulk");
            box.enqueue(described, into -> {
                Thread other = new Thread(() -> {
                    try {
                        box.delivered(queued(box, 2), receipt(due(box).get(0)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                other.start();
                try {
                    other.join();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return make(slow, into);
            });
            assertThat(due(box)).extracting(QueuedUnit::unit).containsExactly(slow.id());
            assertThat(box.receipt(Offices.plan(folder.resolve("plans 2"), 2).id()))
                    .isPresent();
        }
    }

    private static Receipt receipt(QueuedUnit unit) {
        return new Receipt("r-1", unit.unit(), unit.digest(), unit.size(), Instant.EPOCH, false);
    }

    @Test
    void theLogOfAttemptsIsBegunAnewBeforeItIsLong() throws IOException {
        int longest = 4;
        try (DirectoryOutbox box = DirectoryOutbox.open(
                path(), new Disk(Disk.Steps.UNSEEN), Clock.systemUTC(), "https://peer.example", longest)) {
            QueuedUnit unit = queued(box, 1);
            for (int attempt = 0; attempt < 5 * longest; attempt++) {
                box.attempted(unit);
                assertThat(Files.readAllLines(path().resolve("attempts.jsonl")).size())
                        .isLessThanOrEqualTo(longest + 2);
            }
            assertThat(due(box)).extracting(QueuedUnit::attempted).containsExactly(true);
        }
    }

    private static final String KEY = "20260325000001_9970100011_43_9970100037_11";

    private static Clock at(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }

    private void reject(Clock clock, Disk.Steps steps) throws IOException {
        try (DirectoryOutbox box = DirectoryOutbox.open(path(), new Disk(steps), clock, "https://peer.example")) {
            reject(box);
        }
    }

    /** Each refusal used to add a copy, until the disk was full. */
    @Test
    void ofAUnitThatIsRefusedAgainAndAgainOneCopyIsKept() throws IOException {
        for (String day : List.of("01", "02", "03")) {
            reject(at("2026-04-" + day + "T00:00:00Z"), Disk.Steps.UNSEEN);
        }
        assertThat(Names.in(path().resolve("rejected"))).containsExactly(KEY);
        assertThat(TransportStatus.ofOutbox(path())).singleElement().satisfies(unit -> {
            assertThat(unit.state()).isEqualTo(TransportStatus.State.REJECTED);
            assertThat(unit.rejection()).contains(new Rejection(Instant.parse("2026-04-01T00:00:00Z"), 3));
        });
        assertThat(Names.told(path(), AuditEvent.Event.REJECTED)).contains(KEY);
    }

    @Test
    void aPowerCutWhileAUnitIsRefusedAgainLosesNeitherItNorTheCount() throws Exception {
        int steps = 0;
        boolean cut = true;
        while (cut) {
            steps++;
            new Disk(Disk.Steps.UNSEEN).delete(path());
            reject(at("2026-04-01T00:00:00Z"), Disk.Steps.UNSEEN);
            try (DirectoryOutbox box = open()) {
                queued(box, 1);
            }
            cut = PowerCut.after(steps, power -> reject(at("2026-04-02T00:00:00Z"), power));
            try (DirectoryOutbox box = open()) {
                if (!due(box).isEmpty()) {
                    reject(box);
                }
                assertThat(box.rejection(
                                Offices.plan(folder.resolve("plans 1"), 1).id()))
                        .as("after step %d", steps)
                        .contains(new Rejection(Instant.parse("2026-04-01T00:00:00Z"), 2));
            }
            assertThat(Names.in(path().resolve("rejected"))).containsExactly(KEY);
            assertThat(Names.in(path().resolve("queue"))).isEmpty();
        }
        assertThat(steps).isGreaterThan(5);
    }

    private void reject(DirectoryOutbox box) throws IOException {
        box.rejected(queued(box, 1), Finding.of(TransportCode.PEER_REFUSED, 422, "bulk-limit"));
    }

    @Test
    void aClockThatGoesBackwardsChangesNothing() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        String key;
        try (DirectoryOutbox box = open(Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC))) {
            key = queued(box, unit).key();
        }
        try (DirectoryOutbox box = open(Clock.fixed(Instant.parse("1999-01-01T00:00:00Z"), ZoneOffset.UTC))) {
            assertThat(queued(box, unit).key()).isEqualTo(key);
            queued(box, 2);
            assertThat(due(box))
                    .extracting(queued -> queued.unit().serial())
                    .containsExactly(Offices.serial(1), Offices.serial(2));
        }
    }

    @Test
    void whatOtherProgramsLeaveInItsFoldersIsLeftAlone() throws IOException {
        try (DirectoryOutbox box = open()) {
            queued(box, 1);
            for (String state : List.of("queue", "sent", "rejected")) {
                Files.writeString(path().resolve(state).resolve("Thumbs.db"), "x");
                Files.createDirectory(path().resolve(state).resolve("新しいフォルダー"));
            }
            assertThat(due(box)).hasSize(1);
            assertThat(TransportStatus.ofOutbox(path())).hasSize(1);
        }
    }
}

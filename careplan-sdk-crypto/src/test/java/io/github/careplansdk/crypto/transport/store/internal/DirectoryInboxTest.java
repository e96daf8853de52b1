package io.github.careplansdk.crypto.transport.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Names;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportStatus;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.InboxStore.Arrival;
import io.github.careplansdk.crypto.transport.store.InboxStore.ReceivedUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryInboxTest {
    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("受信箱");
    }

    private DirectoryInbox open(Disk.Steps steps) throws IOException {
        return DirectoryInbox.open(path(), new Disk(steps), Clock.systemUTC(), "https://peer.example");
    }

    private static UnitRef ref(String service) {
        Address address = Address.of(
                new OfficeNumber(Offices.CARE),
                ServiceType.of("43").orElseThrow(),
                new OfficeNumber(Offices.PROVIDER),
                ServiceType.of(service).orElseThrow());
        UnitId unit = new UnitId(Offices.serial(1), address);
        ContentDigest digest = ContentDigest.of(service.getBytes(StandardCharsets.UTF_8));
        return new UnitRef(UnitKey.of(unit), unit, digest, 2, MediaType.SEALED, Instant.EPOCH);
    }

    private static StoredUnit store(DirectoryInbox box, UnitRef ref) throws IOException {
        Path ready = Files.createDirectories(box.ready(ref.unit()));
        Files.writeString(ready.resolve("file.txt"), ref.ref());
        return box.store(new Arrival(ref, FileInUnit.of(BoxFiles.in(ready)), "thumb"));
    }

    @Test
    void unitsThatDifferInTheirServiceTypesOnlyHaveFoldersOfTheirOwnAlsoAtTheSameTime() throws Exception {
        List<String> services = List.of("11", "12", "13", "15", "16", "17");
        ExecutorService threads = Executors.newFixedThreadPool(services.size());
        try (DirectoryInbox box = open(Disk.Steps.UNSEEN)) {
            List<Callable<StoredUnit>> storing = new ArrayList<>();
            services.forEach(service -> storing.add(() -> store(box, ref(service))));
            for (Future<StoredUnit> stored : threads.invokeAll(storing)) {
                StoredUnit unit = stored.get();
                assertThat(unit.folder().resolve("file.txt")).hasContent(UnitKey.of(unit.unit()));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Names.in(path().resolve("received")))
                .hasSize(services.size())
                .contains("20260325000001_9970100011_9970100037");
    }

    @Test
    void aUnitWhoseLedgerWasDeletedComesAgainBesideTheFirst() throws IOException {
        try (DirectoryInbox box = open(Disk.Steps.UNSEEN)) {
            for (int i = 0; i < 3; i++) {
                StoredUnit unit = store(box, ref("11"));
                assertThat(unit.folder()).isDirectory();
                Files.delete(path().resolve("ledger").resolve(UnitKey.of(unit.unit()) + ".json"));
            }
        }
        assertThat(Names.in(path().resolve("received"))).hasSize(3);
    }

    @Test
    void whatFailedOnItsWayIntoTheFolderIsFinishedByTheSameProcess() throws IOException {
        // As a full disk does it, when the unit has moved and the ledger cannot be written.
        boolean[] full = {true};
        Disk.Steps failing = name -> {
            if (full[0] && name.startsWith("moved: ")) {
                throw new IllegalStateException("full");
            }
        };
        UnitRef ref = ref("11");
        try (DirectoryInbox box = open(failing)) {
            assertThatThrownBy(() -> store(box, ref)).isInstanceOf(IllegalStateException.class);
            full[0] = false;
            assertThat(box.ledger(ref.unit()).orElseThrow().state()).isEqualTo(LedgerRecord.State.STORING);
            ReceivedUnit known = box.find(ref.unit()).orElseThrow();
            assertThat(known.state()).isEqualTo(ReceivedUnit.State.STORED);
            assertThat(known.stored().folder().resolve("file.txt")).hasContent(ref.ref());
        }
        assertThat(Names.in(path().resolve("partial"))).isEmpty();
    }

    @Test
    void aBrokenDownloadIsKeptAndWhatIsDoneWithIsNot() throws IOException {
        UnitRef broken = ref("11");
        UnitRef stored = ref("15");
        UnitRef quarantined = ref("17");
        try (DirectoryInbox box = open(Disk.Steps.UNSEEN)) {
            Files.writeString(box.workplace(broken.unit()).resolve("x.download"), "half");
            store(box, stored);
            Path body = Files.writeString(box.workplace(quarantined.unit()).resolve("unit.asice"), "bad");
            Finding reason = Finding.of(TransportCode.SIGNED_BY_ANOTHER, quarantined.ref(), "x");
            box.quarantined(quarantined, body, List.of(reason), reason);
            // What a crash leaves behind the last step but one.
            Files.writeString(box.workplace(stored.unit()).resolve("x.download"), "whole");
            Files.writeString(box.workplace(quarantined.unit()).resolve("x.download"), "whole");
        }
        open(Disk.Steps.UNSEEN).close();
        assertThat(Names.in(path().resolve("partial"))).containsExactly(UnitKey.of(broken.unit()));
    }

    @Test
    void aUnitFromElsewhereIsNotAcknowledged() throws IOException {
        try (DirectoryInbox box = open(Disk.Steps.UNSEEN)) {
            UnitRef ref = ref("11");
            StoredUnit stranger = new StoredUnit(ref.unit(), folder, ref.ref(), ref.digest(), Instant.EPOCH);
            assertThatThrownBy(() -> box.acknowledged(stranger)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatOtherProgramsLeaveInItsFoldersIsLeftAlone() throws IOException {
        try (DirectoryInbox box = open(Disk.Steps.UNSEEN)) {
            store(box, ref("11"));
            for (String part : List.of("received", "quarantine", "ledger", "partial")) {
                Files.writeString(path().resolve(part).resolve("Thumbs.db"), "x");
            }
        }
        try (DirectoryInbox box = open(Disk.Steps.UNSEEN)) {
            assertThat(box.unacknowledged()).hasSize(1);
            assertThat(TransportStatus.ofInbox(path()))
                    .extracting(TransportStatus.UnitStatus::state)
                    .containsExactly(TransportStatus.State.RECEIVED);
        }
    }
}

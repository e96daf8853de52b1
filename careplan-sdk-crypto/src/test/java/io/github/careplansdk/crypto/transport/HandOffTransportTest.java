package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The folders from which people upload, and into which they download. */
class HandOffTransportTest {
    @TempDir
    private Path folder;

    private Path upload() {
        return folder.resolve("アップロード 用");
    }

    private Path download() throws IOException {
        return Files.createDirectories(folder.resolve("ダウンロード"));
    }

    private Path outbox() {
        return folder.resolve("outbox");
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private HandOffTransport.Builder sender() {
        return HandOffTransport.builder().outbox(outbox(), upload());
    }

    private HandOffTransport.Builder receiver() throws IOException {
        return HandOffTransport.builder().inbox(inbox(), download()).settle(Duration.ofMillis(1));
    }

    private ExchangeReport pickUp() throws IOException {
        try (HandOffTransport receiver = receiver().build()) {
            return receiver.exchange(TransportListener.NONE);
        }
    }

    private List<Path> bulks() throws IOException {
        return Names.folders(upload());
    }

    @Test
    void aBulkAppearsWithAListForPeople() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        Clock clock = Clock.fixed(Instant.parse("2026-03-31T15:00:00Z"), ZoneOffset.UTC);
        try (HandOffTransport sender = sender().clock(clock).build()) {
            Receipt receipt = sender.send(unit);
            assertThat(receipt.id()).startsWith("20260401-000000-");
        }
        assertThat(bulks()).singleElement().satisfies(bulk -> {
            for (Path file : unit.files()) {
                assertThat(bulk.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
            assertThat(Names.in(bulk)).hasSize(3);
            String list = Files.readString(Path.of(bulk + ".txt"), StandardCharsets.UTF_8);
            assertThat(list.lines().findFirst().orElseThrow())
                    .startsWith("\uFEFF一括送信 ")
                    .contains("1 件");
            assertThat(list)
                    .contains("公式クライアント", "official client", "ファイル連番 20260325000001")
                    .contains(Names.in(bulk));
        });
    }

    @Test
    void atMostAHundredUnitsLieInABulk() throws IOException {
        List<UnitFiles> units = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            units.add(Offices.plan(folder.resolve("plans"), i, 30));
        }
        try (HandOffTransport sender = sender().build()) {
            assertThat(sender.queue(units)).isEmpty();
            ExchangeReport report = sender.exchange(TransportListener.NONE);
            assertThat(report.deliveries()).hasSize(101).allMatch(Delivery::isDelivered);
        }
        List<Integer> sizes = new ArrayList<>();
        for (Path bulk : bulks()) {
            sizes.add(UnitFiles.in(bulk).size());
        }
        assertThat(sizes).containsExactlyInAnyOrder(100, 1);
    }

    @Test
    void aBulkLeavesWholeAlsoWhileItIsBeingQueued() throws Exception {
        List<UnitFiles> units = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            units.add(Offices.plan(folder.resolve("plans"), i, 30));
        }
        try (HandOffTransport sender = sender().build()) {
            FutureTask<List<Delivery>> queueing = new FutureTask<>(() -> sender.queue(units));
            new Thread(queueing).start();
            while (!queueing.isDone()) {
                sender.exchange(TransportListener.NONE);
            }
            assertThat(queueing.get()).isEmpty();
            sender.exchange(TransportListener.NONE);
        }
        assertThat(bulks())
                .singleElement()
                .satisfies(bulk -> assertThat(UnitFiles.in(bulk)).hasSize(30));
    }

    @Test
    void unitsWithAttachmentsOfTheSameNameHaveBulksOfTheirOwn() throws IOException {
        for (int i = 1; i <= 3; i++) {
            Offices.plan(folder.resolve("plans").resolve("unit " + i), i, 30);
        }
        Files.writeString(folder.resolve("plans/unit 1/メモ.txt"), "one");
        Files.writeString(folder.resolve("plans/unit 2/メモ.txt"), "two");
        try (HandOffTransport sender = sender().build()) {
            assertThat(sender.queue(UnitFiles.in(folder.resolve("plans")))).isEmpty();
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
        List<List<String>> attachments = new ArrayList<>();
        for (Path bulk : bulks()) {
            // Whose the attachment is can be told.
            assertThat(UnitFiles.in(bulk)).hasSize(1);
            attachments.add(
                    Names.in(bulk).stream().filter(FileInUnit::isAttachment).toList());
        }
        assertThat(attachments).containsExactlyInAnyOrder(List.of("メモ.txt"), List.of("メモ.txt"), List.of());
    }

    @Test
    void sendingOneUnitLetsItsBulkLeaveWhole() throws IOException {
        List<UnitFiles> units =
                List.of(Offices.plan(folder.resolve("plans"), 1), Offices.plan(folder.resolve("plans"), 2));
        try (HandOffTransport sender = sender().build()) {
            assertThat(sender.queue(units)).isEmpty();
            sender.send(units.get(1));
            sender.send(units.get(0));
            assertThat(sender.exchange(TransportListener.NONE).deliveries()).isEmpty();
        }
        assertThat(bulks())
                .singleElement()
                .satisfies(bulk -> assertThat(UnitFiles.in(bulk)).hasSize(2));
    }

    @Test
    void aUnitWithErrorsIsNotQueued() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        try (HandOffTransport sender = sender().check(files -> 3).build()) {
            assertThat(sender.queue(List.of(unit))).singleElement().satisfies(refused -> {
                assertThat(refused.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
                assertThat(refused.finding().orElseThrow().code()).isEqualTo(TransportCode.UNIT_HAS_ERRORS);
            });
        }
        assertThat(Names.in(outbox().resolve("queue"))).isEmpty();
    }

    @Test
    void aFileThatChangesWhileItIsQueuedIsRefused() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        UnitCheck exporting = files -> {
            Files.writeString(files.get(0), "more");
            return 0;
        };
        try (HandOffTransport sender = sender().check(exporting).build()) {
            assertThat(sender.queue(List.of(unit)))
                    .singleElement()
                    .satisfies(refused -> assertThat(
                                    refused.finding().orElseThrow().code())
                            .isEqualTo(TransportCode.STILL_BEING_WRITTEN));
        }
        assertThat(Names.in(outbox().resolve("queue"))).isEmpty();
    }

    @Test
    void aUnitWhoseFilesChangedInTheQueueStaysThereAndTheOthersLeave() throws IOException {
        try (HandOffTransport sender = sender().build()) {
            sender.queue(List.of(Offices.plan(folder.resolve("plans"), 1), Offices.plan(folder.resolve("plans"), 2)));
            String first = Names.in(outbox().resolve("queue")).get(0);
            Path files = outbox().resolve("queue").resolve(first).resolve("files");
            Files.writeString(files.resolve(Names.in(files).get(0)), "changed");

            assertThat(sender.exchange(TransportListener.NONE).deliveries())
                    .extracting(Delivery::outcome)
                    .containsExactly(DeliveryOutcome.NOT_SENT, DeliveryOutcome.DELIVERED);
            assertThatThrownBy(() -> sender.send(Offices.plan(folder.resolve("plans"), 1)))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.finding().code()).isEqualTo(TransportCode.QUEUED_BYTES_CHANGED));
            assertThat(Names.in(outbox().resolve("queue"))).containsExactly(first);
        }
        assertThat(bulks())
                .singleElement()
                .satisfies(bulk -> assertThat(UnitFiles.in(bulk)).hasSize(1));
    }

    @Test
    void severalThreadsSendAUnitOnce() throws Exception {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (HandOffTransport sender = sender().build()) {
            Callable<Receipt> sending = () -> sender.send(unit);
            List<String> receipts = new ArrayList<>();
            for (Future<Receipt> receipt : threads.invokeAll(List.of(sending, sending, sending, sending))) {
                receipts.add(receipt.get().id());
            }
            assertThat(receipts).containsOnly(receipts.get(0));
        } finally {
            threads.shutdownNow();
        }
        assertThat(bulks()).hasSize(1);
    }

    @Test
    void foldersInOneAnotherAreRefused() throws IOException {
        HandOffTransport.Builder inside =
                HandOffTransport.builder().inbox(download().resolve("inbox"), download());
        assertThatThrownBy(inside::build).isInstanceOf(IllegalArgumentException.class);
        assertThat(download()).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void soIsOneBehindALink() throws IOException {
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), download());
        HandOffTransport.Builder behindALink = HandOffTransport.builder().inbox(linked.resolve("inbox"), download());
        assertThatThrownBy(behindALink::build).isInstanceOf(IllegalArgumentException.class);
        assertThat(download()).isEmptyDirectory();
    }

    @Test
    void theOriginalsStayAsTheyAre() throws IOException {
        UnitFiles unit = Offices.plan(download(), 1);
        Files.writeString(download().resolve("写真 1.txt"), "attachment");
        List<FileInUnit> before = FileInUnit.of(unit.files());

        ExchangeReport report = pickUp();
        assertThat(report.isComplete()).isTrue();
        Path stored = inbox().resolve("received/20260325000001_9970100011_9970100037");
        assertThat(report.received()).extracting(StoredUnit::folder).containsExactly(stored);
        assertThat(Names.in(stored)).isEqualTo(Names.in(download())).contains("写真 1.txt");
        assertThat(FileInUnit.of(unit.files())).isEqualTo(before);

        assertThat(pickUp())
                .isEqualTo(new ExchangeReport(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void aReadOnlyOriginalCanBeWorkedOnInTheInbox() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        UnitFiles unit = Offices.plan(download(), 1);
        for (Path file : unit.files()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        }
        assertThat(pickUp().received())
                .singleElement()
                .satisfies(stored -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                stored.folder().resolve(unit.files().get(0).getFileName()))))
                        .startsWith("rw"));
    }

    @Test
    void anIncompleteUnitWaitsForTheRest() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("elsewhere"), 1);
        Path last = unit.files().get(1);
        for (Path file : unit.files()) {
            if (!file.equals(last)) {
                Files.copy(file, download().resolve(file.getFileName()));
            }
        }
        assertThat(pickUp().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.finding().code()).isEqualTo(TransportCode.UNIT_NOT_COMPLETE));
        Files.copy(last, download().resolve(last.getFileName()));
        assertThat(pickUp().received()).hasSize(1);
    }

    @Test
    void aMisnamedFileIsToldAndStopsNoOther() throws IOException {
        Offices.plan(download(), 1);
        Files.writeString(download().resolve("UPPLAN_202604_x.csv"), "x");
        ExchangeReport report = pickUp();
        assertThat(report.received()).hasSize(1);
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.unit()).isEmpty();
            assertThat(failure.finding().code()).isEqualTo(TransportCode.FILE_NAME_UNCLEAR);
        });
    }

    @Test
    void theSameUnitInTwoFoldersIsReceivedOnce() throws IOException {
        Offices.plan(download().resolve("一回目"), 1);
        Offices.plan(download().resolve("二回目"), 1);
        ExchangeReport report = pickUp();
        assertThat(report.isComplete()).isTrue();
        assertThat(report.received()).hasSize(1);
        assertThat(Names.told(inbox(), AuditEvent.Event.RECEIVED)).hasSize(1);
    }

    @Test
    void otherContentUnderTheSameNameIsQuarantined() throws IOException {
        Offices.plan(download().resolve("一回目"), 1);
        assertThat(pickUp().received()).hasSize(1);
        Offices.plan(download().resolve("二回目"), 1, 600);

        ExchangeReport report = pickUp();
        assertThat(report.received()).isEmpty();
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.isQuarantined()).isTrue();
        });
        assertThat(Names.in(inbox().resolve("quarantine")))
                .singleElement()
                .satisfies(name -> assertThat(Offices.text(
                                inbox().resolve("quarantine").resolve(name).resolve("report.json")))
                        .contains("UNIT_RECEIVED_DIFFERENTLY"));
        assertThat(Names.in(inbox().resolve("received"))).hasSize(1);
        // Until a person has looked, it is not copied again.
        assertThat(pickUp().failures()).hasSize(1);
        assertThat(Names.in(inbox().resolve("quarantine"))).hasSize(1);
    }

    @Test
    void aDownloadWithErrorsIsQuarantinedAndTakenWhenItsFolderIsRemoved() throws IOException {
        Offices.plan(download(), 1);
        try (HandOffTransport receiver = receiver().check(files -> 2).build()) {
            assertThat(receiver.exchange(TransportListener.NONE).failures()).hasSize(1);
        }
        Path quarantine = inbox().resolve("quarantine");
        Path place = quarantine.resolve(Names.in(quarantine).get(0));
        assertThat(Offices.text(place.resolve("report.json"))).contains("RECEIVED_WITH_ERRORS");
        assertThat(Names.in(place)).containsExactly("ready", "report.json");
        assertThat(pickUp().received()).isEmpty();

        new Disk(Disk.Steps.UNSEEN).delete(place);
        assertThat(pickUp().received()).hasSize(1);
    }

    @Test
    void anAttachmentThatComesLateIsToldAndMakesNoConflict() throws IOException {
        Offices.plan(download(), 1);
        assertThat(pickUp().received()).hasSize(1);
        Files.writeString(download().resolve("後から.txt"), "late");
        ExchangeReport report = pickUp();
        assertThat(report.received()).isEmpty();
        assertThat(report.failures())
                .singleElement()
                .satisfies(
                        failure -> assertThat(failure.finding().code()).isEqualTo(TransportCode.ATTACHMENT_NOT_TAKEN));
        assertThat(Names.in(inbox().resolve("quarantine"))).isEmpty();
    }

    @Test
    void aSecondUnitBesideAnAttachmentOfTheFirstMakesNoConflict() throws IOException {
        Offices.plan(download(), 1);
        Files.writeString(download().resolve("メモ.txt"), "of the first");
        assertThat(pickUp().received()).hasSize(1);
        Offices.plan(download(), 2);
        ExchangeReport report = pickUp();
        assertThat(report.isComplete()).isTrue();
        assertThat(report.received()).hasSize(1);
    }

    @Test
    void anAttachmentBesideSeveralUnitsIsToldAndTheUnitsAreTaken() throws IOException {
        Offices.plan(download(), 1);
        Offices.plan(download(), 2);
        Files.writeString(download().resolve("メモ.txt"), "whose?");
        ExchangeReport report = pickUp();
        assertThat(report.received()).hasSize(2);
        assertThat(report.failures())
                .extracting(failure -> failure.finding().code())
                .containsExactly(TransportCode.ATTACHMENT_NOT_TAKEN);
    }

    @Test
    void aUnitThatIsHereMayBeClearedAwayFileByFile() throws IOException {
        UnitFiles unit = Offices.plan(download(), 1);
        assertThat(pickUp().received()).hasSize(1);
        Files.delete(unit.files().get(1));
        assertThat(pickUp().isComplete()).isTrue();
    }

    @Test
    void whatIsListedCanBeReceivedAndIsNotListedAgain() throws IOException {
        Offices.plan(download(), 1);
        try (HandOffTransport receiver = receiver().build()) {
            UnitRef ref = receiver.list().get(0);
            StoredUnit stored = receiver.receive(ref);
            assertThat(receiver.unacknowledged()).containsExactly(stored);
            receiver.acknowledge(stored);
            assertThat(receiver.unacknowledged()).isEmpty();
            assertThat(receiver.list()).isEmpty();
        }
    }
}

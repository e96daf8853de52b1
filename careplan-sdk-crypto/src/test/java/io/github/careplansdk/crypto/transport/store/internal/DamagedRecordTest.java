package io.github.careplansdk.crypto.transport.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.Names;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportStatus;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A damaged record costs its unit: that is named, neither sent nor taken, and the others go on. */
@Tag("server")
class DamagedRecordTest {
    private static final String SECOND = "20260325000002_9970100011_43_9970100037_11";
    private static final String THIRD = "20260325000003_9970100011_43_9970100037_11";

    @TempDir
    private Path folder;

    private SandboxPlatform platform;
    private List<UnitFiles> units;

    /** What can become of a small file. */
    enum Damage {
        EMPTY,
        TRUNCATED,
        GARBLED,
        OF_ANOTHER_UNIT,
        MISSING;

        void to(Path file) throws IOException {
            String whole = Files.readString(file);
            switch (this) {
                case EMPTY -> Files.writeString(file, "");
                case TRUNCATED -> Files.writeString(file, whole.substring(0, whole.length() / 2));
                case GARBLED -> Files.writeString(file, whole.replace("2026", "20"));
                case OF_ANOTHER_UNIT -> Files.writeString(file, whole.replace(SECOND, THIRD));
                case MISSING -> Files.delete(file);
            }
        }
    }

    @BeforeEach
    void start() throws IOException {
        platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
        units = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            units.add(Offices.plan(folder.resolve("plans"), number));
        }
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Path outbox() {
        return folder.resolve("outbox");
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private HttpTransport sender() throws IOException {
        return Offices.sender(platform.url(), outbox()).build();
    }

    private UnitId second() {
        return units.get(1).id();
    }

    @ParameterizedTest
    @EnumSource
    void aQueuedUnitWithADamagedRecordIsNotSentAndTheOthersAre(Damage damage) throws IOException {
        try (HttpTransport sender = sender()) {
            sender.queue(units);
        }
        Path record = outbox().resolve("queue").resolve(SECOND).resolve("unit.json");
        damage.to(record);
        try (HttpTransport sender = sender()) {
            for (int exchange = 0; exchange < 2; exchange++) {
                ExchangeReport report = sender.exchange(TransportListener.NONE);
                assertThat(report.isComplete()).isFalse();
                assertThat(report.deliveries())
                        .filteredOn(delivery -> !delivery.isDelivered())
                        .singleElement()
                        .satisfies(delivery -> assertDamaged(delivery, record));
                assertThat(report.deliveries()).hasSize(exchange == 0 ? 3 : 1);
            }
            assertThatThrownBy(() -> sender.send(units.get(1)))
                    .as("not a second time under another key")
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.finding().code()).isEqualTo(TransportCode.OUTBOX_RECORD_DAMAGED));
        }
        assertThat(Names.in(outbox().resolve("sent"))).hasSize(2);
        assertThat(DirectoryStores.ofOutbox(outbox()).counts())
                .containsEntry(State.DAMAGED, 1L)
                .containsEntry(State.SENT, 2L)
                .hasSize(2);
        assertStatus(TransportStatus.ofOutbox(outbox()), TransportCode.OUTBOX_RECORD_DAMAGED);
    }

    private void assertDamaged(Delivery delivery, Path record) {
        assertThat(delivery.unit()).isEqualTo(second());
        assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
        assertThat(delivery.finding().orElseThrow().code()).isEqualTo(TransportCode.OUTBOX_RECORD_DAMAGED);
        assertThat(delivery.finding().orElseThrow().message(Language.JA)).contains(SECOND, record.toString());
    }

    private void assertStatus(List<UnitStatus> status, TransportCode code) {
        assertThat(status)
                .filteredOn(unit -> unit.state() == State.DAMAGED)
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.unit()).isEqualTo(second());
                    assertThat(unit.digest()).isEmpty();
                    assertThat(unit.damage().orElseThrow().code()).isEqualTo(code);
                });
        assertThat(status).hasSize(3);
    }

    /** It may have arrived, so nobody says that it was not sent. */
    @Test
    void aDamagedUnitOfWhichAByteMayHaveLeftIsUnknown() throws IOException {
        try (HttpTransport sender = sender()) {
            sender.queue(units);
            Path second = outbox().resolve("queue").resolve(SECOND);
            Files.createFile(second.resolve("attempted"));
            Damage.TRUNCATED.to(second.resolve("unit.json"));
            assertThat(sender.exchange(TransportListener.NONE).deliveries())
                    .filteredOn(delivery -> !delivery.isDelivered())
                    .extracting(Delivery::outcome)
                    .containsExactly(DeliveryOutcome.UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSentUnitWithADamagedRecordIsNotSentAgain(Damage damage) throws IOException {
        try (HttpTransport sender = sender()) {
            sender.queue(units);
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
        damage.to(outbox().resolve("sent").resolve(SECOND).resolve("unit.json"));
        try (HttpTransport sender = sender()) {
            assertThat(sender.queue(units)).singleElement().satisfies(refused -> {
                assertThat(refused.unit()).isEqualTo(second());
                assertThat(refused.finding().orElseThrow().code()).isEqualTo(TransportCode.OUTBOX_RECORD_DAMAGED);
            });
        }
        try (DirectoryOutbox box = (DirectoryOutbox)
                DirectoryStores.ofOutbox(outbox()).openOutbox("peer").orElseThrow()) {
            assertThat(box.prune(Duration.ZERO)).as("of the others").isEqualTo(2);
        }
        assertStatus(TransportStatus.ofOutbox(outbox()), TransportCode.OUTBOX_RECORD_DAMAGED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MISSING")
    void aReceivedUnitWithADamagedRecordIsToldEachTimeAndTheOthersAreTaken(Damage damage) throws IOException {
        try (HttpTransport sender = sender()) {
            sender.queue(units);
            sender.exchange(TransportListener.NONE);
        }
        try (HttpTransport receiver = Offices.receiver(platform.url(), inbox()).build()) {
            for (var ref : receiver.list()) {
                receiver.receive(ref);
            }
        }
        Path record = inbox().resolve("ledger").resolve(SECOND + ".json");
        damage.to(record);
        List<UnitId> taken = new ArrayList<>();
        try (HttpTransport receiver = Offices.receiver(platform.url(), inbox())
                .taker(unit -> taken.add(unit.unit()))
                .build()) {
            assertThat(receiver.unacknowledged()).extracting(StoredUnit::unit).doesNotContain(second());
            for (int exchange = 0; exchange < 2; exchange++) {
                assertThat(receiver.exchange(TransportListener.NONE).failures())
                        .isNotEmpty()
                        .extracting(FailedReception::unit)
                        .allSatisfy(unit -> assertThat(unit).contains(second()));
            }
            assertThat(taken).containsExactly(units.get(0).id(), units.get(2).id());
            assertThat(DirectoryStores.ofInbox(inbox()).counts())
                    .containsEntry(State.DAMAGED, 1L)
                    .containsEntry(State.ACKNOWLEDGED, 2L);
            assertStatus(TransportStatus.ofInbox(inbox()), TransportCode.INBOX_RECORD_DAMAGED);
            Files.move(record, folder.resolve("kept.json"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(receiver.exchange(TransportListener.NONE).isComplete())
                    .as("as the finding says")
                    .isTrue();
            assertThat(taken).hasSize(3).endsWith(second());
        }
    }

    @Test
    void aDamagedReportOfTheQuarantineIsNamed() throws IOException {
        String place = SECOND + "-01234567";
        Files.createDirectories(inbox().resolve("quarantine").resolve(place));
        assertThat(TransportStatus.ofInbox(inbox())).singleElement().satisfies(unit -> {
            assertThat(unit.unit()).isEqualTo(second());
            assertThat(unit.state()).isEqualTo(State.DAMAGED);
            assertThat(unit.damage().orElseThrow().message(Language.EN)).contains(place);
        });
    }

    @Test
    void aRejectedUnitWhoseProblemIsDamagedIsNamedAndCanBeQueuedAnew() throws IOException {
        Path rejected = outbox().resolve("rejected").resolve(SECOND);
        try (HttpTransport sender = sender()) {
            sender.queue(units);
        }
        Files.createDirectories(rejected.resolveSibling(""));
        Files.move(outbox().resolve("queue").resolve(SECOND), rejected);
        Files.writeString(rejected.resolve("problem.json"), "{}");
        assertStatus(TransportStatus.ofOutbox(outbox()), TransportCode.OUTBOX_RECORD_DAMAGED);
        try (HttpTransport sender = sender()) {
            assertThat(sender.queue(units)).isEmpty();
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }
}

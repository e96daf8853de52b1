package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.TransportListener.AttemptEvent;
import io.github.careplansdk.crypto.transport.TransportListener.ConnectionEvent;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent.Change;
import io.github.careplansdk.crypto.transport.TransportListener.PruneEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who listens changes nothing, whatever it does. */
@Tag("server")
class ListenerTest {
    @TempDir
    private Path folder;

    /** Fails at everything it hears, with a message that nobody should see. */
    private static final class Broken implements TransportListener {
        private static IllegalStateException failure() {
            return new IllegalStateException("山田 太郎");
        }

        @Override
        public void moved(UnitId unit, long bytes) {
            throw failure();
        }

        @Override
        public void delivery(Delivery delivery, int done, int all) {
            throw failure();
        }

        @Override
        public void received(StoredUnit unit) {
            throw failure();
        }

        @Override
        public void attempt(AttemptEvent event) {
            throw failure();
        }

        @Override
        public void connection(ConnectionEvent event) {
            throw failure();
        }
    }

    @Test
    void oneThatThrowsStopsNothingAndIsToldOnce() throws IOException {
        List<UnitFiles> units = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            units.add(Offices.plan(folder.resolve("plans"), i, 90_000));
        }
        List<String> others = new CopyOnWriteArrayList<>();
        TransportListener sound = new TransportListener() {
            @Override
            public void attempt(AttemptEvent event) {
                others.add("attempt");
            }
        };
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport sender = Offices.sender(platform.url(), folder.resolve("outbox"))
                        .listener(sound)
                        .build();
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .listener(new Broken())
                        .build()) {
            sender.queue(units);
            ExchangeReport sent = sender.exchange(new Broken());
            assertToldOnce(sent);
            assertThat(sent.deliveries()).hasSize(3).allMatch(Delivery::isDelivered);
            assertThat(others).hasSize(3);
            ExchangeReport received = receiver.exchange(TransportListener.NONE);
            assertToldOnce(received);
            assertThat(received.received()).hasSize(3);
        }
    }

    private static void assertToldOnce(ExchangeReport report) {
        assertThat(report.isComplete()).isTrue();
        assertThat(report.listenerFailure()).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(TransportCode.LISTENER_FAILED);
            assertThat(finding.arguments()).containsExactly("IllegalStateException");
        });
        assertThat(report.toString()).doesNotContain("山田");
    }

    @Test
    void oneThatIsWellIsNotMentioned() throws IOException {
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .build()) {
            assertThat(receiver.exchange(TransportListener.NONE).listenerFailure())
                    .isEmpty();
        }
    }

    @Test
    void aUnitThatIsNotSentIsTakenAndGivenBack() throws IOException {
        List<LeaseEvent> leases = new CopyOnWriteArrayList<>();
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        try (HttpTransport sender = Offices.sender(URI.create("https://localhost:1"), folder.resolve("outbox"))
                .retry(Offices.IMPATIENT.withDeadline(Duration.ofMillis(100)))
                .listener(new TransportListener() {
                    @Override
                    public void lease(LeaseEvent event) {
                        leases.add(event);
                    }
                })
                .build()) {
            sender.queue(List.of(unit));
            sender.exchange(TransportListener.NONE);
        }
        assertThat(leases).extracting(LeaseEvent::change).containsExactly(Change.TAKEN, Change.RELEASED);
        assertThat(leases)
                .allSatisfy(event -> assertThat(event.unit()).contains(unit.id()))
                .allSatisfy(event -> assertThat(event.office()).contains(new OfficeNumber(Offices.CARE)));
    }

    @Test
    void theLeaseOnAnInboxAndPruningAreHeardOfFoldersToo() throws IOException {
        List<LeaseEvent> leases = new CopyOnWriteArrayList<>();
        List<PruneEvent> prunes = new CopyOnWriteArrayList<>();
        TransportListener listener = new TransportListener() {
            @Override
            public void lease(LeaseEvent event) {
                leases.add(event);
            }

            @Override
            public void prune(PruneEvent event) {
                prunes.add(event);
            }
        };
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport sender = Offices.sender(platform.url(), folder.resolve("outbox"))
                        .listener(listener)
                        .build();
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .listener(listener)
                        .build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            leases.clear();
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
            assertThat(leases).extracting(LeaseEvent::change).containsExactly(Change.TAKEN, Change.RELEASED);
            assertThat(leases).allSatisfy(event -> {
                assertThat(event.isOfInbox()).isTrue();
                assertThat(event.office()).contains(new OfficeNumber(Offices.PROVIDER));
            });
            assertThat(sender.prune(Duration.ZERO)).isEqualTo(1);
            assertThat(receiver.prune(Duration.ofDays(1))).isZero();
            assertThat(receiver.prune(Duration.ZERO)).isEqualTo(1);
        }
        assertThat(prunes).extracting(PruneEvent::sent).containsExactly(1L, 0L, 0L);
        assertThat(prunes).extracting(PruneEvent::received).containsExactly(0L, 0L, 1L);
        assertThat(prunes.get(1).age()).isEqualTo(Duration.ofDays(1));
    }
}

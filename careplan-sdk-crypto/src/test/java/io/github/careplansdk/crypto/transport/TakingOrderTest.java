package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The standard has receivers process units in the order of their serials; a taker's code may be for one thread. */
@Tag("server")
class TakingOrderTest {
    @TempDir
    private Path folder;

    /** Notes what it gets, and whether it was called while it was busy. */
    private static final class Desk implements UnitTaker {
        private final List<Serial> serials = Collections.synchronizedList(new ArrayList<>());
        private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger busy = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();

        @Override
        public void take(StoredUnit unit) {
            mostAtOnce.accumulateAndGet(busy.incrementAndGet(), Math::max);
            serials.add(unit.unit().serial());
            threads.add(Thread.currentThread());
            Thread.yield();
            busy.decrementAndGet();
        }
    }

    private SandboxPlatform platform() throws IOException {
        return SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
    }

    private void send(SandboxPlatform platform, int... numbers) throws IOException {
        try (HttpTransport sender =
                Offices.sender(platform.url(), folder.resolve("outbox")).build()) {
            for (int number : numbers) {
                sender.send(Offices.plan(folder.resolve("plans"), number, 300));
            }
        }
    }

    private HttpTransport.Builder receiver(SandboxPlatform platform, UnitTaker taker) {
        return Offices.receiver(platform.url(), folder.resolve("inbox")).taker(taker);
    }

    @Test
    void unitsAreTakenOneAtATimeBySerialOnTheThreadOfTheExchange() throws IOException {
        Desk desk = new Desk();
        try (SandboxPlatform platform = platform();
                HttpTransport receiver = receiver(platform, desk).concurrency(8).build()) {
            send(platform, 9, 3, 7, 1, 8, 2, 6, 4, 5);
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
            assertThat(receiver.list()).isEmpty();
        }
        assertThat(desk.serials).hasSize(9).isSorted();
        assertThat(desk.mostAtOnce).hasValue(1);
        assertThat(desk.threads).containsOnly(Thread.currentThread());
    }

    @Test
    void aUnitThatCouldNotBeTakenBeforeComesBehindAnOlderOneThatArrivesNow() throws IOException {
        List<Serial> taken = new ArrayList<>();
        AtomicInteger calls = new AtomicInteger();
        UnitTaker taker = unit -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("no database");
            }
            taken.add(unit.unit().serial());
        };
        try (SandboxPlatform platform = platform();
                HttpTransport receiver = receiver(platform, taker).build()) {
            send(platform, 2);
            assertThat(receiver.exchange(TransportListener.NONE).failures()).hasSize(1);
            send(platform, 1);
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
        assertThat(taken).containsExactly(Offices.serial(1), Offices.serial(2));
    }

    @Test
    void aUnitThatIsHereIsTakenAlsoWhereNoPeerCanBeReached() throws IOException {
        List<Serial> taken = new ArrayList<>();
        try (SandboxPlatform platform = platform();
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .build()) {
            send(platform, 1, 2);
            for (UnitRef ref : receiver.list()) {
                receiver.receive(ref);
            }
        }
        try (HttpTransport receiver = Offices.receiver(
                        java.net.URI.create("https://localhost:1"), folder.resolve("inbox"))
                .retry(Offices.IMPATIENT.withDeadline(java.time.Duration.ofMillis(200)))
                .taker(unit -> taken.add(unit.unit().serial()))
                .build()) {
            ExchangeReport report = receiver.exchange(TransportListener.NONE);
            assertThat(report.received()).hasSize(2);
            assertThat(report.interruption()).isPresent();
            assertThat(receiver.unacknowledged()).hasSize(2);
        }
        assertThat(taken).containsExactly(Offices.serial(1), Offices.serial(2));
    }

    @Test
    void exchangesOfSeveralThreadsTakeOneAfterTheOther() throws Exception {
        Desk desk = new Desk();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (SandboxPlatform platform = platform();
                HttpTransport receiver = receiver(platform, desk).build()) {
            send(platform, 5, 4, 3, 2, 1);
            Callable<ExchangeReport> exchange = () -> receiver.exchange(TransportListener.NONE);
            for (Future<ExchangeReport> report : threads.invokeAll(Collections.nCopies(3, exchange))) {
                assertThat(report.get().isComplete()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(desk.serials).hasSize(5).isSorted();
        assertThat(desk.mostAtOnce).hasValue(1);
    }

    @Test
    void aTakerMaySendItsAnswerAtOnce() throws IOException {
        List<HttpTransport> self = new ArrayList<>();
        List<ExchangeReport> inside = new ArrayList<>();
        try (SandboxPlatform platform = platform();
                HttpTransport receiver = receiver(
                                platform, unit -> inside.add(self.get(0).exchange(TransportListener.NONE)))
                        .outbox(folder.resolve("answers"))
                        .build()) {
            self.add(receiver);
            send(platform, 1);
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
        }
        assertThat(inside).singleElement().satisfies(report -> {
            assertThat(report.received()).isEmpty();
            assertThat(report.isComplete()).isTrue();
        });
    }
}

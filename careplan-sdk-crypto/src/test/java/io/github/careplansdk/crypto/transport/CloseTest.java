package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a transport ends: in order, and with its folders locked until then. */
@Tag("server")
@Timeout(120)
class CloseTest {
    @TempDir
    private Path folder;

    /** A call on a thread of its own. */
    private static final class Running<T> {
        private final FutureTask<T> call;
        private final Thread thread;

        Running(Callable<T> work) {
            call = new FutureTask<>(work);
            thread = new Thread(call, "test");
            thread.start();
        }

        T result() throws Exception {
            return call.get();
        }

        boolean isWaiting() {
            return thread.getState() == Thread.State.WAITING;
        }
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            Thread.sleep(5);
        }
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private SandboxPlatform platform() throws IOException {
        SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
        try (HttpTransport sender =
                Offices.sender(platform.url(), folder.resolve("outbox")).build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            sender.send(Offices.plan(folder.resolve("plans"), 2));
        }
        return platform;
    }

    /** It used to let go of the folder at once, and the exchange died while another transport worked in it. */
    @Test
    void closingWaitsForTheUnitUnderWayAndBeginsNoOther() throws Exception {
        CountDownLatch taking = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicBoolean taken = new AtomicBoolean();
        UnitTaker slow = unit -> {
            taking.countDown();
            released.await();
            taken.set(true);
        };
        try (SandboxPlatform platform = platform();
                HttpTransport first =
                        Offices.receiver(platform.url(), inbox()).taker(slow).build()) {
            Running<ExchangeReport> exchange = new Running<>(() -> first.exchange(TransportListener.NONE));
            taking.await();
            Running<Boolean> closing = new Running<>(() -> {
                first.close();
                return taken.get();
            });
            until(closing::isWaiting);
            assertRefused(first::list);
            assertThatThrownBy(() -> Offices.receiver(platform.url(), inbox()).build())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.finding().code()).isEqualTo(TransportCode.FOLDER_IN_USE_HERE));
            released.countDown();
            assertThat(closing.result()).isTrue();

            ExchangeReport report = exchange.result();
            assertThat(report.received())
                    .extracting(stored -> stored.unit().serial())
                    .containsExactly(Offices.serial(1));
            assertThat(report.failures()).isEmpty();
            assertThat(report.interruption().orElseThrow().code()).isEqualTo(TransportCode.EXCHANGE_STOPPED);
            assertThat(report.isComplete()).isFalse();

            List<StoredUnit> rest = new ArrayList<>();
            try (HttpTransport second =
                    Offices.receiver(platform.url(), inbox()).taker(rest::add).build()) {
                assertThat(second.exchange(TransportListener.NONE).isComplete()).isTrue();
            }
            assertThat(rest).extracting(stored -> stored.unit().serial()).containsExactly(Offices.serial(2));
        }
    }

    @Test
    void everyCallAfterTheCloseFailsAndSaysWhy() throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 3);
        try (SandboxPlatform platform = platform()) {
            HttpTransport transport = Offices.receiver(platform.url(), inbox())
                    .outbox(folder.resolve("answers"))
                    .build();
            UnitRef ref = transport.list().get(0);
            StoredUnit stored = transport.receive(ref);
            transport.close();
            transport.close();
            assertRefused(transport::list);
            assertRefused(transport::unacknowledged);
            assertRefused(() -> transport.receive(ref));
            assertRefused(() -> transport.acknowledge(stored));
            assertRefused(() -> transport.queue(List.of(unit)));
            assertRefused(() -> transport.send(unit));
            assertRefused(() -> transport.exchange(TransportListener.NONE));
        }
        assertThat(Names.in(folder.resolve("answers/queue"))).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    @Test
    void aTakerOrListenerThatClosesItsTransportIsToldAndNothingHangs() throws IOException {
        List<HttpTransport> self = new ArrayList<>();
        List<Throwable> thrown = new ArrayList<>();
        TransportListener closing = new TransportListener() {
            @Override
            public synchronized void moved(io.github.careplansdk.core.unit.UnitId unit, long bytes) {
                thrown.add(org.assertj.core.api.Assertions.catchThrowable(
                        () -> self.get(0).close()));
            }
        };
        try (SandboxPlatform platform = platform();
                HttpTransport receiver = Offices.receiver(platform.url(), inbox())
                        .taker(unit -> self.get(0).close())
                        .build()) {
            self.add(receiver);
            ExchangeReport report = receiver.exchange(closing);
            assertThat(report.failures()).hasSize(2).allSatisfy(failure -> {
                assertThat(failure.finding().code()).isEqualTo(TransportCode.NOT_TAKEN);
                assertThat(failure.cause().orElseThrow()).isInstanceOf(IllegalStateException.class);
            });
            assertThat(thrown).isNotEmpty().allMatch(IllegalStateException.class::isInstance);
        }
    }

    @Test
    void anInterruptStopsAnExchangeWhichTellsOfEveryUnit() throws Exception {
        try (HostilePeer peer = HostilePeer.answering(HostilePeer.silence(""));
                HttpTransport sender = Offices.sender(peer.url(), folder.resolve("outbox"))
                        .retry(RetryPolicy.DEFAULT)
                        .concurrency(1)
                        .build()) {
            List<UnitFiles> units = new ArrayList<>();
            for (int number = 1; number <= 3; number++) {
                units.add(Offices.plan(folder.resolve("plans"), number));
            }
            assertThat(sender.queue(units)).isEmpty();
            List<Boolean> stillInterrupted = new ArrayList<>();
            Running<ExchangeReport> exchange = new Running<>(() -> {
                ExchangeReport report = sender.exchange(TransportListener.NONE);
                stillInterrupted.add(Thread.currentThread().isInterrupted());
                return report;
            });
            until(() -> peer.requests().size() == 1);
            exchange.thread.interrupt();
            ExchangeReport report = exchange.result();
            assertThat(report.interruption().orElseThrow().code()).isEqualTo(TransportCode.EXCHANGE_STOPPED);
            assertThat(report.deliveries())
                    .extracting(Delivery::outcome)
                    .containsExactly(DeliveryOutcome.UNKNOWN, DeliveryOutcome.NOT_SENT, DeliveryOutcome.NOT_SENT);
            assertThat(stillInterrupted).containsExactly(true);
            assertThat(peer.requests()).hasSize(1);
        }
        assertThat(Names.in(folder.resolve("outbox/queue"))).hasSize(3);
    }

    @Test
    void anInterruptReachesTheTakerAndStopsAnExchangeThatReceives() throws Exception {
        CountDownLatch taking = new CountDownLatch(1);
        UnitTaker waiting = unit -> {
            taking.countDown();
            new CountDownLatch(1).await();
        };
        try (SandboxPlatform platform = platform();
                HttpTransport receiver =
                        Offices.receiver(platform.url(), inbox()).taker(waiting).build()) {
            Running<ExchangeReport> exchange = new Running<>(() -> receiver.exchange(TransportListener.NONE));
            taking.await();
            exchange.thread.interrupt();
            ExchangeReport report = exchange.result();
            assertThat(report.received()).isEmpty();
            assertThat(report.failures())
                    .filteredOn(failure -> failure.finding().code() == TransportCode.NOT_TAKEN)
                    .singleElement()
                    .satisfies(failure ->
                            assertThat(failure.cause().orElseThrow()).isInstanceOf(InterruptedException.class));
            // The other unit may have been on its way: the interrupt broke that off too.
            assertThat(report.failures())
                    .extracting(failure -> failure.finding().code())
                    .doesNotContain(TransportCode.NOT_PROCESSED);
            assertThat(report.interruption().orElseThrow().code()).isEqualTo(TransportCode.EXCHANGE_STOPPED);
            assertThat(receiver.unacknowledged()).isNotEmpty();
        }
    }
}

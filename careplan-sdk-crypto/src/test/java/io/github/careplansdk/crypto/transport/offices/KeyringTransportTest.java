package io.github.careplansdk.crypto.transport.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.UnitTaker;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** One transport for the offices of a keyring, over HTTPS. */
@Isolated
@Tag("server")
@Timeout(600)
class KeyringTransportTest {
    /** Patient enough for a machine that is busy. */
    private static final RetryPolicy RETRY =
            new RetryPolicy(Duration.ofMinutes(2), Duration.ofSeconds(30), Duration.ofMillis(5), Duration.ofMillis(50));

    @TempDir
    private Path folder;

    private SandboxPlatform platform() throws IOException {
        return SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
    }

    private ManyOffices offices(int count) {
        return new ManyOffices(folder.resolve("units"), count);
    }

    private KeyringTransport.Builder transport(ManyOffices offices, SandboxPlatform platform) throws IOException {
        return KeyringTransport.builder(platform.url(), offices.keyring(), Offices.PKI.anchors())
                .stores(DirectoryStores.below(folder.resolve("boxes")), Offices.verifier())
                .retry(RETRY);
    }

    /** Sends all before anything is received. */
    private void send(ManyOffices offices, SandboxPlatform platform, List<UnitFiles> units) throws IOException {
        try (KeyringTransport sender = transport(offices, platform)
                .stores(
                        office -> DirectoryStores.ofOutbox(
                                folder.resolve("boxes").resolve(office.value()).resolve("outbox")),
                        Offices.verifier())
                .build()) {
            assertThat(sender.queue(units)).isEmpty();
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    /** Each office sends so many units to the next one. */
    private static List<UnitFiles> ring(ManyOffices offices, int count, int units) throws IOException {
        List<UnitFiles> ring = new ArrayList<>();
        for (int office = 0; office < count; office++) {
            for (int serial = 1; serial <= units; serial++) {
                ring.add(offices.unit(ManyOffices.number(office), ManyOffices.number((office + 1) % count), serial));
            }
        }
        return ring;
    }

    /** The taker gets an office's units one at a time by serial, and those of different offices at the same time. */
    @Test
    void sendsAndReceivesForEachOfficeWithItsOwnKey() throws Exception {
        int count = 3;
        CountDownLatch together = new CountDownLatch(2);
        Map<OfficeNumber, AtomicInteger> busy = new ConcurrentHashMap<>();
        Map<OfficeNumber, List<String>> taken = new ConcurrentHashMap<>();
        UnitTaker taker = unit -> {
            OfficeNumber office = unit.unit().address().to();
            assertThat(busy.computeIfAbsent(office, number -> new AtomicInteger())
                            .incrementAndGet())
                    .isOne();
            together.countDown();
            together.await();
            taken.computeIfAbsent(office, number -> Collections.synchronizedList(new ArrayList<>()))
                    .add(unit.unit().serial().digits());
            busy.get(office).decrementAndGet();
        };
        ManyOffices offices = offices(count);
        try (SandboxPlatform platform = platform();
                KeyringTransport transport =
                        transport(offices, platform).taker(taker).build()) {
            send(offices, platform, ring(offices, count, 3));
            KeyringReport report = transport.exchange(TransportListener.NONE);
            assertThat(report.isComplete()).isTrue();
            assertThat(taken)
                    .hasSize(count)
                    .allSatisfy(
                            (office, serials) -> assertThat(serials).hasSize(3).isSorted());
        }
    }

    @Test
    void whatATakerThrowsIsForTheCallerOnly() throws Exception {
        ManyOffices offices = offices(2);
        IllegalArgumentException failure = new IllegalArgumentException("被保険者 山田");
        try (SandboxPlatform platform = platform();
                KeyringTransport transport = transport(offices, platform)
                        .taker(unit -> {
                            throw failure;
                        })
                        .build()) {
            send(offices, platform, ring(offices, 2, 1));
            KeyringReport report = transport.exchange(TransportListener.NONE);
            assertThat(report.toString()).doesNotContain("山田");
            assertThat(report.offices().values())
                    .flatExtracting(ExchangeReport::failures)
                    .hasSize(2)
                    .extracting(FailedReception::cause)
                    .allSatisfy(cause -> assertThat(cause).containsSame(failure));
        }
    }

    /** A client of the JDK has a thread of its own and no way to end it but to be forgotten. */
    @Test
    void officesWithNothingToDoHoldNoThreadsAndNoLocks() throws Exception {
        int count = 50;
        ManyOffices offices = offices(count);
        try (SandboxPlatform platform = platform();
                KeyringTransport transport = transport(offices, platform).build()) {
            int before = careplanThreads();
            transport.queue(ring(offices, 2, 1));
            KeyringReport report = transport.exchange(TransportListener.NONE);
            assertThat(report.offices()).hasSize(count);
            assertThat(report.isComplete()).as(report.toString()).isTrue();
            long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (careplanThreads() > before && System.nanoTime() < until) {
                System.gc();
                Thread.sleep(200);
            }
            assertThat(careplanThreads()).isLessThanOrEqualTo(before);
            try (HttpTransport other = HttpTransport.builder(
                            platform.url(),
                            () -> Offices.PKI.office(ManyOffices.number(0).value()),
                            Offices.PKI.anchors())
                    .stores(
                            DirectoryStores.below(folder.resolve("boxes")).of(ManyOffices.number(0)),
                            Offices.verifier())
                    .build()) {
                assertThat(other.unacknowledged()).isEmpty();
            }
            assertThat(transport.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    private static int careplanThreads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(careplan-(office|connection|transport)|HttpClient-).*"))
                .count();
    }

    @Test
    void anotherProcessInAnOfficesFoldersCostsThatOfficeOnly() throws Exception {
        ManyOffices offices = offices(2);
        try (SandboxPlatform platform = platform();
                KeyringTransport transport = transport(offices, platform).build()) {
            transport.queue(ring(offices, 2, 1));
            var stores = DirectoryStores.below(folder.resolve("boxes")).of(ManyOffices.number(0));
            try (var held = stores.openOutbox("other").orElseThrow()) {
                assertThat(held.due()).isOne();
                KeyringReport report = transport.exchange(TransportListener.NONE);
                assertThat(report.isComplete()).isFalse();
                assertThat(report.notBegun()).containsOnlyKeys(ManyOffices.number(0));
                assertThat(report.notBegun().get(ManyOffices.number(0)).code())
                        .isEqualTo(TransportCode.FOLDER_IN_USE_HERE);
                assertThat(report.offices().get(ManyOffices.number(1)).deliveries())
                        .hasSize(1);
            }
            transport.exchange(TransportListener.NONE);
            assertThat(transport.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    @Test
    void closingBringsUnitsUnderWayToTheirEndAndBeginsNoOther() throws Exception {
        CountDownLatch taking = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        List<OfficeNumber> taken = Collections.synchronizedList(new ArrayList<>());
        ManyOffices offices = offices(2);
        try (SandboxPlatform platform = platform()) {
            KeyringTransport transport = transport(offices, platform)
                    .concurrency(1)
                    .taker(unit -> {
                        taking.countDown();
                        mayGoOn.await();
                        taken.add(unit.unit().address().to());
                    })
                    .build();
            send(offices, platform, ring(offices, 2, 2));
            FutureTask<KeyringReport> exchange = new FutureTask<>(() -> transport.exchange(TransportListener.NONE));
            new Thread(exchange, "test").start();
            taking.await();
            Thread closing = new Thread(transport::close, "closing");
            closing.start();
            while (closing.getState() != Thread.State.WAITING) {
                Thread.sleep(5);
            }
            assertThatIllegalStateException()
                    .isThrownBy(() -> transport.exchange(TransportListener.NONE))
                    .withMessageContaining("closed");
            assertThatIllegalStateException().isThrownBy(() -> transport.queue(List.of()));
            assertThat(exchange).isNotDone();
            mayGoOn.countDown();
            closing.join();
            KeyringReport report = exchange.get();
            assertThat(taken).hasSize(1);
            assertThat(report.offices().values())
                    .anySatisfy(its -> assertThat(its.interruption())
                            .hasValueSatisfying(
                                    reason -> assertThat(reason.code()).isEqualTo(TransportCode.EXCHANGE_STOPPED)));
        }
    }

    @Test
    void closingStopsWhatIsStillUnderWayAfterATime() throws Exception {
        CountDownLatch taking = new CountDownLatch(1);
        ManyOffices offices = offices(2);
        try (SandboxPlatform platform = platform()) {
            KeyringTransport transport = transport(offices, platform)
                    .taker(unit -> {
                        taking.countDown();
                        new CountDownLatch(1).await();
                    })
                    .build();
            send(offices, platform, ring(offices, 2, 1));
            FutureTask<KeyringReport> exchange = new FutureTask<>(() -> transport.exchange(TransportListener.NONE));
            new Thread(exchange, "test").start();
            taking.await();
            transport.close(Duration.ofMillis(200));
            assertThat(exchange.get().isComplete()).isFalse();
        }
    }

    @Test
    void aTakerCanNeitherCloseTheTransportNorBeginAnExchange() throws Exception {
        ManyOffices offices = offices(2);
        Map<String, Throwable> thrown = new TreeMap<>();
        List<KeyringTransport> its = new ArrayList<>();
        UnitTaker taker = unit -> {
            thrown.put("close", catchThrowable(() -> its.get(0).close()));
            thrown.put("exchange", catchThrowable(() -> its.get(0).exchange(TransportListener.NONE)));
        };
        try (SandboxPlatform platform = platform();
                KeyringTransport transport =
                        transport(offices, platform).concurrency(1).taker(taker).build()) {
            its.add(transport);
            send(offices, platform, ring(offices, 2, 1));
            transport.exchange(TransportListener.NONE);
            assertThat(thrown)
                    .hasSize(2)
                    .allSatisfy((call, failure) -> assertThat(failure).isInstanceOf(IllegalStateException.class));
        }
    }
}

package io.github.careplansdk.crypto.transport.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportListener.AttemptEvent;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Offices take turns: whose peer is down, slow or busy keeps no other waiting. */
@Timeout(120)
@Isolated("It counts turns in a short time.")
class FairTurnsTest {
    private static final RetryPolicy RETRY = new RetryPolicy(
            Duration.ofSeconds(3), Duration.ofSeconds(100), Duration.ofMillis(5), Duration.ofMillis(50));

    @TempDir
    private Path folder;

    private KeyringTransport.Builder transport(ManyOffices offices, MemoryPlatform platform) throws IOException {
        Path boxes = folder.resolve("boxes");
        return KeyringTransport.builder(platform, offices.keyring())
                .stores(office -> DirectoryStores.ofOutbox(boxes.resolve(office.value())), Offices.verifier())
                .retry(RETRY)
                .patience(Duration.ofMillis(300));
    }

    private ManyOffices offices(int count) {
        return new ManyOffices(folder.resolve("units"), count);
    }

    private static List<UnitFiles> oneUnitEach(ManyOffices offices, int count) throws IOException {
        List<UnitFiles> units = new ArrayList<>();
        for (OfficeNumber office : ManyOffices.numbers(count)) {
            units.add(offices.unit(office, new OfficeNumber(Offices.PROVIDER), 1));
        }
        return units;
    }

    private static FailedAttempt broken(InterruptedException e) {
        Thread.currentThread().interrupt();
        return FailedAttempt.notSent(Finding.of(TransportCode.CONNECTION_BROKEN, "interrupted"));
    }

    /** The first four offices' attempts end only when all others have sent, or when they are broken off. */
    @Test
    void whoCannotReachThePeerGivesItsPlaceUpToTheOthers() throws Exception {
        int all = 20;
        List<OfficeNumber> unreachable = ManyOffices.numbers(4);
        CountDownLatch others = new CountDownLatch(all - unreachable.size());
        Map<OfficeNumber, AtomicInteger> attempts = new ConcurrentHashMap<>();
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {
            if (!unreachable.contains(office)) {
                others.countDown();
                return;
            }
            attempts.computeIfAbsent(office, number -> new AtomicInteger()).incrementAndGet();
            try {
                others.await();
            } catch (InterruptedException e) {
                throw broken(e);
            }
            throw FailedAttempt.notSent(Finding.of(TransportCode.NO_CONNECTION, "ConnectException"))
                    .again()
                    .everywhere();
        });
        ManyOffices offices = offices(all);
        try (KeyringTransport transport =
                transport(offices, platform).concurrency(4).build()) {
            assertThat(transport.queue(oneUnitEach(offices, all))).isEmpty();
            KeyringReport report = transport.exchange(TransportListener.NONE);

            assertThat(platform.taken()).hasSize(16);
            assertThat(report.notBegun()).isEmpty();
            for (OfficeNumber office : ManyOffices.numbers(all)) {
                ExchangeReport its = report.offices().get(office);
                if (unreachable.contains(office)) {
                    assertThat(its.interruption())
                            .hasValueSatisfying(
                                    reason -> assertThat(reason.code()).isEqualTo(TransportCode.NO_CONNECTION));
                    assertThat(its.deliveries())
                            .singleElement()
                            .satisfies(
                                    delivery -> assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT));
                } else {
                    assertThat(its.isComplete()).isTrue();
                }
            }
            assertThat(attempts)
                    .hasSize(4)
                    .allSatisfy((office, times) -> assertThat(times).hasValueGreaterThan(1));
        }
    }

    /** Also on an executor that has fewer threads than the transport would use. */
    @Test
    void aSlowPeerGivesWayOnTheCallersThreads() throws Exception {
        CountDownLatch others = new CountDownLatch(5);
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {
            if (!office.equals(ManyOffices.number(0))) {
                assertThat(Thread.currentThread().getName()).isEqualTo("caller's");
                others.countDown();
                return;
            }
            try {
                others.await();
            } catch (InterruptedException e) {
                throw broken(e);
            }
        });
        ManyOffices offices = offices(6);
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "caller's"));
        try (KeyringTransport transport =
                transport(offices, platform).executor(executor).build()) {
            transport.queue(oneUnitEach(offices, 6));
            assertThat(transport.exchange(TransportListener.NONE).isComplete()).isTrue();
            assertThat(platform.taken()).hasSize(6);
            assertThat(platform.taken().get(5).address().from()).isEqualTo(ManyOffices.number(0));
            assertThat(executor.isShutdown()).isFalse();
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void anOfficeWithMuchToDoLetsOthersHaveTheirTurn() throws Exception {
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> pass(2));
        ManyOffices offices = offices(2);
        List<UnitFiles> units = new ArrayList<>();
        for (int serial = 1; serial <= 30; serial++) {
            units.add(offices.unit(ManyOffices.number(0), ManyOffices.number(1), serial));
        }
        units.add(offices.unit(ManyOffices.number(1), ManyOffices.number(0), 1));
        try (KeyringTransport transport = transport(offices, platform)
                .concurrency(1)
                .turn(Duration.ofMillis(1))
                .build()) {
            transport.queue(units);
            KeyringReport report = transport.exchange(TransportListener.NONE);
            assertThat(report.isComplete()).isTrue();
            assertThat(report.offices().get(ManyOffices.number(0)).deliveries()).hasSize(30);
            List<UnitId> taken = platform.taken();
            assertThat(taken).hasSize(31).doesNotHaveDuplicates();
            assertThat(taken.subList(0, 3)).contains(units.get(30).id());
            assertThat(taken.stream().filter(unit -> unit.address().from().equals(ManyOffices.number(0))))
                    .isSorted();
        }
    }

    private static void pass(long millis) throws FailedAttempt {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw broken(e);
        }
    }

    /** A unit that the peer is never ready for holds none back behind it, also where there are several of them. */
    @Test
    void unitsThatFailWaitUntilTheOthersHaveBeenTried() throws Exception {
        Map<Integer, Integer> busy = new ConcurrentHashMap<>(Map.of(1, 2, 2, 2, 3, 2, 4, 1_000));
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {
            int second = unit.serial().digits().charAt(13) - (int) '0';
            if (busy.merge(second, -1, Integer::sum) >= 0) {
                throw FailedAttempt.notSent(Finding.of(TransportCode.PEER_BUSY, 503))
                        .again();
            }
        });
        ManyOffices offices = offices(1);
        List<UnitFiles> units = new ArrayList<>();
        for (int serial = 1; serial <= 8; serial++) {
            units.add(offices.unit(ManyOffices.number(0), new OfficeNumber(Offices.PROVIDER), serial));
        }
        List<AttemptEvent> events = Collections.synchronizedList(new ArrayList<>());
        TransportListener listener = new TransportListener() {
            @Override
            public void attempt(AttemptEvent event) {
                events.add(event);
            }
        };
        List<AttemptEvent> ofAllCalls = Collections.synchronizedList(new ArrayList<>());
        TransportListener metrics = new TransportListener() {
            @Override
            public void attempt(AttemptEvent event) {
                ofAllCalls.add(event);
            }
        };
        try (KeyringTransport transport =
                transport(offices, platform).listener(metrics).build()) {
            transport.queue(units);
            ExchangeReport report = transport.exchange(listener).offices().get(ManyOffices.number(0));
            assertThat(report.deliveries()).hasSize(8);
            assertThat(report.deliveries().stream().filter(delivery -> !delivery.isDelivered()))
                    .singleElement()
                    .satisfies(delivery ->
                            assertThat(delivery.finding().orElseThrow().code()).isEqualTo(TransportCode.PEER_BUSY));
            assertThat(platform.taken().subList(0, 4))
                    .containsExactlyElementsOf(
                            units.subList(4, 8).stream().map(UnitFiles::id).toList());
            assertThat(platform.taken()).hasSize(7);
            assertThat(events.stream()
                            .filter(event ->
                                    event.unit().equals(Optional.of(units.get(0).id()))))
                    .extracting(AttemptEvent::number, AttemptEvent::again)
                    .containsExactly(tuple(1, true), tuple(2, true), tuple(3, false));
            assertThat(ofAllCalls).isEqualTo(events);
        }
    }

    /** That the peer lists what waits does not bring the unit on. */
    @Test
    void aUnitThatThePeerIsNeverReadyForIsGivenUpAlsoWhereTheInboxWorks() throws Exception {
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {
            throw FailedAttempt.notSent(Finding.of(TransportCode.PEER_BUSY, 503))
                    .again();
        });
        ManyOffices offices = offices(1);
        try (KeyringTransport transport = transport(offices, platform)
                .stores(DirectoryStores.below(folder.resolve("both")), Offices.verifier())
                .retry(RETRY.withDeadline(Duration.ofMillis(500)))
                .build()) {
            transport.queue(oneUnitEach(offices, 1));
            ExchangeReport report =
                    transport.exchange(TransportListener.NONE).offices().get(ManyOffices.number(0));
            assertThat(report.deliveries())
                    .singleElement()
                    .satisfies(delivery ->
                            assertThat(delivery.finding().orElseThrow().code()).isEqualTo(TransportCode.PEER_BUSY));
            assertThat(platform.asked()).hasSizeGreaterThan(1);
        }
    }

    /** Also where there is no inbox, before which it would be noticed. */
    @Test
    void anExchangeThatLeavesUnitsBehindIsNotComplete() throws Exception {
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {});
        ManyOffices offices = offices(1);
        List<UnitFiles> units = new ArrayList<>();
        for (int serial = 1; serial <= 2; serial++) {
            units.add(offices.unit(ManyOffices.number(0), new OfficeNumber(Offices.PROVIDER), serial));
        }
        HttpTransport.Scope one = new HttpTransport.Scope() {
            @Override
            public boolean goesOn() {
                return platform.taken().isEmpty();
            }
        };
        try (HttpTransport transport = HttpTransport.builder(
                        platform, () -> Offices.PKI.office(ManyOffices.number(0).value()))
                .outbox(folder.resolve("outbox"))
                .concurrency(1)
                .build()) {
            transport.queue(units);
            ExchangeReport report = transport.exchange(TransportListener.NONE, one);
            assertThat(report.deliveries()).hasSize(1);
            assertThat(report.isComplete()).isFalse();
            assertThat(transport.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }

    @Test
    void storesThatCannotBeClosedDoNotHideWhatWasSent() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> broken.set(true));
        ManyOffices offices = offices(1);
        try (KeyringTransport transport = transport(offices, platform)
                .outbox(office -> unclosable(
                        DirectoryStores.ofOutbox(folder.resolve("boxes").resolve(office.value())), broken))
                .build()) {
            transport.queue(oneUnitEach(offices, 1));
            KeyringReport report = transport.exchange(TransportListener.NONE);
            assertThat(report.notBegun()).isEmpty();
            ExchangeReport its = report.offices().get(ManyOffices.number(0));
            assertThat(its.deliveries())
                    .singleElement()
                    .satisfies(delivery -> assertThat(delivery.isDelivered()).isTrue());
            assertThat(its.interruption()).isPresent();
        }
    }

    private static TransportStores unclosable(TransportStores stores, AtomicBoolean broken) {
        return proxy(TransportStores.class, (method, arguments) -> {
            Object result = method.invoke(stores, arguments);
            return method.getName().equals("openOutbox")
                    ? ((Optional<?>) result)
                            .map(box -> proxy(OutboxStore.class, (its, values) -> {
                                Object done = its.invoke(box, values);
                                if (its.getName().equals("close") && broken.get()) {
                                    throw new IOException("The network drive is gone.");
                                }
                                return done;
                            }))
                    : result;
        });
    }

    @FunctionalInterface
    private interface Invocation {
        Object of(Method method, Object[] arguments) throws ReflectiveOperationException, IOException;
    }

    private static <T> T proxy(Class<T> type, Invocation invocation) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return invocation.of(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** It would be told in each turn of its office. */
    @Test
    void aDamagedUnitIsToldOnceHoweverManyTurnsAnOfficeHas() throws Exception {
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> pass(2));
        ManyOffices offices = offices(2);
        List<UnitFiles> units = new ArrayList<>();
        for (int office = 0; office < 2; office++) {
            for (int serial = 1; serial <= 10; serial++) {
                units.add(offices.unit(ManyOffices.number(office), ManyOffices.number(1 - office), serial));
            }
        }
        UnitId damaged = units.get(9).id();
        List<UnitId> told = Collections.synchronizedList(new ArrayList<>());
        TransportListener listener = new TransportListener() {
            @Override
            public void delivery(Delivery delivery, int done, int all) {
                told.add(delivery.unit());
            }
        };
        try (KeyringTransport transport = transport(offices, platform)
                .concurrency(1)
                .turn(Duration.ofMillis(1))
                .build()) {
            transport.queue(units);
            Path queue = folder.resolve("boxes")
                    .resolve(ManyOffices.number(0).value())
                    .resolve("queue");
            Files.writeString(queue.resolve(UnitKey.of(damaged)).resolve("unit.json"), "{");
            KeyringReport report = transport.exchange(listener);
            assertThat(report.offices().get(ManyOffices.number(0)).deliveries())
                    .hasSize(10)
                    .filteredOn(delivery -> !delivery.isDelivered())
                    .extracting(Delivery::unit)
                    .containsExactly(damaged);
        }
        assertThat(told).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aRefusedUnitIsNotTriedAgain() throws Exception {
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {
            throw FailedAttempt.rejectedAlways(Finding.of(TransportCode.PEER_REFUSED, 404, "unknown-receiver"));
        });
        ManyOffices offices = offices(1);
        try (KeyringTransport transport = transport(offices, platform).build()) {
            transport.queue(oneUnitEach(offices, 1));
            ExchangeReport report =
                    transport.exchange(TransportListener.NONE).offices().get(ManyOffices.number(0));
            assertThat(report.deliveries())
                    .singleElement()
                    .satisfies(delivery -> assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.REJECTED));
            assertThat(platform.asked()).hasSize(1);
        }
    }

    /** A locked account is not asked for again, also in a later exchange. */
    @Test
    void aLockedAccountIsLeftAlone() throws Exception {
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {
            throw FailedAttempt.notSent(Finding.of(TransportCode.ACCOUNT_LOCKED, "14:30"))
                    .lockedFor(Duration.ofMinutes(30));
        });
        ManyOffices offices = offices(1);
        try (KeyringTransport transport = transport(offices, platform).build()) {
            transport.queue(oneUnitEach(offices, 1));
            for (int time = 0; time < 2; time++) {
                assertThat(transport
                                .exchange(TransportListener.NONE)
                                .offices()
                                .get(ManyOffices.number(0))
                                .interruption())
                        .hasValueSatisfying(
                                reason -> assertThat(reason.code()).isEqualTo(TransportCode.ACCOUNT_LOCKED));
            }
            assertThat(platform.asked()).hasSize(1);
            assertThat(platform.callers()).hasSize(1);
        }
    }

    @Test
    void theKeyringIsAskedEachTime() throws Exception {
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {});
        ManyOffices offices = offices(2);
        OfficeNumber added = ManyOffices.number(2);
        OfficeNumber removed = ManyOffices.number(0);
        var keyring = offices.keyring();
        try (KeyringTransport transport = KeyringTransport.builder(platform, keyring)
                .stores(
                        office ->
                                DirectoryStores.ofOutbox(folder.resolve("boxes").resolve(office.value())),
                        Offices.verifier())
                .retry(RETRY)
                .build()) {
            assertThat(transport.queue(List.of(offices.unit(added, removed, 1))))
                    .singleElement()
                    .satisfies(refused -> assertThat(
                                    refused.finding().orElseThrow().code().name())
                            .isEqualTo("OFFICE_NOT_IN_KEYRING"));
            assertThat(folder.resolve("boxes").resolve(added.value())).doesNotExist();
            assertThat(transport.exchange(TransportListener.NONE).offices().keySet())
                    .containsExactlyElementsOf(ManyOffices.numbers(2));

            offices.add(added);
            offices.remove(removed);
            var renewed = offices.renew(ManyOffices.number(1));
            keyring.reload();
            assertThat(transport.queue(
                            List.of(offices.unit(added, removed, 1), offices.unit(ManyOffices.number(1), removed, 1))))
                    .isEmpty();
            KeyringReport report = transport.exchange(TransportListener.NONE);
            assertThat(report.isComplete()).isTrue();
            assertThat(report.offices().keySet()).containsExactly(ManyOffices.number(1), added);
            assertThat(platform.taken()).hasSize(2);
            assertThat(platform.callers()).contains(renewed.certificate());
        }
    }
}

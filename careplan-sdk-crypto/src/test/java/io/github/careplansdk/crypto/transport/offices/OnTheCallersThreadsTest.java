package io.github.careplansdk.crypto.transport.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Executors of all kinds: one whose tasks wait, one that works on the thread that asks, one that has no more threads. */
@Timeout(120)
@Isolated("It counts turns in a short time.")
class OnTheCallersThreadsTest {
    @TempDir
    private Path folder;

    private KeyringTransport.Builder transport(ManyOffices offices, MemoryPlatform platform, Executor executor)
            throws IOException {
        Path boxes = folder.resolve("boxes");
        return KeyringTransport.builder(platform, offices.keyring())
                .outbox(office -> DirectoryStores.ofOutbox(boxes.resolve(office.value())))
                .patience(Duration.ofMinutes(1))
                .retry(RetryPolicy.DEFAULT)
                .executor(executor);
    }

    private ManyOffices offices(int count) {
        return new ManyOffices(folder.resolve("units"), count);
    }

    private static List<UnitFiles> units(ManyOffices offices, int office, int count) throws IOException {
        List<UnitFiles> units = new ArrayList<>();
        for (int serial = 1; serial <= count; serial++) {
            units.add(offices.unit(ManyOffices.number(office), new OfficeNumber(Offices.PROVIDER), serial));
        }
        return units;
    }

    /** Each turn logs in and lists what waits: one unit a turn would be dear. */
    @Test
    void aTurnIsAsLongForWhoHasWaitedForAThread() throws Exception {
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {
            if (office.equals(ManyOffices.number(0))) {
                try {
                    Thread.sleep(2_500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        ManyOffices offices = offices(3);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (KeyringTransport transport = transport(offices, platform, executor)
                .turn(Duration.ofSeconds(2))
                .build()) {
            transport.queue(units(offices, 0, 1));
            transport.queue(units(offices, 1, 3));
            transport.queue(units(offices, 2, 3));
            assertThat(transport.exchange(TransportListener.NONE).isComplete()).isTrue();
            assertThat(platform.taken()).hasSize(7);
            assertThat(platform.callers()).as("one turn each").hasSize(3);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void anInterruptOfTheThreadThatAsksAndWorksStopsTheExchange() throws Exception {
        MemoryPlatform platform = new MemoryPlatform(
                (office, unit, attempt) -> Thread.currentThread().interrupt());
        ManyOffices offices = offices(3);
        try (KeyringTransport transport =
                transport(offices, platform, Runnable::run).build()) {
            for (int office = 0; office < 3; office++) {
                transport.queue(units(offices, office, 1));
            }
            KeyringReport report = transport.exchange(TransportListener.NONE);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(platform.asked()).hasSize(1);
            assertThat(report.notBegun()).isEmpty();
            assertThat(folder.resolve("boxes").resolve(ManyOffices.number(0).value()))
                    .as("closed whole")
                    .isDirectoryNotContaining("glob:**attempts.jsonl");
            assertThat(report.isComplete()).isFalse();
            for (int office = 1; office < 3; office++) {
                assertThat(report.offices().get(ManyOffices.number(office)).interruption())
                        .hasValueSatisfying(
                                reason -> assertThat(reason.code()).isEqualTo(TransportCode.EXCHANGE_STOPPED));
            }
        }
    }

    /** The thread that waits is the only one that could work: an interrupt frees it, and nothing is lost. */
    @Test
    void anInterruptFreesTheOnlyThreadOfAnExecutor() throws Exception {
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {});
        ManyOffices offices = offices(2);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (KeyringTransport transport = transport(offices, platform, executor).build()) {
            transport.queue(units(offices, 0, 1));
            transport.queue(units(offices, 1, 1));
            Future<KeyringReport> stuck = executor.submit(() -> transport.exchange(TransportListener.NONE));
            assertThatThrownBy(() -> stuck.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            stuck.cancel(true);

            assertThat(transport.exchange(TransportListener.NONE).isComplete()).isTrue();
            assertThat(platform.taken()).hasSize(2);
        } finally {
            executor.shutdown();
        }
    }

    /** As the JDK's executors do where the system gives no further thread. */
    @Test
    void whereNoThreadIsToBeHadThoseThatWorkAreWaitedFor() throws Exception {
        CountDownLatch atWork = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();
        MemoryPlatform platform = new MemoryPlatform((office, unit, attempt) -> {
            try {
                if (office.equals(ManyOffices.number(0))) {
                    atWork.countDown();
                    refused.await();
                    Thread.sleep(300);
                    ended.set(true);
                } else {
                    atWork.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        ManyOffices offices = offices(3);
        Executor executor = task -> {
            if (begun.incrementAndGet() > 2) {
                refused.countDown();
                throw new OutOfMemoryError("unable to create native thread");
            }
            new Thread(task, "caller's").start();
        };
        try (KeyringTransport transport =
                transport(offices, platform, executor).concurrency(2).build()) {
            for (int office = 0; office < 3; office++) {
                transport.queue(units(offices, office, 1));
            }
            assertThatThrownBy(() -> transport.exchange(TransportListener.NONE)).isInstanceOf(OutOfMemoryError.class);
            assertThat(ended).isTrue();
            assertThat(platform.taken()).hasSize(2);
        }
    }
}

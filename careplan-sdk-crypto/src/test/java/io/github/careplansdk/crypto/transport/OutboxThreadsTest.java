package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.transport.audit.AuditEvent;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threads of one program that share a transport. */
@Tag("server")
class OutboxThreadsTest {
    private static final int THREADS = 3;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private <T> List<T> together(Callable<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(Collections.nCopies(THREADS, work))) {
            results.add(result.get());
        }
        return results;
    }

    @Test
    void aUnitIsSentAndTakenOnceWhateverTheyDo() throws Exception {
        List<UnitFiles> units = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            units.add(Offices.plan(folder.resolve("plans"), i, 300));
        }
        ConcurrentLinkedQueue<StoredUnit> taken = new ConcurrentLinkedQueue<>();
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport sender =
                        Offices.sender(platform.url(), folder.resolve("outbox")).build();
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .taker(taken::add)
                        .build()) {
            assertThat(together(() -> sendAll(sender, units))).containsOnly(units.size());
            together(() -> receiver.exchange(TransportListener.NONE));
            assertThat(receiver.list()).isEmpty();
        }
        assertThat(taken).extracting(StoredUnit::unit).doesNotHaveDuplicates().hasSize(units.size());
        assertThat(Names.in(folder.resolve("inbox/received"))).hasSize(units.size());
        assertThat(AuditTrail.read(folder.resolve("outbox")).filter(line -> line.event() == AuditEvent.Event.SENT))
                .hasSize(units.size());
    }

    private static int sendAll(HttpTransport sender, List<UnitFiles> units) throws IOException {
        assertThat(sender.queue(units)).isEmpty();
        sender.exchange(TransportListener.NONE);
        int sent = 0;
        for (UnitFiles unit : units) {
            assertThat(sender.send(unit).unit()).isEqualTo(unit.id());
            sent++;
        }
        return sent;
    }

    /** Each waits in its check until all have come so far. */
    @Test
    @Timeout(60)
    void unitsAreCheckedAndSealedByAllOfThemAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        AtomicInteger number = new AtomicInteger();
        UnitCheck check = files -> {
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IOException(e);
            }
            return 0;
        };
        try (HttpTransport sender = Offices.sender(URI.create("https://localhost:1"), folder.resolve("outbox"))
                .check(check)
                .build()) {
            assertThat(together(() ->
                            sender.queue(List.of(Offices.plan(folder.resolve("plans"), number.incrementAndGet())))))
                    .allMatch(List::isEmpty);
        }
        assertThat(Names.in(folder.resolve("outbox/queue"))).hasSize(THREADS);
    }

    @Test
    @Timeout(60)
    void aCheckThatSendsIsRefusedAndDoesNotWaitForItself() throws Exception {
        List<HandOffTransport> self = new ArrayList<>();
        try (HandOffTransport sender = HandOffTransport.builder()
                .outbox(folder.resolve("outbox"), folder.resolve("upload"))
                .check(files -> {
                    self.get(0).exchange(TransportListener.NONE);
                    return 0;
                })
                .build()) {
            self.add(sender);
            List<UnitFiles> units = List.of(Offices.plan(folder.resolve("plans"), 1));
            assertThatThrownBy(() -> sender.queue(units)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whoTakesAUnitMayAcknowledgeItAndQueueAnAnswer() throws Exception {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        List<HttpTransport> self = new ArrayList<>();
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("platform"));
                HttpTransport sender =
                        Offices.sender(platform.url(), folder.resolve("outbox")).build();
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .outbox(folder.resolve("answers"))
                        .taker(stored -> {
                            self.get(0).acknowledge(stored);
                            // Another office's unit: refused, not queued, and no one waits for another.
                            assertThat(self.get(0).queue(List.of(unit))).hasSize(1);
                        })
                        .build()) {
            self.add(receiver);
            sender.send(unit);
            assertThat(receiver.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
    }
}

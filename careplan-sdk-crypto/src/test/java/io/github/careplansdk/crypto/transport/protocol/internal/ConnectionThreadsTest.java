package io.github.careplansdk.crypto.transport.protocol.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.protocol.OfficeConnection;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.parallel.Isolated;

/** However many exchanges are under way, the threads of their connections are few, and end with them. */
@Isolated
@Timeout(60)
class ConnectionThreadsTest {
    private static Set<Thread> named(String name) {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().contains(name));
        return threads;
    }

    @Test
    void noMoreThreadsThanTheLimitWorkAtATimeAndNothingIsRefused() throws Exception {
        Set<Thread> before = named(ConnectionThreads.NAME);
        int tasks = 5 * ConnectionThreads.MOST;
        CountDownLatch begun = new CountDownLatch(ConnectionThreads.MOST);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(tasks);
        Executor threads = ConnectionThreads.shared();
        for (int task = 0; task < tasks; task++) {
            threads.execute(() -> {
                begun.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                done.countDown();
            });
        }
        begun.await();
        Set<Thread> working = named(ConnectionThreads.NAME);
        working.removeAll(before);
        assertThat(working).hasSize(ConnectionThreads.MOST);
        release.countDown();
        done.await();
    }

    /** Before, it ends when the client is collected. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aClosedConnectionHasNoThread() throws Exception {
        Set<Thread> before = named("HttpClient");
        OfficeConnection connection =
                OfficeConnection.of(Offices.CARE_IDENTITY, Offices.PKI.anchors(), Duration.ofSeconds(1));
        Set<Thread> its = named("HttpClient");
        its.removeAll(before);
        assertThat(its).isNotEmpty();
        connection.close();
        for (Thread thread : its) {
            thread.join();
        }
    }
}

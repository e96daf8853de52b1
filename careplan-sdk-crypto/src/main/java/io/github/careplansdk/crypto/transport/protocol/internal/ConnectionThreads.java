package io.github.careplansdk.crypto.transport.protocol.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of connections: those of a bounded pool, on which what arrives is done, and one that each HTTP client has. */
public final class ConnectionThreads {
    static final String NAME = "careplan-connection";

    /** No task waits for another, so a smaller number than there are exchanges makes them slower and no more. */
    static final int MOST = 64;

    private static final int IDLE_SECONDS = 5;

    /** {@code HttpClient.shutdown()}, which the JDK has since 21. */
    private static final Optional<MethodHandle> SHUTDOWN = shutdown();

    private ConnectionThreads() {}

    private static Optional<MethodHandle> shutdown() {
        try {
            return Optional.of(MethodHandles.publicLookup()
                    .findVirtual(HttpClient.class, "shutdown", MethodType.methodType(void.class)));
        } catch (NoSuchMethodException | IllegalAccessException before21) {
            return Optional.empty();
        }
    }

    /** Returns a pool of as many threads as there is work for, up to a limit; they end after a few seconds without. */
    public static Executor shared() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, NAME);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Ends the thread of a client that nobody uses any more; before JDK 21 it ends when the client is collected. */
    public static void end(HttpClient client) {
        if (SHUTDOWN.isPresent()) {
            try {
                SHUTDOWN.get().invoke(client);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable undeclared) {
                throw new IllegalStateException(undeclared);
            }
        }
    }
}

package io.github.careplansdk.crypto.transport.protocol.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads on which what arrives is done: as many as there is work for at a time, and none after a few seconds without. */
public final class ConnectionThreads {
    private static final int IDLE_SECONDS = 5;

    private ConnectionThreads() {}

    public static Executor shared() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "careplan-connection");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}

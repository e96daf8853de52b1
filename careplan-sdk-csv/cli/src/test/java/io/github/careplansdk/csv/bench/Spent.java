package io.github.careplansdk.csv.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a thread spent.
 *
 * @param nanos its processor time, the system's for files included
 * @param bytes what it allocated
 */
record Spent(long nanos, long bytes) {
    static final Spent NOTHING = new Spent(0, 0);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Returns what the calling thread has spent since it began. */
    static Spent soFar() {
        return new Spent(
                THREADS.getCurrentThreadCpuTime(),
                THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()));
    }

    Spent since(Spent before) {
        return new Spent(nanos - before.nanos, bytes - before.bytes);
    }

    Spent and(Spent more) {
        return new Spent(nanos + more.nanos, bytes + more.bytes);
    }
}

package io.github.careplansdk.crypto.transport.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads. Who waits for them and is interrupted stops them, and gets what they have done so far. */
final class WorkerThreads implements Workers {
    private final ExecutorService threads;
    private final Runnable stop;

    /** @param stop called on an interrupt: makes of each task that has not begun one that ends at once */
    WorkerThreads(int count, OngoingCalls calls, Runnable stop) {
        this.stop = stop;
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(calls.part(task), "careplan-transport");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    @Override
    public <T> Future<T> begin(Callable<T> task) {
        return threads.submit(task);
    }

    @Override
    public <T> T result(Future<T> task) {
        boolean interrupted = false;
        while (true) {
            try {
                T result = task.get();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return result;
            } catch (InterruptedException e) {
                interrupted = true;
                stop.run();
                threads.shutdownNow().forEach(Runnable::run);
            } catch (ExecutionException e) {
                throw Workers.thrown(e);
            }
        }
    }

    /** Returns when nothing works in the folders any more, also where the thread is interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

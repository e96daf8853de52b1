package io.github.careplansdk.crypto.transport.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** The thread that has called does each task itself, when its result is asked for: one unit after the other, without a thread more. */
final class CallingThread implements Workers {
    @Override
    public <T> Future<T> submit(Callable<T> task) {
        return new FutureTask<>(task);
    }

    @Override
    public <T> Future<T> begin(Callable<T> task) {
        FutureTask<T> begun = new FutureTask<>(task);
        begun.run();
        return begun;
    }

    @Override
    public <T> T result(Future<T> task) {
        ((FutureTask<T>) task).run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("A task that is done is not waited for.", e);
        } catch (ExecutionException e) {
            throw Workers.thrown(e);
        }
    }

    @Override
    public void close() {}
}

package io.github.careplansdk.crypto.transport.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Who does the tasks of one exchange. */
public interface Workers extends AutoCloseable {
    /** Takes a task, to be done at the latest when its result is asked for. */
    <T> Future<T> submit(Callable<T> task);

    /** Takes a task, to be done as soon as possible. */
    <T> Future<T> begin(Callable<T> task);

    /** Returns the result of a task; what it throws is thrown here. */
    <T> T result(Future<T> task);

    /** Returns when no task is under way any more. */
    @Override
    void close();

    /** Returns what to throw where a task has failed. */
    static RuntimeException thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
    }
}

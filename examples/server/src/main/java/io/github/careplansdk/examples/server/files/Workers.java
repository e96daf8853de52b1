package io.github.careplansdk.examples.server.files;

import io.github.careplansdk.examples.server.ServerSettings;
import io.github.careplansdk.examples.server.files.Refused.Why;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Does the work that costs: a few at a time, others wait in a queue that has an end. */
@Component
public class Workers implements DisposableBean {
    private static final int MOST_WAITING = 500;

    private final ThreadPoolExecutor pool;

    Workers(ServerSettings settings) {
        int threads = settings.limits().workers();
        pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING));
    }

    /** Does work some time. */
    public void later(Runnable work) {
        try {
            pool.execute(work);
        } catch (RejectedExecutionException e) {
            throw new Refused(Why.BUSY);
        }
    }

    /** Does work and waits for it. */
    public <T> T now(Callable<T> work) throws IOException {
        try {
            return pool.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new Refused(Why.BUSY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Why.BUSY);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}

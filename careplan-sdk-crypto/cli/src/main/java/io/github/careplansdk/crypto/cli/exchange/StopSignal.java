package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.transport.TransportClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGTERM, Ctrl+C or the end of the session: the unit under way is finished, no other is begun, and the process ends with
 * the exit code that the command ends with, in place of the signal's.
 */
final class StopSignal implements AutoCloseable {
    private final TransportClient client;
    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "careplan-stop");
    private volatile ExitCode exitCode = ExitCode.FAILED;

    /** @param client what is closed when the signal comes */
    StopSignal(TransportClient client) {
        this.client = client;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits for the signal, at most for a time. */
    boolean isRequestedWithin(Duration time) {
        try {
            return requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Sets with which code the process ends if the signal has come. */
    ExitCode ends(ExitCode code) {
        exitCode = code;
        return code;
    }

    private void stop() {
        requested.countDown();
        try {
            client.close();
        } catch (IOException | RuntimeException e) {
            // What is on disk is whole all the same: the next run goes on from there.
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode.number());
    }

    /** Lets the process end. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            ended.countDown();
        }
    }
}

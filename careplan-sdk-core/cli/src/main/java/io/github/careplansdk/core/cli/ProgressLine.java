package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.internal.DisplayWidth;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** One line that says how far a long task has come, rewritten in place and gone when the task ends. */
public final class ProgressLine implements AutoCloseable {
    private static final long FIRST_AFTER = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final PrintStream err;
    private long next = System.nanoTime() + FIRST_AFTER;
    private int shown;

    /** A line on a terminal, not shown before some seconds have passed. */
    public ProgressLine(PrintStream err) {
        this.err = err;
    }

    /** Shows how far the task is, if it is time for that. */
    public synchronized void at(Supplier<String> line) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + PAUSE;
            show(line.get());
        }
    }

    @Override
    public synchronized void close() {
        if (shown > 0) {
            show("");
            err.print('\r');
            err.flush();
        }
    }

    private void show(String line) {
        int width = DisplayWidth.of(line);
        err.print('\r' + line + " ".repeat(Math.max(0, shown - width)));
        err.flush();
        shown = width;
    }
}

package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.report.internal.DisplayWidth;
import io.github.careplansdk.csv.validate.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line that says how far a long check has come, rewritten in place and gone when the check ends. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long FIRST_AFTER = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final int MEGABYTE = 1_000_000;

    private final PrintStream err;
    private final Language language;
    private long next = System.nanoTime() + FIRST_AFTER;
    private int shown;

    ProgressLine(PrintStream err, Language language) {
        this.err = err;
        this.language = language;
    }

    @Override
    public synchronized void at(int filesDone, int files, long bytesDone) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + PAUSE;
            String form = language == Language.JA ? "%,d / %,dファイル  %,d MB" : "%,d / %,d files  %,d MB";
            show(String.format(Locale.ROOT, form, filesDone, files, bytesDone / MEGABYTE));
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

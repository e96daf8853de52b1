package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.ProgressLine;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportListener;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How far a transport has got, on a terminal that is watched. It goes on counting where nothing moves. */
public final class Progress implements TransportListener, AutoCloseable {
    private static final double MEGABYTE = 1_000_000;
    private static final long TICK = Duration.ofSeconds(1).toMillis();

    private final Timer timer = new Timer("careplan-progress", true);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger done = new AtomicInteger();
    private final long start = System.nanoTime();
    private final ProgressLine line;
    private final Texts texts;
    private boolean shown;

    public Progress(Terminal terminal, Texts texts) {
        line = new ProgressLine(terminal.err());
        this.texts = texts;
        shown = terminal.progress();
        if (shown) {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            show();
                        }
                    },
                    TICK,
                    TICK);
        }
    }

    @Override
    public void moved(UnitId unit, long count) {
        bytes.addAndGet(count);
        show();
    }

    @Override
    public void delivery(Delivery delivery, int count, int all) {
        done.incrementAndGet();
        show();
    }

    @Override
    public void received(StoredUnit unit) {
        done.incrementAndGet();
        show();
    }

    private synchronized void show() {
        if (shown) {
            line.at(() -> texts.with(
                    "progress",
                    Map.of(
                            "units", done.get(),
                            "megabytes", String.format(Locale.ROOT, "%,.1f", bytes.get() / MEGABYTE),
                            "seconds", String.valueOf(seconds()))));
        }
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    @Override
    public synchronized void close() {
        shown = false;
        timer.cancel();
        line.close();
    }
}

package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.ProgressLine;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportListener;
import java.time.Duration;
import java.util.Locale;
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
    private final String form;
    private boolean shown;

    public Progress(Terminal terminal, LanguageOption language) {
        line = new ProgressLine(terminal.err());
        form = language.say("送信単位 %,d 件  %,.1f MB  %d 秒", "%,d units  %,.1f MB  %d s");
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
            line.at(() -> String.format(Locale.ROOT, form, done.get(), bytes.get() / MEGABYTE, seconds()));
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

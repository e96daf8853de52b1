package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.move.ExchangeMove;
import java.time.Clock;
import picocli.CommandLine.Mixin;

/** What a command takes as announced about the move of the exchange, and as today. */
public final class MoveOptions {
    @Mixin
    private AnnouncedMoveOptions announced = new AnnouncedMoveOptions();

    @Mixin
    private TodayOption today = new TodayOption();

    /** Returns what is announced, or what the caller says instead. */
    public ExchangeMove move() {
        return announced.move();
    }

    /** Returns a clock in Japan, which stands at the end of the day that the caller takes for today. */
    public Clock clock() {
        return today.clock();
    }
}

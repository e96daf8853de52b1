package io.github.careplansdk.core.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --date}: the day that counts as today. */
public final class TodayOption {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalTime END = LocalTime.of(23, 59, 59);

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = {"今日とみなす日付。既定は日本の今日です。", "The day that counts as today; by default today in Japan."})
    private @Nullable LocalDate date;

    /** Returns a clock in Japan, which stands at the end of the day that the caller takes for today. */
    public Clock clock() {
        return date == null
                ? Clock.system(JAPAN)
                : Clock.fixed(date.atTime(END).atZone(JAPAN).toInstant(), JAPAN);
    }
}

package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.problem.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --move} and {@code --move-date}: what a command takes as announced about the move of the exchange. */
public final class AnnouncedMoveOptions {
    @Option(
            names = "--move",
            paramLabel = "FILE",
            description = {
                "移行について新しく公表されたことのファイル。書き方は docs/move-2027.ja.md にあります。",
                "A file of what is newly announced about the move; docs/move-2027.md tells its form."
            })
    private @Nullable Path file;

    @Option(
            names = "--move-date",
            paramLabel = "YYYY-MM-DD",
            description = {"移行の日。既定は公表された年月です。", "The day of the move; by default the month that is announced."})
    private @Nullable LocalDate moveDate;

    /** Returns what is announced, or what the caller says instead. */
    public ExchangeMove move() {
        ExchangeMove move = file == null ? ExchangeMove.published() : read(file);
        return moveDate == null ? move : move.on(moveDate);
    }

    private static ExchangeMove read(Path file) {
        Unreadable.checkFiles(List.of(file));
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ExchangeMove.read(reader);
        } catch (IOException e) {
            throw Unreadable.because(e);
        } catch (CarePlanException e) {
            throw new UsageException(
                    "--move: " + e.finding().message(Language.JA) + " " + file,
                    "--move: " + e.finding().message(Language.EN) + " " + file);
        }
    }
}

package io.github.careplansdk.examples;

import io.github.careplansdk.core.problem.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The whole month in one process: a care office sends its plans to two providers, which answer with results, over a platform on
 * this machine. The folders of all three are left to look at.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.MainJob --lang en
 * }</pre>
 */
public final class MainJob {
    private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private MainJob() {}

    /** Runs the month and prints its steps. Takes {@code --lang ja} (the default) or {@code --lang en}. */
    public static void main(String[] args) throws IOException {
        Path samples = find();
        Path target = Files.createDirectories(samples.resolveSibling("target"));
        String name = "month-" + RUN.format(LocalDateTime.now(ZoneId.of("Asia/Tokyo"))) + "-";
        Path run = Files.createTempDirectory(target, name);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new WholeMonth(samples, run, new Narrator(out, language(args))).run();
    }

    private static Language language(String[] args) {
        if (args.length == 0) {
            return Language.JA;
        }
        if (args.length == 2 && args[0].equals("--lang")) {
            return Language.of(args[1]).orElseThrow(MainJob::usage);
        }
        throw usage();
    }

    private static IllegalArgumentException usage() {
        return new IllegalArgumentException("Usage: MainJob [--lang ja|en]");
    }

    /** The sample month below the repository's root or below the examples, wherever the program is started. */
    private static Path find() {
        return Stream.of(Path.of("examples", "sample-month"), Path.of("sample-month"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no sample-month here: start in the root of the repository or in examples."));
    }
}

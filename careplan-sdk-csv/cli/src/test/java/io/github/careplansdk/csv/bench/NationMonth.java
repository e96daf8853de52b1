package io.github.careplansdk.csv.bench;

import io.github.careplansdk.csv.testkit.generate.Generator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A made-up month on the disk.
 *
 * @param folder where it is
 * @param users of how many users
 */
record NationMonth(Path folder, int users, long files, long bytes) {
    static final YearMonth MONTH = YearMonth.of(2026, 4);

    private static final int SEED = 1;

    /** A month of so many users in a folder, made there if it is not there from an earlier run. */
    static NationMonth of(int users, Path folder) throws IOException {
        Path made = folder.resolve(String.valueOf(users));
        if (!Files.exists(made)) {
            Path unfinished = Files.createTempDirectory(Files.createDirectories(folder), users + "-");
            new Generator(MONTH, SEED).write(users, unfinished);
            Files.move(unfinished, made);
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(made)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return new NationMonth(made, users, files.size(), bytes);
    }
}

package io.github.careplansdk.crypto.bench;

import io.github.careplansdk.bench.BenchmarkRun;
import io.github.careplansdk.bench.BenchmarkRun.Figure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compares sealing and encrypting with the bare operations of the JDK, prints Markdown tables, and writes the ratios to
 * {@code target/bench/crypto.json}.
 *
 * <pre>{@code
 * mvn -q -Pbench-crypto -pl careplan-sdk-crypto/cli -am test-compile exec:exec -Dbench.args="clock=cpu rounds=9"
 * }</pre>
 *
 * <ul>
 *   <li>{@code size}: megabytes of the large file
 *   <li>{@code signatures}: how many small units a round seals
 *   <li>{@code warmups}, {@code rounds}: how often each contender works
 *   <li>{@code clock}: {@code wall}, or {@code cpu} for the working thread's processor time
 * </ul>
 */
public final class Benchmark {
    private static final int MEGABYTE = 1_000_000;
    private static final int SMALL_UNIT = 50_000;
    private static final String UNITS = "Units of 50 KB";

    private final Map<String, String> options = new HashMap<>();
    private final PrintStream out = System.out;

    private Benchmark(String[] arguments) {
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("Not like name=value: " + argument);
            }
            options.put(pair[0], pair[1]);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("careplan-bench");
        try {
            new Benchmark(arguments).run(folder);
        } finally {
            delete(folder);
        }
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, String.valueOf(otherwise)));
    }

    private void run(Path folder) throws Exception {
        out.println(BenchmarkRun.thisMachine());
        int signatures = number("signatures", 500);
        Rounds small = compare(new SmallUnits(folder, SMALL_UNIT, signatures).contenders());
        small.print(out, UNITS, "units a second", signatures);
        int size = number("size", 200);
        Rounds large = compare(new LargeFile(folder, (long) size * MEGABYTE).contenders());
        String file = String.format(Locale.ROOT, "A file of %d MB", size);
        large.print(out, file, "MB/s", size);
        List<Figure> figures = new ArrayList<>(small.figures(UNITS));
        figures.addAll(large.figures(file));
        BenchmarkRun.here(figures).write("crypto");
    }

    private Rounds compare(List<Contender> contenders) throws Exception {
        Rounds rounds = new Rounds(
                contenders,
                number("rounds", 9),
                options.getOrDefault("clock", "wall").equals("cpu"));
        rounds.run(number("warmups", 5));
        return rounds;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

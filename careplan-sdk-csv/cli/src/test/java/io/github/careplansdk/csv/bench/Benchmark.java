package io.github.careplansdk.csv.bench;

import io.github.careplansdk.bench.BenchmarkRun;
import io.github.careplansdk.bench.BenchmarkRun.Figure;
import io.github.careplansdk.csv.bench.DataSet.Sort;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Compares reading and checking with CSV libraries, prints Markdown tables, and writes the ratios to {@code target/bench/csv.json}.
 *
 * <pre>{@code
 * mvn -q -Pbench -pl careplan-sdk-csv/cli -am test-compile exec:exec -Dbench.args="size=100 rounds=9"
 * }</pre>
 *
 * See {@link Options}.
 */
public final class Benchmark {
    private static final int MEGABYTE = 1_000_000;
    private static final int BULK_FILES = 64;
    /** How much of a plan is table 6, in percent. */
    private static final long TABLE6_SHARE = 70;

    private final Options options;
    private final Path folder;
    private final PrintStream out = System.out;
    private final List<Figure> figures = new ArrayList<>();

    private Benchmark(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = new Options(arguments);
        Path folder = Files.createTempDirectory("careplan-bench");
        try {
            new Benchmark(options, folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws IOException, InterruptedException {
        out.println(BenchmarkRun.thisMachine());
        long size = (long) options.number("size", 100) * MEGABYTE;
        if (options.hasPart("table6") || options.hasPart("shuffled") || options.hasPart("unit")) {
            Path table6 = MonthFiles.writePlan(folder.resolve("month"), size);
            if (options.hasPart("table6")) {
                compare(DataSet.of(Sort.TABLE6, "Table 6, a month user by user", table6));
            }
            if (options.hasPart("shuffled")) {
                Path shuffled = Shuffled.write(table6, folder.resolve("shuffled"));
                compare(DataSet.of(Sort.TABLE6, "Table 6, rows shuffled", shuffled));
            }
            if (options.hasPart("unit")) {
                compare(DataSet.of(
                        Sort.UNIT, "Tables 6 and 7 with the supplement, as a unit", folder.resolve("month")));
            }
        }
        if (options.hasPart("table1")) {
            Path table1 = CarePlanFiles.writeTable1(folder.resolve("table1"), size / 2);
            compare(DataSet.of(Sort.TABLE1, "Table 1, long text", table1));
        }
        if (options.hasPart("bulk")) {
            runBulk();
        }
        if (options.hasPart("small")) {
            runSmall();
        }
        if (options.hasPart("running")) {
            runRunning();
        }
        if (options.hasPart("cold")) {
            runCold();
        }
        BenchmarkRun.here(figures).write("csv");
    }

    private void compare(DataSet data) throws IOException {
        Rounds rounds = new Rounds(
                data,
                options.chosen(data.contenders()),
                options.number("rounds", 9),
                options.text("clock", "wall").equals("cpu"));
        rounds.run(
                options.number("warmups", 5),
                List.of(options.text("jvm", "-Xms512m -Xmx512m -XX:+AlwaysPreTouch")
                        .split(" ")));
        rounds.print(out);
        figures.addAll(rounds.figures());
    }

    private void runBulk() throws IOException, InterruptedException {
        Path bulk = folder.resolve("bulk");
        MonthFiles.writeResults(bulk, BULK_FILES, 2 * MEGABYTE);
        Cores cores = new Cores(bulk, options.number("rounds", 9));
        cores.run(options.number("warmups", 3));
        cores.print(out, String.format(Locale.ROOT, "A bulk of %d files of 2 MB, on two cores", BULK_FILES));
    }

    private void runSmall() throws IOException {
        SmallFiles small = new SmallFiles(folder.resolve("exchanged"), options.number("rounds", 9));
        small.run(options.number("warmups", 10));
        small.print(out, "Files of 33 kB");
        figures.add(small.figure());
    }

    private void runRunning() throws IOException, InterruptedException {
        Path small = folder.resolve("running");
        MonthFiles.writePlan(small, 2L * MEGABYTE * TABLE6_SHARE / 100);
        for (Path month : List.of(Path.of(options.text("sample", "../../examples/sample-month")), small)) {
            RunningJvm running = new RunningJvm(
                    month,
                    options.number("cold", 10),
                    options.text("clock", "wall").equals("cpu"));
            running.run();
            running.print(
                    out, month == small ? "A folder of 2 MB in a running JVM" : "The sample month in a running JVM");
        }
    }

    private void runCold() throws IOException, InterruptedException {
        Path small = folder.resolve("small");
        MonthFiles.writePlan(small, 2 * MEGABYTE * TABLE6_SHARE / 100);
        ColdStart cold = new ColdStart(small, options.text("jar", ""), options.number("cold", 10));
        cold.run();
        cold.print(out, "A folder of 2 MB from a cold start");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

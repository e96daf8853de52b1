package io.github.careplansdk.csv.bench;

import io.github.careplansdk.bench.Statistics;
import io.github.careplansdk.csv.bench.NationPlot.Point;
import io.github.careplansdk.csv.bench.NationPlot.Series;
import io.github.careplansdk.csv.bench.NationRun.Measured;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Checks the made-up months of 1,000 to 100,000 users, to see how time and memory grow, beside libraries that do no more
 * than read the smaller ones; prints Markdown tables, and draws them.
 *
 * <pre>{@code
 * mvn -q -Pbench -pl careplan-sdk-csv/cli -am test-compile exec:exec -Dbench.mainClass=io.github.careplansdk.csv.bench.Nation
 * }</pre>
 *
 * Settings, as in {@link Options}: {@code sizes} in users, ascending; {@code compared}, the largest that the libraries read;
 * {@code rounds}; {@code warmups}, readings of the smallest; {@code heap} of each JVM; {@code folder} where the months are
 * made and kept for the next run (5 GB); {@code plot}, the file to draw into.
 */
public final class Nation {
    /** People who have a care plan or a preventive plan made for them each month. */
    private static final double COUNTRY = 4e6;

    private final PrintStream out = System.out;
    private final List<NationMonth> months = new ArrayList<>();
    private final List<Contender> contenders = new ArrayList<>();
    private final Options options;
    private final int rounds;

    private Nation(Options options) {
        this.options = options;
        this.rounds = options.number("rounds", 3);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Nation(new Options(arguments)).run();
    }

    /** One reader on so many threads, and what it took each round for each size. */
    private record Contender(NationReader reader, int threads, int sizes, List<List<Measured>> rounds) {
        Contender(NationReader reader, int threads, int sizes) {
            this(reader, threads, sizes, new ArrayList<>());
        }

        double median(int size, ToLongFunction<Measured> value) {
            return statistics(size, value).median();
        }

        double most(int size, ToLongFunction<Measured> value) {
            return statistics(size, value).quantile(1);
        }

        private Statistics statistics(int size, ToLongFunction<Measured> value) {
            return new Statistics(rounds.stream()
                    .mapToDouble(round -> value.applyAsLong(round.get(size)))
                    .toArray());
        }

        double processorSeconds(int size) {
            return median(size, Measured::processorNanos) / 1e9;
        }

        double seconds(int size) {
            return median(size, Measured::nanos) / 1e9;
        }
    }

    private void run() throws IOException, InterruptedException {
        Path folder = Path.of(options.text(
                "folder",
                Path.of(System.getProperty("java.io.tmpdir"), "careplan-nation").toString()));
        for (String users :
                options.text("sizes", "1000,3000,10000,30000,100000").split(",")) {
            months.add(NationMonth.of(Integer.parseInt(users), folder));
        }
        int compared = options.number("compared", 10_000);
        int small =
                (int) months.stream().filter(month -> month.users() <= compared).count();
        contenders.add(new Contender(NationReader.OURS, 2, months.size()));
        contenders.add(new Contender(NationReader.JACKSON, 2, small));
        contenders.add(new Contender(NationReader.UNIVOCITY, 2, small));
        contenders.add(new Contender(NationReader.OURS, 1, small));
        contenders.add(new Contender(NationReader.JACKSON, 1, small));
        contenders.add(new Contender(NationReader.UNIVOCITY, 1, small));
        double loadBefore = load();
        measure();
        checkRows();
        out.printf(
                Locale.ROOT,
                "%s %s, Java %s, %d processors; load %.1f to %.1f; medians of %d rounds, heap of %s.%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.vm.version"),
                Runtime.getRuntime().availableProcessors(),
                loadBefore,
                load(),
                rounds,
                heap());
        printGrowth(contenders.get(0));
        printComparison(small - 1);
        draw();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private String heap() {
        return options.text("heap", "256m");
    }

    private void measure() throws IOException, InterruptedException {
        Path beans = Files.createTempDirectory("careplan-beans");
        NationBeans.compile(beans);
        List<Path> folders = months.stream().map(NationMonth::folder).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                // Starting elsewhere each time, so that nobody always follows the same one.
                Contender contender = contenders.get((i + round) % contenders.size());
                contender
                        .rounds()
                        .add(NationRun.start(
                                contender.reader(),
                                contender.threads(),
                                options.number("warmups", 3),
                                folders.subList(0, contender.sizes()),
                                beans,
                                heap()));
                System.err.printf("%d %s %d%n", round, contender.reader(), contender.threads());
            }
        }
    }

    /** All read the same: as many rows of each month. */
    private void checkRows() {
        long[] rows = new long[months.size()];
        for (Contender contender : contenders) {
            for (List<Measured> round : contender.rounds()) {
                for (int size = 0; size < contender.sizes(); size++) {
                    long found = round.get(size).rows();
                    if (rows[size] != 0 && rows[size] != found) {
                        throw new IllegalStateException(
                                contender.reader().title() + " read " + found + " rows, but others " + rows[size]);
                    }
                    rows[size] = found;
                }
            }
        }
        System.err.println("rows " + Arrays.toString(rows));
    }

    private void printGrowth(Contender ours) {
        out.println();
        out.println("| users | files | MB | processor seconds | ms a user | users a processor second | MB a processor"
                + " second | seconds by the clock | users a second | heap, MB | process, MB |");
        out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int size = 0; size < months.size(); size++) {
            NationMonth month = months.get(size);
            double seconds = ours.processorSeconds(size);
            out.printf(
                    Locale.ROOT,
                    "| %,d | %,d | %,.0f | %.2f | %.2f | %,.0f | %,.0f | %.1f | %,.0f | %,.0f | %,.0f |%n",
                    month.users(),
                    month.files(),
                    month.bytes() / 1e6,
                    seconds,
                    seconds / month.users() * 1e3,
                    month.users() / seconds,
                    month.bytes() / 1e6 / seconds,
                    ours.seconds(size),
                    month.users() / ours.seconds(size),
                    ours.most(size, Measured::live) / 1e6,
                    ours.most(size, Measured::resident) / 1e6);
        }
        int last = months.size() - 1;
        double each = ours.processorSeconds(last) / months.get(last).users();
        double eachByTheClock = ours.seconds(last) / months.get(last).users();
        out.printf(
                Locale.ROOT,
                "%nProcessor time grows with the users to the power of %.2f. The country's 4 million users, by"
                        + " calculation: %.0f minutes of processor time, so %.0f on two free cores; %.0f by the clock of"
                        + " this run.%n",
                exponent(ours),
                each * COUNTRY / 60,
                each * COUNTRY / 60 / 2,
                eachByTheClock * COUNTRY / 60);
    }

    private double exponent(Contender ours) {
        double[] users = months.stream().mapToDouble(NationMonth::users).toArray();
        double[] times = new double[users.length];
        Arrays.setAll(times, ours::processorSeconds);
        return Growth.exponent(users, times);
    }

    private void printComparison(int size) {
        NationMonth month = months.get(size);
        out.printf(Locale.ROOT, "%nThe month of %,d users:%n%n", month.users());
        out.println("| what | threads | users a processor second | MB a processor second | to ours | seconds by the"
                + " clock |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (Contender contender : contenders) {
            Contender ours = contenders.stream()
                    .filter(each -> each.reader() == NationReader.OURS && each.threads() == contender.threads())
                    .findFirst()
                    .orElseThrow();
            Statistics ratios = ratios(ours, contender, size);
            double seconds = contender.processorSeconds(size);
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %,.0f | %,.0f | %.2f (%.2f-%.2f) | %.1f |%n",
                    contender.reader().title(),
                    contender.threads(),
                    month.users() / seconds,
                    month.bytes() / 1e6 / seconds,
                    ratios.median(),
                    ratios.quantile(0),
                    ratios.quantile(1),
                    contender.seconds(size));
        }
    }

    private Statistics ratios(Contender ours, Contender other, int size) {
        double[] ratios = new double[rounds];
        Arrays.setAll(
                ratios,
                round -> (double) ours.rounds().get(round).get(size).processorNanos()
                        / other.rounds().get(round).get(size).processorNanos());
        return new Statistics(ratios);
    }

    private void draw() throws IOException {
        List<Series> times = new ArrayList<>();
        for (Contender contender : contenders) {
            if (contender.threads() == 2) {
                times.add(series(contender, size -> contender.processorSeconds(size)));
            }
        }
        Contender ours = contenders.get(0);
        Series heap = series(ours, size -> ours.most(size, Measured::live) / 1e6);
        String file = options.text("plot", "");
        if (!file.isEmpty()) {
            Files.writeString(Path.of(file), NationPlot.of(times, heap));
        }
    }

    private interface OfSize {
        double value(int size);
    }

    private Series series(Contender contender, OfSize ofSize) {
        List<Point> points = new ArrayList<>();
        for (int size = 0; size < contender.sizes(); size++) {
            points.add(new Point(months.get(size).users(), ofSize.value(size)));
        }
        return new Series(contender.reader().title(), points);
    }
}

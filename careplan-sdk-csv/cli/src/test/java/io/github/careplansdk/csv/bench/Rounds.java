package io.github.careplansdk.csv.bench;

import io.github.careplansdk.bench.BenchmarkRun.Figure;
import io.github.careplansdk.bench.Statistics;
import io.github.careplansdk.csv.bench.Contender.Consumed;
import io.github.careplansdk.csv.bench.Contender.Depth;
import io.github.careplansdk.csv.bench.Contender.Result;
import io.github.careplansdk.csv.bench.Worker.Measured;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Lets contenders read in turn, round after round, so that a busy moment of the machine hits them all. */
final class Rounds {
    private final DataSet data;
    private final List<Contender> contenders;
    private final int rounds;
    private final boolean processorTime;
    private final double[][] nanos;
    private final long[] allocated;
    private final long bytes;
    private long rows;

    /** With the processor's time a loaded machine matters less, but what other threads collect is not counted. */
    Rounds(DataSet data, List<Contender> contenders, int rounds, boolean processorTime) throws IOException {
        this.data = data;
        this.contenders = contenders;
        this.rounds = rounds;
        this.processorTime = processorTime;
        this.nanos = new double[contenders.size()][rounds];
        this.allocated = new long[contenders.size()];
        this.bytes = data.bytes();
    }

    /** Runs warm-up rounds, then those that count. */
    void run(int warmUps, List<String> jvmOptions) throws IOException {
        List<Worker> workers = new ArrayList<>();
        try {
            for (Contender contender : contenders) {
                workers.add(Worker.start(data, contender, jvmOptions));
            }
            check(workers);
            for (int round = -warmUps; round < rounds; round++) {
                for (int i = 0; i < workers.size(); i++) {
                    // Starting elsewhere each time, so that nobody always follows the same one.
                    int place = (i + round + warmUps) % workers.size();
                    note(place, round, workers.get(place).read(Depth.ONE));
                }
            }
        } finally {
            for (Worker worker : workers) {
                worker.close();
            }
        }
    }

    /** All read the same: as many rows, and cells and values of the same sum. */
    private void check(List<Worker> workers) throws IOException {
        Map<Result, Long> checksums = new EnumMap<>(Result.class);
        for (int i = 0; i < workers.size(); i++) {
            Contender contender = contenders.get(i);
            Consumed consumed = workers.get(i).read(Depth.ALL).consumed();
            if (consumed.rows() > 0) {
                rows = rows == 0 ? consumed.rows() : rows;
                demand(contender, "rows", rows, consumed.rows());
            }
            if (contender.result() != Result.OTHER) {
                Long expected = checksums.putIfAbsent(contender.result(), consumed.checksum());
                demand(contender, "checksum", expected == null ? consumed.checksum() : expected, consumed.checksum());
            }
        }
        System.err.printf(Locale.ROOT, "%s: %,d bytes, %,d rows, checksums %s%n", data.title(), bytes, rows, checksums);
    }

    private static void demand(Contender contender, String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(
                    contender.name() + ": " + what + " " + found + ", but the others have " + expected);
        }
    }

    private void note(int place, int round, Measured measured) {
        if (round >= 0) {
            nanos[place][round] = processorTime ? measured.processorNanos() : measured.nanos();
            allocated[place] = measured.allocated();
        }
    }

    /** Writes a Markdown table. Ratios are of the same round, then the median is taken. */
    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%n## %s%n%n", data.title());
        out.printf(
                Locale.ROOT,
                "%.0f MB, %,d rows, %d bytes a row; medians of %d rounds, in brackets the middle half.%n%n",
                bytes / 1e6,
                rows,
                bytes / rows,
                rounds);
        out.println("| what | MB/s | ns a row | bytes allocated a row | to raw univocity |");
        out.println("| --- | ---: | ---: | ---: | ---: |");
        for (int i = 0; i < contenders.size(); i++) {
            double median = new Statistics(nanos[i]).median();
            Statistics ratios = ratios(i);
            out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f | %,d | %.2f (%.2f-%.2f) |%n",
                    contenders.get(i).name(),
                    bytes / median * 1e3,
                    median / rows,
                    allocated[i] / rows,
                    ratios.median(),
                    ratios.quantile(0.25),
                    ratios.quantile(0.75));
        }
    }

    /** Returns the ratios to the first contender. */
    List<Figure> figures() {
        return IntStream.range(0, contenders.size())
                .mapToObj(i -> Figure.of(data.title(), contenders.get(i).name(), ratios(i)))
                .toList();
    }

    private Statistics ratios(int contender) {
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ratios[round] = nanos[0][round] / nanos[contender][round];
        }
        return new Statistics(ratios);
    }
}

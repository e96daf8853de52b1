package io.github.careplansdk.crypto.bench;

import io.github.careplansdk.bench.BenchmarkRun.Figure;
import io.github.careplansdk.bench.Statistics;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Lets contenders work in turn, round after round, so that a busy moment of the machine hits them all. */
final class Rounds {
    private final List<Contender> contenders;
    private final int rounds;
    private final boolean processorTime;
    private final double[][] nanos;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /**
     * The first contender is what the others are compared with.
     *
     * @param processorTime whether to take the thread's processor time, where a loaded machine and the disk matter less
     */
    Rounds(List<Contender> contenders, int rounds, boolean processorTime) {
        this.contenders = contenders;
        this.rounds = rounds;
        this.processorTime = processorTime;
        this.nanos = new double[contenders.size()][rounds];
    }

    /** Runs warm-up rounds, then those that count. */
    void run(int warmUps) throws Exception {
        for (int round = -warmUps; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                // Starting elsewhere each time, so that nobody always follows the same one.
                int place = (i + round + warmUps) % contenders.size();
                long before = now();
                contenders.get(place).work().run();
                if (round >= 0) {
                    nanos[place][round] = now() - before;
                }
            }
        }
    }

    private long now() {
        return processorTime ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** Writes a Markdown table. Ratios are of the same round, then the median is taken. */
    void print(PrintStream out, String title, String unit, int amount) {
        out.printf(Locale.ROOT, "%n## %s%n%n", title);
        out.printf("Medians of %d rounds, in brackets the middle half.%n%n", rounds);
        out.printf("| what | %s | to the first |%n| --- | ---: | ---: |%n", unit);
        for (int i = 0; i < contenders.size(); i++) {
            Statistics ratios = ratios(i);
            out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %.2f (%.2f-%.2f) |%n",
                    contenders.get(i).name(),
                    amount / new Statistics(nanos[i]).median() * 1e9,
                    ratios.median(),
                    ratios.quantile(0.25),
                    ratios.quantile(0.75));
        }
    }

    /** Returns the ratios to the first contender. */
    List<Figure> figures(String table) {
        return IntStream.range(0, contenders.size())
                .mapToObj(i -> Figure.of(table, contenders.get(i).name(), ratios(i)))
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

package io.github.careplansdk.csv.bench;

import io.github.careplansdk.bench.Statistics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A bulk of files on one thread and on two. A machine may lend only one core, so that beside it two threads that do
 * nothing but add up bytes show what two threads can gain at all.
 */
final class Cores {
    private static final int SCANS = 10_000;

    private final Path folder;
    private final int rounds;
    private final double[] files;
    private final double[] counting;

    /** Keeps the counting from being left out. */
    private volatile long last;

    Cores(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
        this.files = new double[rounds];
        this.counting = new double[rounds];
    }

    void run(int warmUps) throws IOException, InterruptedException {
        for (int round = -warmUps; round < rounds; round++) {
            double one = validate(1);
            double two = validate(2);
            double oneCounts = count(1);
            double twoCount = count(2);
            if (round >= 0) {
                files[round] = one / two;
                counting[round] = 2 * oneCounts / twoCount;
            }
        }
    }

    private double validate(int threads) throws IOException {
        System.gc();
        long before = System.nanoTime();
        Ours.validate(folder, threads);
        return System.nanoTime() - before;
    }

    private double count(int threads) throws InterruptedException {
        Thread[] all = new Thread[threads];
        long before = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            all[i] = new Thread(this::countOnce);
            all[i].start();
        }
        for (Thread thread : all) {
            thread.join();
        }
        return System.nanoTime() - before;
    }

    /** Adds up bytes by way of a table, much as a reader looks at them. */
    private void countOnce() {
        byte[] bytes = new byte[1 << 16];
        new SplittableRandom(1).nextBytes(bytes);
        byte[] table = new byte[1 << Byte.SIZE];
        new SplittableRandom(2).nextBytes(table);
        long sum = 0;
        for (int scan = 0; scan < SCANS; scan++) {
            for (byte each : bytes) {
                sum += table[each & 0xFF];
            }
        }
        last = sum;
    }

    void print(PrintStream out, String title) {
        out.printf(Locale.ROOT, "%n## %s%n%n", title);
        out.println("| what | two threads to one | lowest | highest |");
        out.println("| --- | ---: | ---: | ---: |");
        print(out, "**ours, full validation**", files);
        print(out, "two threads that only add up bytes", counting);
    }

    private static void print(PrintStream out, String name, double[] ratios) {
        Statistics statistics = new Statistics(ratios);
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |%n",
                name,
                statistics.median(),
                statistics.quantile(0),
                statistics.quantile(1));
    }
}

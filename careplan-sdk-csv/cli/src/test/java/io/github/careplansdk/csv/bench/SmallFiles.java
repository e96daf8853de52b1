package io.github.careplansdk.csv.bench;

import com.sun.management.ThreadMXBean;
import io.github.careplansdk.bench.BenchmarkRun.Figure;
import io.github.careplansdk.bench.Statistics;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;

/** A folder of files as they are exchanged, of 33 kB each, against one file of as many bytes; on one thread, by its processor time. */
final class SmallFiles {
    private static final int FOLDERS = 10;
    private static final int FILES = 600;
    private static final int BYTES = 33_000;

    private final Path small;
    private final Path large;
    private final double[] nanos;
    private final double[] ratios;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private double allocated;

    SmallFiles(Path folder, int rounds) throws IOException {
        this.small = folder.resolve("files");
        this.large = folder.resolve("file");
        this.nanos = new double[rounds];
        this.ratios = new double[rounds];
        for (int bulk = 0; bulk < FOLDERS; bulk++) {
            MonthFiles.writeResults(small.resolve(String.valueOf(bulk)), FILES / FOLDERS, BYTES);
        }
        MonthFiles.writeResults(large, 1, (long) FILES * BYTES);
    }

    void run(int warmUps) throws IOException {
        for (int round = -warmUps; round < nanos.length; round++) {
            double ofLarge = validate(large);
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            double ofSmall = validate(small);
            if (round >= 0) {
                allocated =
                        threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
                nanos[round] = ofSmall / FILES;
                ratios[round] = ofLarge / ofSmall;
            }
        }
    }

    private double validate(Path path) throws IOException {
        long before = threads.getCurrentThreadCpuTime();
        Ours.validate(path, 1);
        return threads.getCurrentThreadCpuTime() - before;
    }

    Figure figure() {
        return Figure.of("Small files", "a folder of 33 kB files to one large file", new Statistics(ratios));
    }

    void print(PrintStream out, String title) {
        Statistics each = new Statistics(nanos);
        Statistics toLarge = new Statistics(ratios);
        out.printf(Locale.ROOT, "%n## %s%n%n", title);
        out.println("| what | µs a file | MB/s | bytes allocated a file | to one large file | lowest | highest |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        out.printf(
                Locale.ROOT,
                "| **ours, full validation** | %.0f | %.0f | %,.0f | %.2f | %.2f | %.2f |%n",
                each.median() / 1e3,
                BYTES * 1e3 / each.median(),
                allocated / FILES,
                toLarge.median(),
                toLarge.quantile(0),
                toLarge.quantile(1));
    }
}

package io.github.careplansdk.csv.bench;

import io.github.careplansdk.bench.Statistics;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What checking an office's month takes in a JVM that already runs: the first call, and the sixth and later ones. */
final class RunningJvm {
    private static final int CALLS = 15;
    private static final int WARM = 5;

    private final Path folder;
    private final int starts;
    private final boolean processorTime;
    private final double[] first;
    private final double[] later;

    /** With the processor's time of a single checking thread a loaded machine matters less. */
    RunningJvm(Path folder, int starts, boolean processorTime) {
        this.folder = folder;
        this.starts = starts;
        this.processorTime = processorTime;
        this.first = new double[starts];
        this.later = new double[starts];
    }

    void run() throws IOException, InterruptedException {
        List<String> line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RunningJvm.class.getName(),
                folder.toString(),
                String.valueOf(processorTime));
        for (int start = 0; start < starts; start++) {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            double[] millis = new String(process.getInputStream().readAllBytes())
                    .lines()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("A check broke; see above.");
            }
            first[start] = millis[0];
            later[start] = new Statistics(Arrays.copyOfRange(millis, WARM, CALLS)).median();
        }
    }

    /** The other side: checks a folder again and again, and tells how many milliseconds each check took. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        boolean processorTime = Boolean.parseBoolean(arguments[1]);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> millis = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            long before = processorTime ? threads.getCurrentThreadCpuTime() : System.nanoTime();
            Validator.Builder validator = Validator.builder();
            (processorTime ? validator.threads(1) : validator).build().validate(folder);
            long after = processorTime ? threads.getCurrentThreadCpuTime() : System.nanoTime();
            millis.add((after - before) / 1e6);
        }
        millis.forEach(System.out::println);
    }

    void print(PrintStream out, String title) {
        out.printf(Locale.ROOT, "%n## %s%n%n", title);
        out.println("| what | ms | lowest | highest |");
        out.println("| --- | ---: | ---: | ---: |");
        print(out, "the first call", first);
        print(out, "from the sixth on", later);
    }

    private static void print(PrintStream out, String name, double[] millis) {
        Statistics statistics = new Statistics(millis);
        out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                name,
                statistics.median(),
                statistics.quantile(0),
                statistics.quantile(1));
    }
}

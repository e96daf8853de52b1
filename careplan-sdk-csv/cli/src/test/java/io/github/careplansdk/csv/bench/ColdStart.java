package io.github.careplansdk.csv.bench;

import io.github.careplansdk.bench.Statistics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the command needs on a small folder, JVM start included, against a JVM that does nothing; of the executable jar also with an
 * archive of its classes, as {@code docs/ci.md} makes one.
 */
final class ColdStart {
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final List<String> nothing;
    private final List<String> command;
    private final List<String> archiving;
    private final List<String> archived;
    private final int times;
    private final double[] empty;
    private final double[] full;
    private final double[] quick;

    /** As many starts of each; {@code jar} is the executable one, or nothing to use the class path. */
    ColdStart(Path folder, String jar, int times) {
        String classPath = System.getProperty("java.class.path");
        this.nothing = List.of(java(), "-cp", classPath, Nothing.class.getName());
        List<String> program =
                jar.isEmpty() ? List.of("-cp", classPath, "io.github.careplansdk.csv.cli.Main") : List.of("-jar", jar);
        List<String> validate = List.of("validate", folder.toString());
        this.command = joined(List.of(java()), program, validate);
        Path archive = folder.resolveSibling("classes.jsa");
        this.archiving = joined(List.of(java(), "-XX:ArchiveClassesAtExit=" + archive), program, validate);
        this.archived = jar.isEmpty()
                ? List.of()
                : joined(List.of(java(), "-XX:SharedArchiveFile=" + archive, QUICK), program, validate);
        this.times = times;
        this.empty = new double[times];
        this.full = new double[times];
        this.quick = new double[archived.isEmpty() ? 0 : times];
    }

    private static List<String> joined(List<String> java, List<String> program, List<String> arguments) {
        return Stream.of(java, program, arguments).flatMap(List::stream).toList();
    }

    /** A program that does nothing. */
    static final class Nothing {
        private Nothing() {}

        public static void main(String[] arguments) {}
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    void run() throws IOException, InterruptedException {
        if (quick.length > 0) {
            millis(archiving);
        }
        for (int i = -1; i < times; i++) {
            double emptyMillis = millis(nothing);
            double fullMillis = millis(command);
            double quickMillis = quick.length > 0 ? millis(archived) : 0;
            if (i >= 0) {
                empty[i] = emptyMillis;
                full[i] = fullMillis;
            }
            if (i >= 0 && quick.length > 0) {
                quick[i] = quickMillis;
            }
        }
    }

    private static double millis(List<String> line) throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("Exit code " + exit + " of " + line);
        }
        return (System.nanoTime() - before) / 1e6;
    }

    void print(PrintStream out, String title) {
        out.printf(Locale.ROOT, "%n## %s%n%n", title);
        out.println("| what | ms | lowest | highest |");
        out.println("| --- | ---: | ---: | ---: |");
        print(out, "a JVM that does nothing", empty);
        print(out, "`validate` in a fresh JVM", full);
        print(out, "**more than an empty JVM**", more(full));
        if (quick.length > 0) {
            print(out, "`validate` with an archive of its classes, and `" + QUICK + "`", quick);
            print(out, "**more than an empty JVM**", more(quick));
        }
    }

    private double[] more(double[] millis) {
        double[] more = new double[times];
        for (int i = 0; i < times; i++) {
            more[i] = millis[i] - empty[i];
        }
        return more;
    }

    private static void print(PrintStream out, String name, double[] millis) {
        Statistics statistics = new Statistics(millis);
        out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f |%n",
                name,
                statistics.median(),
                statistics.quantile(0),
                statistics.quantile(1));
    }
}

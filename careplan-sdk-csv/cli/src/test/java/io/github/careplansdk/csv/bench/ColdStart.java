package io.github.careplansdk.csv.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the command needs on a small folder, JVM start included, against a JVM that does nothing. */
final class ColdStart {
    private final List<String> nothing;
    private final List<String> command;
    private final int times;
    private final double[] empty;
    private final double[] full;

    /** As many starts of each; {@code jar} is the executable one, or nothing to use the class path. */
    ColdStart(Path folder, String jar, int times) {
        String classPath = System.getProperty("java.class.path");
        this.nothing = List.of(java(), "-cp", classPath, Nothing.class.getName());
        List<String> start = jar.isEmpty()
                ? List.of(java(), "-cp", classPath, "io.github.careplansdk.csv.cli.Main")
                : List.of(java(), "-jar", jar);
        this.command = new ArrayList<>(start);
        command.addAll(List.of("validate", folder.toString()));
        this.times = times;
        this.empty = new double[times];
        this.full = new double[times];
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
        for (int i = -1; i < times; i++) {
            double emptyMillis = millis(nothing);
            double fullMillis = millis(command);
            if (i >= 0) {
                empty[i] = emptyMillis;
                full[i] = fullMillis;
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
        double[] more = new double[times];
        for (int i = 0; i < times; i++) {
            more[i] = full[i] - empty[i];
        }
        out.printf(Locale.ROOT, "%n## %s%n%n", title);
        out.println("| what | ms | lowest | highest |");
        out.println("| --- | ---: | ---: | ---: |");
        print(out, "a JVM that does nothing", empty);
        print(out, "`validate` in a fresh JVM", full);
        print(out, "**more than an empty JVM**", more);
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

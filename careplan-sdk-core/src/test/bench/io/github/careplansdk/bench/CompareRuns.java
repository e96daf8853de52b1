package io.github.careplansdk.bench;

import io.github.careplansdk.bench.BenchmarkRun.Figure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what became slower from one run to another: {@code CompareRuns OLD.json NEW.json}. */
public final class CompareRuns {
    private static final double LEAST = 0.9;

    private CompareRuns() {}

    /** Ends with 1 if a figure lost more than a tenth. */
    public static void main(String[] files) throws IOException {
        if (files.length != 2) {
            System.err.println("Name two files: OLD.json NEW.json");
            System.exit(2);
        }
        int slower = compare(BenchmarkRun.read(Path.of(files[0])), BenchmarkRun.read(Path.of(files[1])), System.out);
        System.exit(slower > 0 ? 1 : 0);
    }

    /** Writes a line for each figure that both have, and returns how many lost more than a tenth. */
    static int compare(BenchmarkRun before, BenchmarkRun after, PrintStream out) {
        if (!before.machine().equals(after.machine())) {
            out.println("Other machines: " + before.machine() + " / " + after.machine());
        }
        Map<String, Figure> old =
                before.figures().stream().collect(Collectors.toMap(CompareRuns::name, Function.identity()));
        int slower = 0;
        for (Figure figure : after.figures()) {
            Figure earlier = old.remove(name(figure));
            if (earlier != null) {
                double change = figure.ratio() / earlier.ratio();
                slower += change < LEAST ? 1 : 0;
                String mark = change < LEAST ? "SLOWER" : "";
                out.printf(
                        Locale.ROOT,
                        "%-6s %+5.0f%%  %.2f -> %.2f  %s%n",
                        mark,
                        (change - 1) * 100,
                        earlier.ratio(),
                        figure.ratio(),
                        name(figure));
            }
        }
        old.keySet().forEach(name -> out.println("Not measured again: " + name));
        return slower;
    }

    private static String name(Figure figure) {
        return figure.table() + ": " + figure.what();
    }
}

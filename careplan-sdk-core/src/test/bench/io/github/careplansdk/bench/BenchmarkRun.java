package io.github.careplansdk.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a benchmark measured, as JSON for {@link CompareRuns}.
 *
 * @param machine the machine it ran on
 * @param figures what was measured
 */
public record BenchmarkRun(String machine, List<Figure> figures) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A speed, to that of what it is compared with: more is faster.
     *
     * @param table the table in which it stands
     * @param what what was measured
     * @param ratio the median
     * @param low the lower end of the middle half of all rounds
     * @param high its upper end
     */
    public record Figure(String table, String what, double ratio, double low, double high) {
        public static Figure of(String table, String what, Statistics ratios) {
            return new Figure(table, what, ratios.median(), ratios.quantile(0.25), ratios.quantile(0.75));
        }
    }

    /** A run on this machine. */
    public static BenchmarkRun here(List<Figure> figures) {
        return new BenchmarkRun(thisMachine(), List.copyOf(figures));
    }

    /** Returns what the machine is. */
    public static String thisMachine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
                + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors";
    }

    /** Writes it to {@code target/bench/NAME.json}, in place of an earlier one. */
    public void write(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        JSON.writeValue(folder.resolve(name + ".json").toFile(), this);
    }

    static BenchmarkRun read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), BenchmarkRun.class);
    }
}

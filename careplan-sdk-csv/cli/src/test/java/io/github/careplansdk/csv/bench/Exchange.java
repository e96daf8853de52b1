package io.github.careplansdk.csv.bench;

import io.github.careplansdk.bench.BenchmarkRun;
import io.github.careplansdk.bench.BenchmarkRun.Figure;
import io.github.careplansdk.bench.Statistics;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.reconcile.Reconciler;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Exports, imports, reconciles and shows the made-up months of {@link Nation}, on one thread; what is exported is also
 * written by univocity as raw rows, to the same bytes. Prints Markdown tables, and writes the ratios to {@code
 * target/bench/exchange.json}.
 *
 * <pre>{@code
 * mvn -q -Pbench -pl careplan-sdk-csv/cli -am test-compile exec:exec -Dbench.heap=4g -Dbench.mainClass=io.github.careplansdk.csv.bench.Exchange
 * }</pre>
 *
 * Settings, as in {@link Options}: {@code users}, sizes, ascending; {@code rounds}; {@code warmups}, rounds of the smallest size
 * before; {@code folder} where the months are made and kept; {@code scratch}, where the export is written.
 */
public final class Exchange {
    /** The months' users whose forms are made: more would take long and tell no more. */
    private static final int SHOWN = 200;

    private final Validator validator = Validator.builder().threads(1).build();
    private final PrintStream out = System.out;
    private final List<Size> sizes = new ArrayList<>();
    private final Options options;
    private final Path scratch;

    private Exchange(Options options, Path scratch) {
        this.options = options;
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws IOException {
        Options options = new Options(arguments);
        Path scratch = Files.createTempDirectory(
                Path.of(options.text("scratch", System.getProperty("java.io.tmpdir"))), "careplan-exchange");
        try {
            new Exchange(options, scratch).run();
        } finally {
            Disk.PRIVATE.unforced().delete(scratch);
        }
    }

    private enum Step {
        EXPORT("export, checked"),
        RAW_WRITING("univocity, the same rows raw"),
        IMPORT("import, checked, all changes applied"),
        RECONCILE("reconcile"),
        FORMS("forms of one user after the other");

        private final String title;

        Step(String title) {
            this.title = title;
        }
    }

    /** A month, and what each step took in each round, reckoned for 1,000 users. */
    private record Size(NationMonth month, Map<Step, List<Each>> rounds) {
        void note(Step step, Spent spent, int users) {
            double thousands = users / 1e3;
            rounds.computeIfAbsent(step, none -> new ArrayList<>())
                    .add(new Each(spent.nanos() / thousands / 1e6, spent.bytes() / thousands / 1e6));
        }

        double median(Step step, ToDoubleFunction<Each> value) {
            return new Statistics(values(step, value)).median();
        }

        double[] values(Step step, ToDoubleFunction<Each> value) {
            return rounds.get(step).stream().mapToDouble(value).toArray();
        }
    }

    private record Each(double millis, double megabytes) {}

    private interface Task<T> {
        T run() throws IOException;
    }

    private void run() throws IOException {
        Path folder = Path.of(options.text(
                "folder",
                Path.of(System.getProperty("java.io.tmpdir"), "careplan-nation").toString()));
        for (String users : options.text("users", "1000,3000,10000").split(",")) {
            sizes.add(new Size(NationMonth.of(Integer.parseInt(users), folder), new EnumMap<>(Step.class)));
        }
        Size smallest = sizes.get(0);
        for (int i = 0; i < options.number("warmups", 5); i++) {
            measure(smallest);
        }
        smallest.rounds().clear();
        for (int round = 0; round < options.number("rounds", 3); round++) {
            for (Size size : sizes) {
                measure(size);
                System.err.printf("%d %d%n", round, size.month().users());
            }
        }
        out.println(BenchmarkRun.thisMachine());
        printSteps();
        printWriting();
        BenchmarkRun.here(figures()).write("exchange");
    }

    private void measure(Size size) throws IOException {
        NationMonth month = size.month();
        ReceivedMonth received =
                measure(size, Step.IMPORT, month.users(), () -> ReceivedMonth.of(month.folder(), validator));
        MonthExport export = new MonthExport(received);
        measure(size, Step.EXPORT, month.users(), () -> {
            export.write(scratch.resolve("export"), validator);
            return export;
        });
        size.note(Step.RAW_WRITING, writeRaw(scratch.resolve("export")), month.users());
        Disk.PRIVATE.unforced().delete(scratch.resolve("export"));
        Source plans = Source.of(folders(month, "\\d-plans.*"));
        Source results = Source.of(folders(month, "\\d-results-from-.*"));
        Reconciliation reconciled = measure(
                size,
                Step.RECONCILE,
                month.users(),
                () -> Reconciler.create().importer(Importer.of(validator)).reconcile(plans, results));
        if (reconciled.users().size() != month.users()) {
            throw new IllegalStateException(reconciled.users().size() + " users were compared of " + month.users());
        }
        showForms(size, received);
    }

    private static <T> T measure(Size size, Step step, int users, Task<T> task) throws IOException {
        Spent before = Spent.soFar();
        T result = task.run();
        size.note(step, Spent.soFar().since(before), users);
        return result;
    }

    /** Writes a copy of each file, of rows that were read before; the copies have the same bytes. */
    private Spent writeRaw(Path folder) throws IOException {
        Path copy = scratch.resolve("raw.csv");
        Spent all = Spent.NOTHING;
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            List<String[]> rows = Univocity.rows(file);
            Integer[] texts = texts(file);
            Spent before = Spent.soFar();
            Univocity.write(rows, texts, copy);
            all = all.and(Spent.soFar().since(before));
            if (Files.mismatch(file, copy) >= 0) {
                throw new IllegalStateException("univocity wrote other bytes: " + file);
            }
            Files.delete(copy);
        }
        return all;
    }

    private static Integer[] texts(Path file) {
        FileName name =
                Layouts.published().parse(file.getFileName().toString()).name().orElseThrow();
        return Layouts.published().of(name.kind(), name.edition()).columns().stream()
                .filter(column -> column.type().isText())
                .map(Column::index)
                .toArray(Integer[]::new);
    }

    /** The senders' folders of all towns whose names are so. */
    private static List<Path> folders(NationMonth month, String name) throws IOException {
        try (Stream<Path> found = Files.walk(month.folder(), 2)) {
            return found.filter(folder -> folder.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    private static void showForms(Size size, ReceivedMonth received) throws IOException {
        List<Map<FileKind, List<Record>>> users = List.copyOf(received.users().values());
        int shown = Math.min(SHOWN, users.size());
        measure(size, Step.FORMS, shown, () -> {
            for (int i = 0; i < shown; i++) {
                FormRenderer.write(users.get((int) ((long) i * users.size() / shown)), Writer.nullWriter());
            }
            return shown;
        });
    }

    private void printSteps() {
        out.println();
        out.print("| what |");
        sizes.forEach(size -> out.printf(Locale.ROOT, " of %,d |", size.month().users()));
        out.println(" to the power of | MB allocated |");
        out.println("| --- |" + " ---: |".repeat(sizes.size()) + " ---: | ---: |");
        for (Step step : Step.values()) {
            out.printf("| %s |", step.title);
            sizes.forEach(size -> out.printf(Locale.ROOT, " %,.0f |", size.median(step, Each::millis)));
            Size last = sizes.get(sizes.size() - 1);
            out.printf(Locale.ROOT, " %.2f | %,.0f |%n", exponent(step), last.median(step, Each::megabytes));
        }
    }

    private double exponent(Step step) {
        return Growth.exponent(
                sizes.stream().mapToDouble(size -> size.month().users()).toArray(),
                sizes.stream()
                        .mapToDouble(size ->
                                size.median(step, Each::millis) * size.month().users())
                        .toArray());
    }

    private void printWriting() {
        out.println();
        out.println("| users | export, checked, to raw univocity writing |");
        out.println("| ---: | ---: |");
        for (Size size : sizes) {
            Statistics ratios = writing(size);
            out.printf(
                    Locale.ROOT,
                    "| %,d | %.2f (%.2f-%.2f) |%n",
                    size.month().users(),
                    ratios.median(),
                    ratios.quantile(0.25),
                    ratios.quantile(0.75));
        }
    }

    private static Statistics writing(Size size) {
        return ratios(size.values(Step.RAW_WRITING, Each::millis), size.values(Step.EXPORT, Each::millis));
    }

    private static Statistics ratios(double[] compared, double[] ours) {
        double[] ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = compared[i] / ours[i];
        }
        return new Statistics(ratios);
    }

    private List<Figure> figures() {
        Size first = sizes.get(0);
        Size last = sizes.get(sizes.size() - 1);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("Exchange", "export to raw univocity writing", writing(first)));
        for (Step step : Step.values()) {
            Statistics ratios = ratios(first.values(step, Each::millis), last.values(step, Each::millis));
            figures.add(
                    Figure.of("Exchange", "a user of the largest month to one of the smallest: " + step.title, ratios));
        }
        return figures;
    }
}

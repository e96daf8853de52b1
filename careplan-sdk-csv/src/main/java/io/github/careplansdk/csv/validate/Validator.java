package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.csv.io.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Checks files, folders and archives against the standard, in all layers. Immutable and safe to share.
 *
 * <p>Bad data is never an exception: it is a problem in the report.
 */
public final class Validator {
    private final Builder settings;

    private Validator(Builder settings) {
        this.settings = new Builder(settings);
    }

    /** A validator with default settings: today in Japan, default limits, no values shown, 20 samples. */
    public static Validator create() {
        return builder().build();
    }

    /** Settings for a validator. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks what is at these paths. A folder is one bulk for each folder in it that holds files, an archive ({@code
     * .zip}) is one bulk; of a single file the rules between files are not checked. Hidden files, {@code Thumbs.db} and
     * {@code desktop.ini} are left out.
     *
     * @throws IOException if a path cannot be read
     */
    public ValidationReport validate(List<Path> paths) throws IOException {
        try (Input input = Input.open(paths, settings.limits)) {
            return new Run(input).report();
        }
    }

    /** Checks what is at one path; see {@link #validate(List)}. */
    public ValidationReport validate(Path path) throws IOException {
        return validate(List.of(path));
    }

    /**
     * Checks files as one bulk, wherever they lie: what is sent together, attachments included.
     *
     * @throws IOException if a file cannot be read
     */
    public ValidationReport validateTogether(List<Path> files) throws IOException {
        try (Input input = Input.together(files, settings.limits)) {
            return new Run(input).report();
        }
    }

    /** One check of all that is at the paths. */
    private final class Run {
        private final List<Problem> problems;
        private final List<InputBulk> bulks;
        private final List<List<FileCheck>> checks = new ArrayList<>();

        Run(Input input) {
            this.problems = new ArrayList<>(input.problems());
            this.bulks = input.bulks();
            FileCheck.Settings each = new FileCheck.Settings(
                    settings.rules,
                    LocalDate.now(settings.clock),
                    settings.limits,
                    settings.maxSamples,
                    settings.showValues);
            for (InputBulk bulk : bulks) {
                checks.add(bulk.files().stream()
                        .map(file -> new FileCheck(file, bulk.single(), each))
                        .toList());
            }
        }

        ValidationReport report() {
            checkFiles();
            List<CheckedUnit> units = new ArrayList<>();
            for (int i = 0; i < bulks.size(); i++) {
                if (bulks.get(i).single()) {
                    checks.get(i).forEach(Run::skipUnit);
                } else {
                    BulkCheck check = new BulkCheck(bulks.get(i).path(), checks.get(i));
                    check.run();
                    problems.addAll(check.problemsOfTheBulk());
                    units.addAll(check.units());
                }
            }
            List<FileCheck> all = checks.stream().flatMap(List::stream).toList();
            all.forEach(file -> problems.addAll(file.findings().problems()));
            return new ValidationReport(
                    all.stream().map(Run::checked).toList(),
                    units,
                    problems,
                    all.stream()
                            .flatMap(file -> file.findings().notRun().stream())
                            .toList());
        }

        private static void skipUnit(FileCheck file) {
            file.skipLayer(Layer.UNIT, SkipReason.SINGLE_FILE);
            file.skipLayer(Layer.KEYS, SkipReason.SINGLE_FILE);
        }

        private static CheckedFile checked(FileCheck file) {
            return new CheckedFile(file.input().path(), file.parsed().kind(), file.rows(), file.skipped());
        }

        /** The largest files first, so that the last thread does not end long after the others. */
        private void checkFiles() {
            List<FileCheck> files = checks.stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(file -> -file.input().size()))
                    .toList();
            AtomicInteger done = new AtomicInteger();
            AtomicLong bytes = new AtomicLong();
            Consumer<FileCheck> check = file -> {
                file.run();
                settings.progress.at(
                        done.incrementAndGet(),
                        files.size(),
                        bytes.addAndGet(file.input().size()));
            };
            int threads = Math.min(settings.threads, files.size());
            if (threads <= 1) {
                files.forEach(check);
            } else {
                inParallel(files, check, threads);
            }
        }

        private static void inParallel(List<FileCheck> files, Consumer<FileCheck> check, int threads) {
            ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
                Thread thread = new Thread(task, "careplan-validator");
                thread.setDaemon(true);
                return thread;
            });
            try {
                List<Future<?>> running = new ArrayList<>();
                files.forEach(file -> running.add(executor.submit(() -> check.accept(file))));
                for (Future<?> each : running) {
                    each.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CarePlanException("INTERRUPTED", "The check was interrupted. Run it again.", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("The check of a file broke.", e.getCause());
            } finally {
                executor.shutdownNow();
            }
        }
    }

    /** Settings for a validator, all of which have a default. */
    public static final class Builder {
        private Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
        private Limits limits = Limits.DEFAULT;
        private boolean showValues;
        private int maxSamples = 20;
        private int threads = Runtime.getRuntime().availableProcessors();
        private RuleBook rules = RuleBook.STANDARD;
        private Progress progress = (filesDone, files, bytes) -> {};

        private Builder() {}

        private Builder(Builder other) {
            clock = other.clock;
            limits = other.limits;
            showValues = other.showValues;
            maxSamples = other.maxSamples;
            threads = other.threads;
            rules = other.rules;
            progress = other.progress;
        }

        /** The clock that says which day is today, in its zone; the default is the system's, in Japan. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** How much input is accepted. */
        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        /** Whether problems carry the content they are about: personal data, so off unless asked for. */
        public Builder showValues(boolean value) {
            showValues = value;
            return this;
        }

        /** How many findings of a code are listed for a file, at least 1; all are counted. */
        public Builder maxSamples(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("At least one sample of a code is listed: " + value);
            }
            maxSamples = value;
            return this;
        }

        /** How many files are checked at once, at least 1; the default is one a processor. */
        public Builder threads(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("At least one thread is needed: " + value);
            }
            threads = value;
            return this;
        }

        /** Hears how far a check has come. */
        public Builder progress(Progress value) {
            progress = value;
            return this;
        }

        /** Other rules, to see what a rule that breaks does. */
        Builder rules(RuleBook value) {
            rules = value;
            return this;
        }

        /** The validator. */
        public Validator build() {
            return new Validator(this);
        }
    }
}

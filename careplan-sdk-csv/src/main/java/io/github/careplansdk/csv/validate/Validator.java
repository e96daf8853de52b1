package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.problem.CustomCode;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.internal.RowBuffers;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.internal.CustomRules;
import io.github.careplansdk.csv.validate.internal.FileCheck;
import io.github.careplansdk.csv.validate.internal.RuleSet;
import io.github.careplansdk.csv.validate.internal.RunningBulk;
import io.github.careplansdk.csv.validate.internal.RunningBulk.Part;
import io.github.careplansdk.csv.validate.internal.RunningBulk.Result;
import io.github.careplansdk.csv.validate.internal.rule.CheckContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

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

    /** Returns a validator with default settings: today in Japan, default limits, no values shown, 20 samples. */
    public static Validator create() {
        return builder().build();
    }

    /** Returns the layouts of its standard. */
    public Layouts layouts() {
        return settings.layouts;
    }

    /** Returns its limits on input. */
    public Limits limits() {
        return settings.limits;
    }

    /** Returns a builder with the default settings. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks what a source holds. A folder is one bulk for each folder in it that holds files, an archive ({@code
     * .zip}) is one bulk; for a single file the rules between files are not checked. A file that cannot be read is a
     * problem, and the rest is still checked; if there is no file, the problem is NOTHING_TO_CHECK.
     *
     * @throws IOException if there is nothing at a path, or a stream cannot be copied
     */
    public ValidationReport validate(Source source) throws IOException {
        try (OpenSource open = source.open(settings.limits.source())) {
            return validate(open);
        }
    }

    /** Checks an open source, which is left open; see {@link #validate(Source)}. */
    public ValidationReport validate(OpenSource source) {
        return new Run(source).report();
    }

    /** Checks folders, archives and files; see {@link #validate(Source)}. */
    public ValidationReport validate(List<Path> paths) throws IOException {
        return validate(Source.of(paths));
    }

    /** Checks a folder, an archive or a file; see {@link #validate(Source)}. */
    public ValidationReport validate(Path path) throws IOException {
        return validate(Source.of(path));
    }

    /**
     * Checks files that are sent together as one bulk, attachments included, wherever they are; see {@link
     * #validate(Source)}.
     */
    public ValidationReport validateTogether(List<Path> files) throws IOException {
        return validate(Source.together(files));
    }

    /** One check of everything in a source. */
    private final class Run {
        private final List<Problem> ofInput;
        private final List<RunningBulk> bulks;

        Run(OpenSource source) {
            FileCheck.Settings each = new FileCheck.Settings(
                    new CheckContext(
                            settings.layouts,
                            settings.benefitLimits,
                            settings.editionEnds,
                            settings.masterData,
                            LocalDate.now(settings.clock),
                            settings.limits),
                    settings.rules,
                    settings.custom,
                    settings.maxSamples,
                    settings.showValues,
                    settings.failures);
            this.ofInput = source.problems();
            this.bulks = source.bulks().stream()
                    .map(bulk -> new RunningBulk(bulk, each))
                    .toList();
        }

        ValidationReport report() {
            checkFiles();
            List<Result> results = bulks.stream().map(RunningBulk::result).toList();
            List<Problem> problems = new ArrayList<>(ofInput);
            results.forEach(result -> problems.addAll(result.ofTheBulk()));
            results.forEach(result -> problems.addAll(result.ofFiles()));
            return new ValidationReport(
                    settings.layouts.standard().newest(),
                    all(results, Result::files),
                    all(results, Result::units),
                    problems,
                    all(results, Result::notRun));
        }

        private static <T> List<T> all(List<Result> results, Function<Result, List<T>> part) {
            return results.stream().map(part).flatMap(List::stream).toList();
        }

        /**
         * The largest bulks and files first, so that the last thread does not end long after the others; but bulk after bulk,
         * so that few are in memory at once.
         */
        private void checkFiles() {
            List<Part> parts = bulks.stream()
                    .sorted(Comparator.comparing(bulk -> -bulk.bytes()))
                    .flatMap(RunningBulk::parts)
                    .toList();
            AtomicInteger next = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            AtomicLong bytes = new AtomicLong();
            Runnable worker = () -> {
                RowBuffers buffers = new RowBuffers(settings.limits);
                for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
                    parts.get(i).run(buffers);
                    settings.progress.at(
                            done.incrementAndGet(),
                            parts.size(),
                            bytes.addAndGet(parts.get(i).bytes()));
                }
            };
            int threads = Math.min(settings.threads, parts.size());
            if (threads <= 1) {
                worker.run();
            } else {
                inParallel(worker, threads, () -> next.set(parts.size()));
            }
        }

        /** Lets threads work until all are done, or one fails. */
        private static void inParallel(Runnable worker, int threads, Runnable stop) {
            ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
                Thread thread = new Thread(task, "careplan-validator");
                thread.setDaemon(true);
                return thread;
            });
            CompletionService<Void> running = new ExecutorCompletionService<>(executor);
            try {
                for (int i = 0; i < threads; i++) {
                    running.submit(worker, null);
                }
                for (int i = 0; i < threads; i++) {
                    running.take().get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CarePlanException(ErrorCode.INTERRUPTED.found(), e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException broken) {
                    throw broken;
                }
                throw new IllegalStateException("The check of a file broke.", e.getCause());
            } finally {
                stop.run();
                executor.shutdownNow();
            }
        }
    }

    /** Builds a validator. All settings have a default. */
    public static final class Builder {
        private Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
        private Limits limits = Limits.DEFAULT;
        private boolean showValues;
        private int maxSamples = 20;
        private int threads = Runtime.getRuntime().availableProcessors();
        private Layouts layouts = Layouts.published();
        private RuleSet rules = RuleSet.STANDARD;
        private CustomRules custom = CustomRules.NONE;
        private BenefitLimits benefitLimits = BenefitLimits.published();
        private EditionEnds editionEnds = EditionEnds.published();
        private Optional<MasterData> masterData = Optional.empty();
        private RuleFailureHandler failures = (codes, file, cause) -> {};
        private Progress progress = (filesDone, files, bytes) -> {};

        private Builder() {}

        private Builder(Builder other) {
            clock = other.clock;
            limits = other.limits;
            showValues = other.showValues;
            maxSamples = other.maxSamples;
            threads = other.threads;
            layouts = other.layouts;
            rules = other.rules;
            custom = other.custom;
            benefitLimits = other.benefitLimits;
            editionEnds = other.editionEnds;
            masterData = other.masterData;
            failures = other.failures;
            progress = other.progress;
        }

        /** Sets the clock that gives the current day in its zone; the default is the system's, in Japan. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Sets the layouts of the standard; the default is the published one.
         *
         * @throws IllegalArgumentException if a kind of the standard has no record
         */
        public Builder layouts(Layouts value) {
            layouts = value.check();
            return this;
        }

        /** Sets the limits on input. */
        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        /**
         * Sets whether problems hold the content that they concern, which is personal data; the default is {@code
         * false}.
         */
        public Builder showValues(boolean value) {
            showValues = value;
            return this;
        }

        /** Sets how many findings of a code are listed for a file, at least 1; all are counted. */
        public Builder maxSamples(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("At least one sample of a code is listed: " + value);
            }
            maxSamples = value;
            return this;
        }

        /** Sets how many files are checked at once, at least 1; the default is the number of processors. */
        public Builder threads(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("At least one thread is needed: " + value);
            }
            threads = value;
            return this;
        }

        /** Sets the receiver of the progress of checks. */
        public Builder progress(Progress value) {
            progress = value;
            return this;
        }

        /**
         * Sets the handler of exceptions of rules, which the report shows as {@code RULE_FAILED} with their class only.
         */
        public Builder onRuleFailure(RuleFailureHandler value) {
            failures = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Adds a rule of the product's own about each row by itself. Several threads call it at once, so it must keep
         * no state between rows; see {@link #fileRule} for one that may.
         *
         * @param codes the codes that it may report, at least one
         * @throws IllegalArgumentException if there is no code, or another rule has a different one of the same name
         */
        public Builder rowRule(RowRule rule, CustomCode... codes) {
            Objects.requireNonNull(rule);
            custom = custom.withRows(file -> rule, List.of(codes));
            return this;
        }

        /**
         * Adds a rule of the product's own about the rows of a file against each other.
         *
         * @param maker creates a rule for each file
         * @param codes the codes that it may report, at least one
         * @throws IllegalArgumentException if there is no code, or another rule has a different one of the same name
         */
        public Builder fileRule(Function<FileView, ? extends FileRule> maker, CustomCode... codes) {
            custom = custom.withRows(Objects.requireNonNull(maker), List.of(codes));
            return this;
        }

        /**
         * Adds a rule of the product's own about the files of a unit against each other. Several threads may call it at
         * once. A file that is checked alone is not a unit.
         *
         * @param codes the codes that it may report, at least one
         * @throws IllegalArgumentException if there is no code, or another rule has a different one of the same name
         */
        public Builder unitRule(UnitRule rule, CustomCode... codes) {
            custom = custom.withUnits(Objects.requireNonNull(rule), List.of(codes));
            return this;
        }

        /** Sets the benefit limits of the care levels; the default is {@link BenefitLimits#published()}. */
        public Builder benefitLimits(BenefitLimits value) {
            benefitLimits = value;
            return this;
        }

        /** Sets the days from which editions are not accepted; the default is {@link EditionEnds#published()}. */
        public Builder editionEnds(EditionEnds value) {
            editionEnds = value;
            return this;
        }

        /**
         * Sets the product's master data, by which service codes and their units are checked; by default neither is. Several
         * threads ask them at once.
         */
        public Builder masterData(MasterData value) {
            masterData = Optional.of(value);
            return this;
        }

        /** Sets other rules, to see what a rule that breaks does. */
        Builder rules(RuleSet value) {
            rules = value;
            return this;
        }

        /** Returns the validator. */
        public Validator build() {
            return new Validator(this);
        }
    }

    /** Receives the exceptions of rules, for developers; see {@link Validator.Builder#onRuleFailure}. */
    @FunctionalInterface
    public interface RuleFailureHandler {
        /**
         * Called when a rule throws an exception. The report has {@code RULE_FAILED} with the class of the exception only.
         * Several threads may call this at once; an exception thrown by the handler ends the check.
         *
         * @param codes the codes that the rule may report
         * @param file the file that was checked; for a rule about a unit, its first file
         * @param cause the exception; its message may hold content of cells, so be careful where you log it
         */
        void failed(List<? extends RuleCode> codes, Location file, Throwable cause);
    }

    /** Receives the progress of a check. It is called by several threads and should return quickly. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Reports that a file was checked.
         *
         * @param filesDone the number of files that are done
         * @param files the number of files
         * @param bytesDone the number of bytes read, of all files together
         */
        void at(int filesDone, int files, long bytesDone);
    }
}

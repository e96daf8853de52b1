package io.github.careplansdk.csv.validate.internal.rule;

import io.github.careplansdk.core.problem.CustomCode;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.ProblemSink;
import io.github.careplansdk.csv.io.internal.RowReader;
import io.github.careplansdk.csv.validate.Validator.RuleFailureHandler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found in one file: exact counts, and samples of each code. Not for several threads. */
public final class Findings implements ProblemSink {
    private static final Comparator<Problem> ORDER = Comparator.comparing(
                    (Problem problem) -> problem.code().layer())
            .thenComparing(problem -> problem.location().line())
            .thenComparing(problem -> problem.location().row())
            .thenComparing(problem -> problem.location().column())
            .thenComparing(Problem::code, RuleCode.ORDER);

    private final String path;
    private final int maxSamples;
    private final boolean showValues;
    private final RuleFailureHandler failures;
    private final Map<RuleCode, Samples> byCode = new HashMap<>();
    private final Set<NotRun> notRun = new LinkedHashSet<>();

    public Findings(String path, int maxSamples, boolean showValues, RuleFailureHandler failures) {
        this.path = path;
        this.maxSamples = maxSamples;
        this.showValues = showValues;
        this.failures = failures;
    }

    private static final class Samples {
        private final List<Problem> kept = new ArrayList<>();
        private long count;

        /** Returns the samples; the last also stands for the findings that were not kept. */
        public Stream<Problem> problems() {
            long more = count - kept.size();
            Problem last = kept.get(kept.size() - 1);
            return Stream.concat(kept.stream().limit(kept.size() - 1L), Stream.of(last.times(last.count() + more)));
        }
    }

    @Override
    public void add(ProblemCode code, RowReader place, int column, Object... arguments) {
        Samples samples = count(code);
        if (samples != null) {
            Problem problem = Problem.of(code, place.location(code, column), arguments);
            String value =
                    showValues && column != CellProblems.ROW ? place.row().text(column) : "";
            samples.kept.add(
                    value.isEmpty() ? problem : new Problem(code, problem.location(), problem.arguments(), 1, value));
        }
    }

    /** Something is wrong at a place that was noted before. */
    public void add(RuleCode code, Location location, Object... arguments) {
        add(Problem.of(code, location, arguments));
    }

    /** The cell at that place is wrong; its text is shown to those who asked for values. */
    public void addCell(RuleCode code, Location cell, String text, Object... arguments) {
        Problem problem = Problem.of(code, cell, arguments);
        add(showValues ? new Problem(code, cell, problem.arguments(), 1, text) : problem);
    }

    /** Two numbers that should be the same are not; they are shown to those who asked for values. */
    public void addDifference(ProblemCode code, Location place, long found, long expected, Object... arguments) {
        Problem problem = Problem.of(code, place, arguments);
        String numbers = showValues ? found + " ≠ " + expected : "";
        add(new Problem(code, place, problem.arguments(), 1, numbers));
    }

    public void add(Problem problem) {
        Samples samples = count(problem.code());
        if (samples != null) {
            samples.kept.add(problem);
        }
    }

    /** Counts a finding; the samples if it is to be kept. */
    private @Nullable Samples count(RuleCode code) {
        Samples samples = byCode.computeIfAbsent(code, unused -> new Samples());
        samples.count++;
        return samples.kept.size() < maxSamples ? samples : null;
    }

    /** A rule could not be run, at least not for all. */
    public void notRun(RuleCode rule, SkipReason reason) {
        notRun(rule.name(), reason);
    }

    /** A rule cannot be run, as the edition does not have a column. */
    public void notRun(RuleCode rule, String column) {
        notRun.add(new NotRun(rule.name(), SkipReason.COLUMN_NOT_IN_EDITION, path, column));
    }

    /** A rule or layer could not be run. */
    public void notRun(String rule, SkipReason reason) {
        notRun.add(new NotRun(rule, reason, path));
    }

    /** The rule with these codes threw: the verdict is not valid. Its message may hold data, so only its class is told. */
    public void broken(List<? extends RuleCode> codes, Throwable e) {
        String rule = codes.stream().map(RuleCode::name).collect(Collectors.joining(", "));
        boolean own = codes.stream().allMatch(CustomCode.class::isInstance);
        Location file = Location.ofFile(path);
        add(ProblemCode.RULE_FAILED, file, rule, e.getClass().getName(), own ? rule : "");
        codes.forEach(code -> notRun(code, SkipReason.RULE_BROKEN));
        failures.failed(codes, file, e);
    }

    public List<NotRun> notRun() {
        return List.copyOf(notRun);
    }

    public boolean has(ProblemCode code) {
        return byCode.containsKey(code);
    }

    /** Forgets the findings of a code, which another explains better. */
    public void drop(ProblemCode code) {
        byCode.remove(code);
    }

    /** Forgets the findings of a layer. */
    public void drop(Layer layer) {
        byCode.keySet().removeIf(code -> code.layer() == layer);
    }

    /** Returns the findings by layer and place. */
    public List<Problem> problems() {
        return byCode.values().stream().flatMap(Samples::problems).sorted(ORDER).toList();
    }
}

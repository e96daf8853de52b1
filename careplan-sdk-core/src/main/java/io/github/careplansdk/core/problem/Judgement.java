package io.github.careplansdk.core.problem;

import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report under a policy: the verdict, the counts, and how each file and unit did. */
public final class Judgement {
    /** How a layer did on a file. */
    public enum LayerState {
        /** No error was found. */
        PASSED,
        /** An error was found. */
        FAILED,
        /** The layer was not run; the report says why. */
        SKIPPED
    }

    private final Policy policy;
    private final ValidationReport report;
    private final List<Problem> problems;
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    private final Map<String, Set<Layer>> failedLayers = new HashMap<>();
    private final Set<String> failingFiles = new HashSet<>();
    private final Verdict verdict;

    Judgement(Policy policy, ValidationReport report) {
        this.policy = policy;
        this.report = report;
        this.problems = report.problems().stream()
                .filter(problem -> policy.severityOf(problem.code()).isPresent())
                .toList();
        for (Problem problem : problems) {
            Severity severity = severity(problem);
            String file = problem.location().file();
            counts.merge(severity, problem.count(), Long::sum);
            if (severity == Severity.ERROR) {
                failedLayers
                        .computeIfAbsent(file, path -> new HashSet<>())
                        .add(problem.code().layer());
            }
            if (policy.fails(problem.code())) {
                failingFiles.add(file);
            }
        }
        boolean broken = problems.stream().anyMatch(problem -> problem.code() == ProblemCode.RULE_FAILED);
        this.verdict = broken ? Verdict.BROKEN : failingFiles.isEmpty() ? Verdict.PASS : Verdict.FAIL;
    }

    /** The outcome. */
    public Verdict verdict() {
        return verdict;
    }

    /** What was found, before the policy. */
    public ValidationReport report() {
        return report;
    }

    /** The findings that the policy does not disable. */
    public List<Problem> problems() {
        return problems;
    }

    /** How bad a finding is under the policy. */
    public Severity severity(Problem problem) {
        return policy.severityOf(problem.code()).orElse(problem.code().severity());
    }

    /** How many findings there are of a severity, the ones not listed included. */
    public long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    /** How a layer did on a file. */
    public LayerState state(CheckedFile file, Layer layer) {
        if (failedLayers.getOrDefault(file.path(), Set.of()).contains(layer)) {
            return LayerState.FAILED;
        }
        return file.skipped().containsKey(layer) ? LayerState.SKIPPED : LayerState.PASSED;
    }

    /** How a unit did: whether a finding about the unit or one of its files fails it. */
    public Verdict verdict(CheckedUnit unit) {
        return unit.paths().stream().anyMatch(failingFiles::contains) ? Verdict.FAIL : Verdict.PASS;
    }
}

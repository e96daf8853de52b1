package io.github.careplansdk.core.problem;

import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report under a policy: the verdict, the counts, and how each file and unit did. Findings that the policy's {@link Baseline}
 * knows take no part in these.
 */
public final class Judgement {
    /** How a layer did on a file. */
    public enum LayerState {
        /** No error was found, or none that is not known. */
        PASSED,
        /** An error was found. */
        FAILED,
        /** The layer was not run; the report says why. */
        SKIPPED
    }

    private final Policy policy;
    private final ValidationReport report;
    private final List<Problem> problems;
    private final List<Problem> known;
    private final List<Baseline.Entry> gone;
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    private final Map<String, Set<Layer>> failedLayers = new HashMap<>();
    private final Set<String> failingFiles = new HashSet<>();
    private final Verdict verdict;

    Judgement(Policy policy, ValidationReport report) {
        this.policy = policy;
        this.report = report;
        List<Problem> enabled = report.problems().stream()
                .filter(problem -> policy.severityOf(problem.code()).isPresent())
                .toList();
        if (policy.baseline().isEmpty()) {
            this.problems = enabled;
            this.known = List.of();
            this.gone = List.of();
        } else {
            Baseline baseline = policy.baseline().get();
            Baseline found = Baseline.ofProblems(enabled);
            this.problems = enabled.stream()
                    .filter(problem -> !baseline.knows(problem, found))
                    .toList();
            this.known = enabled.stream()
                    .filter(problem -> baseline.knows(problem, found))
                    .toList();
            this.gone = baseline.missingFrom(found).stream()
                    .filter(entry -> policy.severityOf(entry.code()).isPresent())
                    .toList();
        }
        for (Problem problem : problems) {
            Severity severity = severity(problem);
            String file = problem.location().file();
            counts.merge(severity, problem.count(), Long::sum);
            if (severity == Severity.ERROR) {
                failedLayers
                        .computeIfAbsent(file, path -> new HashSet<>())
                        .add(problem.code().layer());
            }
            if (fails(problem)) {
                failingFiles.add(file);
            }
        }
        boolean broken = problems.stream().anyMatch(problem -> problem.code() == ProblemCode.RULE_FAILED);
        this.verdict = broken ? Verdict.BROKEN : failingFiles.isEmpty() ? Verdict.PASS : Verdict.FAIL;
    }

    /** Returns the outcome. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns what was found, before the policy. */
    public ValidationReport report() {
        return report;
    }

    /** Returns the findings that the policy does not disable and that are not known. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns whether there is a baseline, so that {@link #problems} are the new ones. */
    public boolean hasBaseline() {
        return policy.baseline().isPresent();
    }

    /** Returns the findings that the baseline knows. */
    public List<Problem> known() {
        return known;
    }

    /** What the baseline knows and was not found, or found less often, by how much. */
    public List<Baseline.Entry> gone() {
        return gone;
    }

    /** Returns whether a finding fails the check. */
    public boolean fails(Problem problem) {
        return policy.fails(problem.code());
    }

    /** Returns how bad a finding is under the policy. */
    public Severity severity(Problem problem) {
        return policy.severityOf(problem.code()).orElse(problem.code().severity());
    }

    /** Returns how many findings there are of a severity, the ones not listed included. */
    public long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    /** Returns how a layer did on a file. */
    public LayerState state(CheckedFile file, Layer layer) {
        if (failedLayers.getOrDefault(file.path(), Set.of()).contains(layer)) {
            return LayerState.FAILED;
        }
        return file.skipped().containsKey(layer) ? LayerState.SKIPPED : LayerState.PASSED;
    }

    /** Returns how a unit did: whether a finding about the unit or one of its files fails it. */
    public Verdict verdict(CheckedUnit unit) {
        return unit.paths().stream().anyMatch(failingFiles::contains) ? Verdict.FAIL : Verdict.PASS;
    }
}

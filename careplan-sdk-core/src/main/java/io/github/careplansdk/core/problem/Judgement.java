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
 * A report as judged under a policy: the verdict, the counts, and the result of each file and unit. Findings in the
 * policy's {@link Baseline} do not count.
 */
public final class Judgement {
    /** The result of a layer on a file. */
    public enum LayerState {
        /** No error was found other than known ones. */
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

    /** Returns the report that was judged. */
    public ValidationReport report() {
        return report;
    }

    /** Returns the findings that are neither disabled by the policy nor known. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns whether the policy has a baseline, so that {@link #problems} holds new findings only. */
    public boolean hasBaseline() {
        return policy.baseline().isPresent();
    }

    /** Returns the findings that the baseline knows. */
    public List<Problem> known() {
        return known;
    }

    /** Returns the findings of the baseline that were not found, or found less often, each with the difference. */
    public List<Baseline.Entry> gone() {
        return gone;
    }

    /** Returns whether a finding fails the check. */
    public boolean fails(Problem problem) {
        return policy.fails(problem.code());
    }

    /** Returns the severity of a finding under the policy. */
    public Severity severity(Problem problem) {
        return policy.severityOf(problem.code()).orElse(problem.code().severity());
    }

    /** Returns the number of findings of a severity, including those that are not listed. */
    public long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    /** Returns the result of a layer on a file. */
    public LayerState state(CheckedFile file, Layer layer) {
        if (failedLayers.getOrDefault(file.path(), Set.of()).contains(layer)) {
            return LayerState.FAILED;
        }
        return file.skipped().containsKey(layer) ? LayerState.SKIPPED : LayerState.PASSED;
    }

    /** Returns the verdict on a unit: it fails if a finding about it or one of its files fails. */
    public Verdict verdict(CheckedUnit unit) {
        return unit.paths().stream().anyMatch(failingFiles::contains) ? Verdict.FAIL : Verdict.PASS;
    }
}

package io.github.careplansdk.crypto.seal.internal.check;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep.Kind;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Notes what each step of a verification found. A step that never began was skipped. */
public final class StepLog {
    private final Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Finding>> findings = new EnumMap<>(Kind.class);

    /** The step is done; it has passed, unless something else was or is noted. */
    public void began(Kind kind) {
        note(kind, Outcome.PASSED, List.of());
    }

    /** Something was found: the step has failed if it is an error. */
    public void found(Kind kind, Finding finding) {
        note(kind, finding.severity() == Severity.ERROR ? Outcome.FAILED : Outcome.PASSED, List.of(finding));
    }

    /** The step came to this for one of the things it looks at; the worst counts. */
    void note(Kind kind, Outcome outcome, List<Finding> more) {
        outcomes.merge(kind, outcome, (a, b) -> a.compareTo(b) > 0 ? a : b);
        findings.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(more);
    }

    /** Every step. */
    public List<VerificationStep> steps() {
        return Stream.of(Kind.values())
                .map(kind -> new VerificationStep(
                        kind, outcomes.getOrDefault(kind, Outcome.SKIPPED), findings.getOrDefault(kind, List.of())))
                .toList();
    }
}

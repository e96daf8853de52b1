package io.github.careplansdk.core.problem;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What counts as failing: the caller's decision, apart from the findings. Immutable.
 *
 * <p>{@link ProblemCode#RULE_FAILED} cannot be switched off: a check that broke is never a pass.
 */
public final class Policy {
    /** The standard's severities; errors fail. */
    public static final Policy DEFAULT = new Policy(Optional.of(Severity.ERROR), Map.of(), Optional.empty());

    private final Optional<Severity> failOn;
    private final Map<RuleCode, Optional<Severity>> overrides;
    private final Optional<Baseline> baseline;

    private Policy(
            Optional<Severity> failOn, Map<RuleCode, Optional<Severity>> overrides, Optional<Baseline> baseline) {
        this.failOn = failOn;
        this.overrides = overrides;
        this.baseline = baseline;
    }

    /** Returns the same policy, failing on findings at least as bad as {@code severity}. */
    public Policy failOn(Severity severity) {
        return new Policy(Optional.of(severity), overrides, baseline);
    }

    /** Returns the same policy, failing on no finding. */
    public Policy failOnNothing() {
        return new Policy(Optional.empty(), overrides, baseline);
    }

    /** Returns the same policy with another severity for a code. */
    public Policy severity(RuleCode code, Severity severity) {
        return with(code, Optional.of(severity));
    }

    /** Returns the same policy without a code: its findings are neither shown nor counted. */
    public Policy disable(RuleCode code) {
        return with(code, Optional.empty());
    }

    /** Returns the same policy with findings that are known: they neither fail nor count as found. */
    public Policy baseline(Baseline known) {
        return new Policy(failOn, overrides, Optional.of(known));
    }

    /** The findings that are known, where there is a baseline. */
    Optional<Baseline> baseline() {
        return baseline;
    }

    private Policy with(RuleCode code, Optional<Severity> severity) {
        if (code == ProblemCode.RULE_FAILED) {
            throw new IllegalArgumentException("RULE_FAILED cannot be changed: a check that broke is never a pass.");
        }
        Map<RuleCode, Optional<Severity>> changed = new HashMap<>(overrides);
        changed.put(code, severity);
        return new Policy(failOn, changed, baseline);
    }

    /** Returns how bad a code is under this policy, or empty where it is disabled. */
    public Optional<Severity> severityOf(RuleCode code) {
        return overrides.getOrDefault(code, Optional.of(code.severity()));
    }

    /** Returns whether a finding of that code fails the check. */
    public boolean fails(RuleCode code) {
        return failOn.flatMap(limit -> severityOf(code).filter(severity -> severity.atLeast(limit)))
                .isPresent();
    }

    /** Judges what was found. */
    public Judgement judge(ValidationReport report) {
        return new Judgement(this, report);
    }
}

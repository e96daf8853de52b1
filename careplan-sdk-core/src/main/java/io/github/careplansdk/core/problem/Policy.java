package io.github.careplansdk.core.problem;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which findings fail a check. Immutable.
 *
 * <p>{@link ProblemCode#RULE_FAILED} cannot be disabled, so that a check that failed to run never passes.
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

    /** Returns a copy of this policy that fails on findings of at least {@code severity}. */
    public Policy failOn(Severity severity) {
        return new Policy(Optional.of(severity), overrides, baseline);
    }

    /** Returns a copy of this policy that fails on no finding. */
    public Policy failOnNothing() {
        return new Policy(Optional.empty(), overrides, baseline);
    }

    /** Returns a copy of this policy with another severity for a code. */
    public Policy severity(RuleCode code, Severity severity) {
        return with(code, Optional.of(severity));
    }

    /** Returns a copy of this policy with a code disabled: its findings are neither shown nor counted. */
    public Policy disable(RuleCode code) {
        return with(code, Optional.empty());
    }

    /** Returns a copy of this policy with known findings, which neither fail nor count. */
    public Policy baseline(Baseline known) {
        return new Policy(failOn, overrides, Optional.of(known));
    }

    /** The findings that are known, where there is a baseline. */
    Optional<Baseline> baseline() {
        return baseline;
    }

    private Policy with(RuleCode code, Optional<Severity> severity) {
        if (code == ProblemCode.RULE_FAILED) {
            throw new IllegalArgumentException(
                    "RULE_FAILED cannot be changed: a check that failed to run never passes.");
        }
        Map<RuleCode, Optional<Severity>> changed = new HashMap<>(overrides);
        changed.put(code, severity);
        return new Policy(failOn, changed, baseline);
    }

    /** Returns the severity of a code under this policy, or empty if it is disabled. */
    public Optional<Severity> severityOf(RuleCode code) {
        return overrides.getOrDefault(code, Optional.of(code.severity()));
    }

    /** Returns whether a finding of that code fails the check. */
    public boolean fails(RuleCode code) {
        return failOn.flatMap(limit -> severityOf(code).filter(severity -> severity.atLeast(limit)))
                .isPresent();
    }

    /** Judges a report under this policy. */
    public Judgement judge(ValidationReport report) {
        return new Judgement(this, report);
    }
}

package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.RuleCode;
import java.util.List;

/** Takes what a rule threw, so that a developer finds the cause; see {@link Validator.Builder#onRuleFailure}. */
@FunctionalInterface
public interface RuleFailureHandler {
    /**
     * Takes what a rule threw. The report says {@code RULE_FAILED}, with no more than the class of it. Several threads may call
     * this at once; what it throws itself ends the check.
     *
     * @param codes what the rule may report
     * @param file the file that was checked; of a rule about a unit, its first
     * @param cause what was thrown: its message may hold what cells say, so it belongs in no log that may not
     */
    void failed(List<? extends RuleCode> codes, Location file, Throwable cause);
}

package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.RuleCode;
import java.util.List;

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

package io.github.careplansdk.csv.validate.internal;

import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import io.github.careplansdk.csv.validate.internal.rule.RowCheck;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a file while it is read: a rule that breaks is reported, and the others go on. So is one that throws an error of its
 * own code; what befalls the whole process, such as a lack of memory, is not caught.
 */
final class RunningRules {
    private final Findings findings;
    private final List<Rule> rules = new ArrayList<>();
    private RowCheck[] checks = {};

    RunningRules(Findings findings) {
        this.findings = findings;
    }

    void start(List<Rule> all) {
        rules.addAll(all);
        gatherChecks();
    }

    private void gatherChecks() {
        checks = new RowCheck[rules.size()];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = rules.get(i).check();
        }
    }

    void see(TypedRow row, CellProblems problems) {
        boolean complete = row.isComplete();
        for (int i = 0; i < checks.length; i++) {
            try {
                if (complete) {
                    checks[i].see(row, problems);
                } else {
                    rules.get(i).seeIncomplete(row, problems);
                }
            } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
                broke(rules.get(i), e);
                i--;
            }
        }
    }

    void end() {
        for (Rule rule : List.copyOf(rules)) {
            try {
                rule.end(findings);
            } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
                broke(rule, e);
            }
        }
    }

    private void broke(Rule rule, Throwable e) {
        rules.remove(rule);
        gatherChecks();
        findings.broken(rule.codes(), e);
    }
}

package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.problem.ProblemCode.NOT_MS932;
import static io.github.careplansdk.core.problem.ProblemCode.RULE_FAILED;
import static io.github.careplansdk.csv.validate.CleanUnits.results;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.validate.internal.RuleSet;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;

final class InternalCases extends Cases {
    InternalCases() {
        about(RULE_FAILED)
                .found("a rule breaks at a row", withRule(new BreaksAtRow()), "UPJSK")
                .found("a rule breaks with an error of its code", withRule(new BreaksWithAnError()), "UPJSK")
                .found("a rule breaks at the end", withRule(new BreaksAtEnd()), "UPJSK")
                .foundWith(
                        "a rule breaks, and the others go on",
                        withRule(new BreaksAtRow()).set(UPJSK, 1, "serviceDate", "20260501"),
                        "UPJSK",
                        "DATE_OUTSIDE_MONTH UPJSK 1:1 serviceDate")
                .clean("a rule finds nothing", withRule(new FindsNothing()));
    }

    /** The rules of the standard, and before them one more. */
    static TestBulk withRule(Rule rule) {
        return results()
                .with(builder -> builder.rules((layout, file, findings) -> {
                    List<Rule> rules = new ArrayList<>();
                    rules.add(rule);
                    rules.addAll(RuleSet.STANDARD.of(layout, file, findings));
                    return rules;
                }));
    }

    private static class FindsNothing implements Rule {
        @Override
        public List<ProblemCode> codes() {
            return List.of(NOT_MS932);
        }

        @Override
        public void see(TypedRow row, CellProblems problems) {}
    }

    static final class BreaksAtRow extends FindsNothing {
        @Override
        public void see(TypedRow row, CellProblems problems) {
            throw new IllegalStateException("of 山田花子");
        }
    }

    static final class BreaksWithAnError extends FindsNothing {
        @Override
        public void see(TypedRow row, CellProblems problems) {
            throw new AssertionError("of 山田花子");
        }
    }

    static final class BreaksAtEnd extends FindsNothing {
        @Override
        public void end(Findings findings) {
            throw new IllegalStateException("of 山田花子");
        }
    }
}

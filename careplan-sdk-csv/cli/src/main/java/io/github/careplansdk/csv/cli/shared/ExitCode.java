package io.github.careplansdk.csv.cli.shared;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Verdict;
import java.util.List;

/** What the command tells its caller. A contract: scripts rely on the numbers. */
public enum ExitCode {
    /** Nothing at or above {@code --fail-on} was found. */
    PASSED,
    /** Something was found. */
    FOUND,
    /** Wrong usage, or something that cannot be read or written. */
    USAGE,
    /** An internal error, or a rule that failed. */
    BROKEN;

    public int number() {
        return ordinal();
    }

    /** Returns the code of findings: what could not be read comes before what was found in the rest. */
    public static ExitCode of(Judgement judgement) {
        ExitCode code = of(judgement.verdict());
        return code == BROKEN ? code : code.orUnread(judgement.problems());
    }

    /** Returns this code, unless something could not be read. */
    public ExitCode orUnread(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isUnread) ? USAGE : this;
    }

    private static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> PASSED;
            case FAIL -> FOUND;
            case BROKEN -> BROKEN;
        };
    }
}

package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.problem.Verdict;

/** What the command tells its caller. A contract: scripts rely on the numbers. */
enum ExitCode {
    /** Nothing at or above {@code --fail-on} was found. */
    PASSED,
    /** Something was found. */
    FOUND,
    /** Wrong usage, or a path that cannot be read or written. */
    USAGE,
    /** A rule or the program broke. */
    BROKEN;

    int number() {
        return ordinal();
    }

    static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> PASSED;
            case FAIL -> FOUND;
            case BROKEN -> BROKEN;
        };
    }
}

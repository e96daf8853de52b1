package io.github.careplansdk.core.problem;

import java.util.Locale;

/** The outcome of a check under a {@link Policy}. */
public enum Verdict {
    /** Nothing that counts as failing was found. */
    PASS,
    /** Something that counts as failing was found. */
    FAIL,
    /** A rule failed to run: the result is not reliable and never a pass. */
    BROKEN;

    /** Returns the name used in reports: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

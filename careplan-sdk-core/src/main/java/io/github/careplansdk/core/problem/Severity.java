package io.github.careplansdk.core.problem;

/** The severity of a problem, from worst to mildest. */
public enum Severity {
    /** The official client or the receiver's software refuses the file, or takes it wrongly. */
    ERROR,
    /** Some receivers may fail on it, or the standard is unclear. */
    WARNING,
    /** Worth knowing; nothing needs to be done. */
    INFO;

    /** Returns whether this severity is {@code other} or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}

package io.github.careplansdk.core.problem;

/** How bad a problem is, from worst to mildest. */
public enum Severity {
    /** The official client or the receiver's software refuses the file, or takes it wrongly. */
    ERROR,
    /** Some receivers stumble over it, or the standard is unclear. */
    WARNING,
    /** Worth knowing; nothing needs to be done. */
    INFO;

    /** Returns whether this is as bad as {@code other} or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}

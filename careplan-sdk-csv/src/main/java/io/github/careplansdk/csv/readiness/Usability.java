package io.github.careplansdk.csv.readiness;

/** Whether a file can be exchanged after the move, the worst first. */
public enum Usability {
    /** It could not be read, so that nothing can be said. */
    UNREAD,
    /** It is accepted until the move, and not after it. */
    NOT_AFTER_MOVE,
    /** It has errors that the move does not change. */
    FAULTY,
    /** It can be exchanged after the move. */
    USABLE,
    /** It is none of the standard's, but sent beside them; nothing is announced about such files. */
    ATTACHMENT
}

package io.github.careplansdk.csv.readiness;

/** Whether a file can be exchanged after the move. Of several obstacles, that of the later constant counts. */
public enum Usability {
    /** It can be exchanged after the move. */
    USABLE,
    /** It has errors that the move does not change. */
    FAULTY,
    /** It is accepted until the move, and not after it. */
    NOT_AFTER_MOVE,
    /** It could not be read, so that nothing can be said. */
    UNREAD,
    /** The file is none of the standard's, but sent beside them; nothing is announced about such files. */
    ATTACHMENT
}

package io.github.careplansdk.core.problem;

import java.util.Locale;

/** The readers for whom hints are written; see {@link Messages#to}. */
public enum Audience {
    /** A programmer of the software that writes the files. */
    DEVELOPER,
    /** The person who exported the files from care software and is about to send them. */
    EXPORTER,
    /** The person who received the files and cannot change them. */
    RECEIVER;

    /** Returns the name in lower case, as it ends the keys of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

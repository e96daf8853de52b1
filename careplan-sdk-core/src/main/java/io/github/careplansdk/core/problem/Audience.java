package io.github.careplansdk.core.problem;

import java.util.Locale;

/** For whom hints are written: {@link Messages#to} says what that person can do about a problem. */
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

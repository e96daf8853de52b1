package io.github.careplansdk.csv.explain;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.OfficialMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A cause of an official message. Those of a message are in the order of likelihood, as the official FAQ has them. */
public enum Cause {
    /** The client application is older than 1.2.0. */
    OLD_CLIENT(OfficialMessage.NAME),
    /** A file name breaks the rules. */
    FILE_NAME(OfficialMessage.NAME),
    /** The files are none of the units that are sent together. */
    NO_UNIT(OfficialMessage.COMBINATION),
    /** The content breaks the standard. */
    CONTENT(OfficialMessage.FORMAT),
    /** No certificate is installed on this computer. */
    CERTIFICATE_NOT_INSTALLED(OfficialMessage.CERTIFICATE),
    /** The certificate on this computer is another office's. */
    CERTIFICATE_OF_OTHER_OFFICE(OfficialMessage.CERTIFICATE),
    /** The certificate has expired. */
    CERTIFICATE_EXPIRED(OfficialMessage.CERTIFICATE),
    /** The certificate is one for agents (代理人) or for disability services (障害). */
    CERTIFICATE_OF_OTHER_USE(OfficialMessage.CERTIFICATE),
    /** The password is the temporary one. */
    PASSWORD_TEMPORARY(OfficialMessage.PASSWORD),
    /** The password is too old. */
    PASSWORD_OLD(OfficialMessage.PASSWORD);

    private final OfficialMessage message;

    Cause(OfficialMessage message) {
        this.message = message;
    }

    /** Returns the causes of a message, the likeliest first; none of {@link OfficialMessage#NONE}. */
    public static List<Cause> of(OfficialMessage message) {
        return Stream.of(values()).filter(cause -> cause.message == message).toList();
    }

    /** Returns the message that it leads to. */
    public OfficialMessage message() {
        return message;
    }

    /** Returns whether the files show it. */
    public boolean isInFiles() {
        return this == FILE_NAME || this == NO_UNIT || this == CONTENT;
    }

    /** Returns what the cause is. */
    public String text(Language language) {
        return texts(language).get(name());
    }

    /** Returns how to find out whether it is this one. */
    public String howToTell(Language language) {
        return texts(language).get(this + ".tell");
    }

    /** Returns what to do about it, on a day before the move of the exchange or after it. */
    public String whatToDo(Language language, ExchangeMove move, LocalDate today) {
        Texts texts = texts(language);
        String moved = this + ".todo.moved";
        return texts.with(
                move.move().hasCome(today) && texts.has(moved) ? moved : this + ".todo",
                Map.of("move", move.move().text(language)));
    }

    private static Texts texts(Language language) {
        return Texts.beside(Cause.class, language);
    }
}

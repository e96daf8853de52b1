package io.github.careplansdk.core.problem;

import java.util.Locale;
import java.util.Optional;

/** The languages of the messages. */
public enum Language {
    /** Japanese. */
    JA,
    /** English. */
    EN;

    /** Returns the language's code: {@code ja} or {@code en}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the language with a code, or empty. */
    public static Optional<Language> of(String id) {
        return switch (id.toLowerCase(Locale.ROOT)) {
            case "ja" -> Optional.of(JA);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}

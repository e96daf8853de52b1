package io.github.careplansdk.core.internal.text;

import io.github.careplansdk.core.problem.Language;

/**
 * A text in both languages, for labels of constants and for what is said before the language is known. All other texts
 * are in bundles; see {@link Texts}.
 */
public record BilingualText(String japanese, String english) {
    /** Returns the text in a language. */
    public String in(Language language) {
        return language == Language.JA ? japanese : english;
    }
}

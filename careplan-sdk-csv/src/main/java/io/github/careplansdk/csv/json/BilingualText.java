package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.problem.Language;

/** A text in both languages; it never holds what a cell or a property holds. */
record BilingualText(String japanese, String english) {
    String in(Language language) {
        return language == Language.JA ? japanese : english;
    }
}

package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.problem.Language;

/** Words in both languages; never what a cell or a property holds. */
record Said(String japanese, String english) {
    String in(Language language) {
        return language == Language.JA ? japanese : english;
    }
}

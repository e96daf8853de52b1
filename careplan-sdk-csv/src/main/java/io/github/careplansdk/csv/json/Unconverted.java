package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.source.SourceFile;

/**
 * A file that could not be converted.
 *
 * @param file its path relative to the source
 * @param japanese where and why, in Japanese, without content of the file
 * @param english the same in English
 */
public record Unconverted(String file, String japanese, String english) {
    static Unconverted of(String file, JsonConversionException why) {
        return new Unconverted(file, why.message(Language.JA), why.message(Language.EN));
    }

    static Unconverted of(SourceFile file, BilingualText why) {
        return new Unconverted(file.path(), why.japanese(), why.english());
    }

    /** Returns where and why, in a language. */
    public String message(Language language) {
        return language == Language.JA ? japanese : english;
    }
}

package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.source.SourceFile;

/**
 * A file that could not be converted.
 *
 * @param file its path below what was converted
 * @param japanese where and why, in Japanese; never what it holds
 * @param english the same in English
 */
public record Unconverted(String file, String japanese, String english) {
    static Unconverted of(String file, JsonConversionException why) {
        return new Unconverted(file, why.message(Language.JA), why.message(Language.EN));
    }

    static Unconverted of(SourceFile file, BilingualText why) {
        return new Unconverted(file.path(), why.japanese(), why.english());
    }

    /** Where and why, in that language. */
    public String message(Language language) {
        return language == Language.JA ? japanese : english;
    }
}

package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.problem.Language;
import picocli.CommandLine.Option;

/** {@code --lang}, the language of what is written. */
public final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            converter = Converters.ToLanguage.class,
            description = {"出力の言語。既定は ja です。", "The language of the output; ja by default."})
    private Language language = Language.JA;

    /** The language asked for, or Japanese. */
    public Language language() {
        return language;
    }

    /** Of two texts, the one in the language asked for. */
    public String say(String japanese, String english) {
        return language == Language.JA ? japanese : english;
    }
}

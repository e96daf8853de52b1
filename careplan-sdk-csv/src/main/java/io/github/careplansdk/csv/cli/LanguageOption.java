package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.problem.Language;
import picocli.CommandLine.Option;

/** {@code --lang}, the language of what is written. */
final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "ja|en",
            converter = Arguments.ToLanguage.class,
            description = {"出力の言語。既定は ja です。", "The language of the output; ja by default."})
    private Language language = Language.JA;

    Language language() {
        return language;
    }
}

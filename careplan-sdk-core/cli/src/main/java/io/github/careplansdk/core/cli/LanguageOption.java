package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** {@code --lang}, the language of what is written. */
public final class LanguageOption {
    static final String NAME = "--lang";

    @Option(
            names = NAME,
            paramLabel = "ja|en",
            description = {"出力の言語。既定は ja です。", "The language of the output; ja by default."})
    private @Nullable Language language;

    /** The language asked for, or Japanese. */
    public Language language() {
        return language == null ? Language.JA : language;
    }

    /** The texts beside a class, in the language asked for. */
    public Texts texts(Class<?> type) {
        return Texts.beside(type, language());
    }

    /** The language that arguments ask for, which need not be right otherwise. */
    static Optional<Language> in(String[] args) {
        Optional<Language> asked = Optional.empty();
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            boolean apart = args[i].equals(NAME) && i + 1 < args.length;
            if (apart || args[i].startsWith(NAME + "=")) {
                String text = apart ? args[i + 1] : args[i].substring(NAME.length() + 1);
                asked = Stream.of(Language.values())
                        .filter(language -> language.name().equalsIgnoreCase(text))
                        .findFirst();
            }
        }
        return asked;
    }

    /** The first argument that is neither the option nor its value. */
    static Optional<String> firstAfter(String[] args) {
        int at = 0;
        while (at < args.length && (args[at].equals(NAME) || args[at].startsWith(NAME + "="))) {
            at += args[at].equals(NAME) ? 2 : 1;
        }
        return at < args.length ? Optional.of(args[at]) : Optional.empty();
    }

    /** The language that was asked for behind a command or before it, if any. */
    static Optional<Language> given(@Nullable CommandSpec command) {
        if (command == null) {
            return Optional.empty();
        }
        OptionSpec option = command.findOption(NAME);
        return option != null && option.getValue() instanceof Language language
                ? Optional.of(language)
                : given(command.parent());
    }
}

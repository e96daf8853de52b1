package io.github.careplansdk.crypto;

import io.github.careplansdk.core.internal.TextBundle;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that was found about a key, a certificate, a sealed unit or a delivery. Its arguments never hold a password,
 * a key or the content of a file.
 *
 * @param code what it is
 * @param arguments one for each parameter of the code
 */
public record Finding(FindingCode code, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
        if (arguments.size() != code.parameters().size()) {
            throw new IllegalArgumentException(code.name() + " takes " + code.parameters());
        }
    }

    /** A finding with its arguments, in the order of the code's parameters. */
    public static Finding of(FindingCode code, Object... arguments) {
        return new Finding(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** How bad it is. */
    public Severity severity() {
        return code.severity();
    }

    /** What was found. */
    public String message(Language language) {
        return filled(code.name(), language);
    }

    /** What to do about it. */
    public String hint(Language language) {
        return filled(code.name() + ".todo", language);
    }

    private String filled(String key, Language language) {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            words.put(code.parameters().get(i), arguments.get(i));
        }
        return TextBundle.beside(code.getClass(), language.id()).filled(key, words);
    }
}

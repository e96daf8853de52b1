package io.github.careplansdk.core.problem;

import io.github.careplansdk.core.internal.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something found in a file, a key, a certificate, a sealed unit, a delivery or a request to the SDK. It is data with a
 * message in two languages; its arguments hold no password, no key and no content of a file. A {@link Problem} is a
 * finding with its place in a file. Immutable.
 */
public interface Finding {
    /**
     * Returns a finding.
     *
     * @param arguments one for each parameter of the code, in order
     * @throws IllegalArgumentException if there are more or fewer
     */
    static Finding of(FindingCode code, Object... arguments) {
        return new PlainFinding(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** Returns what was found. */
    FindingCode code();

    /** Returns one argument for each parameter of the code, in order. */
    List<String> arguments();

    /** Returns the severity of the code. */
    default Severity severity() {
        return code().severity();
    }

    /** Returns what was found, with the arguments filled in. */
    default String message(Language language) {
        return filled(code().meaning(language));
    }

    /** Returns what to do about it, with the arguments filled in. */
    default String hint(Language language) {
        return filled(code().hint(language));
    }

    private String filled(String text) {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < arguments().size(); i++) {
            words.put(code().parameters().get(i), arguments().get(i));
        }
        return Texts.fill(text, words);
    }
}

package io.github.careplansdk.core.problem;

import io.github.careplansdk.core.internal.text.Texts;
import java.util.List;

/**
 * The code of a {@link Finding}, stable over versions. Enums of codes have their texts in the files {@code
 * messages_ja.properties} and {@code messages_en.properties} beside them: {@code CODE} says what is wrong, {@code
 * CODE.todo} what to do about it, with the names of parameters in braces.
 */
public interface FindingCode {
    /** Returns the name: capitals, digits and underscores. */
    String name();

    /** Returns the severity; {@link Severity#ERROR} unless a code says otherwise. */
    default Severity severity() {
        return Severity.ERROR;
    }

    /** Returns the names of the arguments of a finding with this code, in order. */
    List<String> parameters();

    /** Returns what is wrong, with the names of the parameters in braces. */
    default String meaning(Language language) {
        return Texts.beside(getClass(), language).get(name());
    }

    /** Returns what to do about it, with the names of the parameters in braces. */
    default String hint(Language language) {
        return Texts.beside(getClass(), language).get(name() + ".todo");
    }

    /**
     * Returns a finding with this code.
     *
     * @param arguments one for each parameter, in order
     */
    default Finding found(Object... arguments) {
        return Finding.of(this, arguments);
    }
}

package io.github.careplansdk.csv.report.internal;

import io.github.careplansdk.core.internal.TextBundle;
import io.github.careplansdk.core.problem.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words of a package in one language, from the bundle beside a class. Immutable and safe to share. */
public final class Texts implements Fields {
    private final TextBundle bundle;

    private Texts(TextBundle bundle) {
        this.bundle = bundle;
    }

    /** Returns the words beside a class. */
    public static Texts beside(Class<?> type, Language language) {
        return new Texts(TextBundle.beside(type, language.id()));
    }

    /** Returns the words of that name. */
    @Override
    public String get(String key) {
        return bundle.text(key);
    }

    /** Returns whether there are words of that name. */
    public boolean has(String key) {
        return bundle.has(key);
    }

    /** Returns words about a number of things, by the form for one thing where there is one. */
    public String count(String key, long count) {
        String one = key + ".one";
        return with(count == 1 && bundle.has(one) ? one : key, Map.of("count", count));
    }

    /** Returns words with values filled in: numbers in groups of three digits. */
    public String with(String key, Map<String, ?> values) {
        Map<String, String> words = new HashMap<>();
        values.forEach((name, value) -> words.put(
                name,
                value instanceof Number number
                        ? String.format(Locale.ROOT, "%,d", number.longValue())
                        : value.toString()));
        return bundle.filled(key, words);
    }
}

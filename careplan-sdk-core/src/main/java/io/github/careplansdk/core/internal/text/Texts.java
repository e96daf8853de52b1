package io.github.careplansdk.core.internal.text;

import io.github.careplansdk.core.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one package in one language: {@code messages_ja.properties} or {@code messages_en.properties} beside a
 * class, in UTF-8, with parameters in braces. Read once for each class. Immutable and safe to share.
 */
public final class Texts implements Fields {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final ClassValue<Map<Language, Texts>> BESIDE = new ClassValue<>() {
        @Override
        protected Map<Language, Texts> computeValue(Class<?> type) {
            Map<Language, Texts> texts = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                texts.put(language, read(type, language));
            }
            return texts;
        }
    };

    private final Language language;
    private final Map<String, String> texts;

    private Texts(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Returns the texts that stand beside a class. */
    public static Texts beside(Class<?> type, Language language) {
        return Objects.requireNonNull(BESIDE.get(type).get(language));
    }

    private static Texts read(Class<?> type, Language language) {
        String resource = resource(language);
        Properties properties = new Properties();
        try (InputStream in = type.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource + ": build it again.");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Texts(language, Map.copyOf(texts));
    }

    private static String resource(Language language) {
        return "messages_" + language.id() + ".properties";
    }

    /** Returns the language of the texts. */
    public Language language() {
        return language;
    }

    /** Returns the text of a key, its parameters still in braces. */
    @Override
    public String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException(resource(language) + " lacks " + key);
        }
        return text;
    }

    /** Returns whether there is a text for the key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Returns a text about a number of things, by the form for one thing where there is one. */
    public String count(String key, long count) {
        String one = key + ".one";
        return with(count == 1 && has(one) ? one : key, Map.of("count", count));
    }

    /** Returns the text of a key with its parameters filled in: numbers in groups of three digits. */
    public String with(String key, Map<String, ?> values) {
        return fill(get(key), values);
    }

    /** Fills the parameters of a text in, in one pass: what is filled in stays as it is. */
    public static String fill(String text, Map<String, ?> values) {
        return PARAMETER.matcher(text).replaceAll(found -> {
            Object value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : shown(value));
        });
    }

    private static String shown(Object value) {
        return value instanceof Number number ? grouped(number.longValue()) : value.toString();
    }

    /** By hand: the first number that a formatter writes costs a short command more than its report. */
    private static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** Returns the names of the parameters that stand in a text, in their order. */
    public static List<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).toList();
    }
}

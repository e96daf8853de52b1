package io.github.careplansdk.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
public final class TextBundle {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final ClassValue<Map<String, TextBundle>> BESIDE = new ClassValue<>() {
        @Override
        protected Map<String, TextBundle> computeValue(Class<?> type) {
            return Map.of("ja", read(type, "ja"), "en", read(type, "en"));
        }
    };

    private final String resource;
    private final Map<String, String> texts;

    private TextBundle(String resource, Map<String, String> texts) {
        this.resource = resource;
        this.texts = texts;
    }

    /** Returns the texts that stand beside a class, in the language {@code ja} or {@code en}. */
    public static TextBundle beside(Class<?> type, String language) {
        return Objects.requireNonNull(BESIDE.get(type).get(language));
    }

    private static TextBundle read(Class<?> type, String language) {
        String resource = "messages_" + language + ".properties";
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
        return new TextBundle(resource, Map.copyOf(texts));
    }

    /** Returns the names of the parameters that stand in a text, in their order. */
    public static List<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Returns the text of a key, its parameters still in braces. */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException(resource + " lacks " + key);
        }
        return text;
    }

    /** Returns whether there is a text for the key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** Returns the text of a key with its parameters filled in, in one pass: what is filled in stays as it is. */
    public String filled(String key, Map<String, String> words) {
        return fill(text(key), words);
    }

    /** Fills the parameters of a text in, in one pass: what is filled in stays as it is. */
    public static String fill(String text, Map<String, String> words) {
        return PARAMETER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
    }
}

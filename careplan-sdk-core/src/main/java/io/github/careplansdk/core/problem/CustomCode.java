package io.github.careplansdk.core.problem;

import io.github.careplansdk.core.internal.text.Texts;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The code of a product's own rule, with its words in both languages. It appears in reports, policies and baselines
 * like the codes of this SDK. Immutable; codes with the same name are equal.
 *
 * <pre>{@code
 * CustomCode.builder("ACME_HALF_WIDTH_NAME", Layer.ROW, Severity.WARNING)
 *         .japanese("氏名に半角カタカナがあります。", "全角カタカナに直してください。")
 *         .english("The name holds half-width katakana.", "Write it in full-width katakana.")
 *         .build();
 * }</pre>
 */
public final class CustomCode implements RuleCode {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9]");

    private final String name;
    private final Layer layer;
    private final Severity severity;
    private final List<String> parameters;
    private final Map<Language, Text> texts;

    private record Text(String meaning, String hint) {}

    private CustomCode(Builder builder) {
        this.name = builder.name;
        this.layer = builder.layer;
        this.severity = builder.severity;
        this.parameters = builder.parameters;
        this.texts = builder.checkedTexts();
    }

    /**
     * Returns a builder of a code.
     *
     * @param name the product's prefix and what is wrong, such as {@code ACME_HALF_WIDTH_NAME}
     * @param layer the layer that reports show it in: most often {@link Layer#ROW}, {@link Layer#FILE} or {@link
     *     Layer#UNIT}
     * @throws IllegalArgumentException if the name has another form, or a code of this SDK begins with the same word,
     *     or the layer is {@link Layer#INTERNAL}
     */
    public static Builder builder(String name, Layer layer, Severity severity) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a code is a prefix and words in capitals, joined by underscores: " + name);
        }
        String prefix = name.substring(0, name.indexOf('_') + 1);
        if (Stream.of(ProblemCode.values()).anyMatch(code -> code.name().startsWith(prefix))) {
            throw new IllegalArgumentException(
                    "The prefix " + prefix + " is that of codes of this SDK: choose one of your own.");
        }
        if (layer == Layer.INTERNAL) {
            throw new IllegalArgumentException("The layer internal is the checker's own: " + name);
        }
        return new Builder(name, layer, severity);
    }

    /** Builds a code; the texts of both languages are required. */
    public static final class Builder {
        private final String name;
        private final Layer layer;
        private final Severity severity;
        private final Map<Language, Text> texts = new EnumMap<>(Language.class);
        private List<String> parameters = List.of();

        private Builder(String name, Layer layer, Severity severity) {
            this.name = name;
            this.layer = Objects.requireNonNull(layer);
            this.severity = Objects.requireNonNull(severity);
        }

        /**
         * Sets the names of the arguments of a finding, which the texts may hold in braces. An argument must be a fact
         * that a report may always show, never personal data from a cell.
         */
        public Builder parameters(String... names) {
            parameters = List.of(names);
            return this;
        }

        /** Sets the Japanese texts: what is wrong, and what to do about it. */
        public Builder japanese(String meaning, String hint) {
            texts.put(Language.JA, new Text(meaning, hint));
            return this;
        }

        /** Sets the English texts: what is wrong, and what to do about it. */
        public Builder english(String meaning, String hint) {
            texts.put(Language.EN, new Text(meaning, hint));
            return this;
        }

        /**
         * Returns the code.
         *
         * @throws IllegalArgumentException if the texts of a language are missing, or hold a name in braces that is not
         *     a parameter
         */
        public CustomCode build() {
            return new CustomCode(this);
        }

        private Map<Language, Text> checkedTexts() {
            for (Language language : Language.values()) {
                Text text = texts.get(language);
                if (text == null || text.meaning().isBlank() || text.hint().isBlank()) {
                    throw new IllegalArgumentException(name + " lacks its words in " + language.id() + ".");
                }
                checkParameters(text);
            }
            return Map.copyOf(texts);
        }

        private void checkParameters(Text text) {
            Set<String> unknown = new HashSet<>(Texts.parameters(text.meaning() + text.hint()));
            parameters.forEach(unknown::remove);
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(name + " has no parameters " + unknown + ".");
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Layer layer() {
        return layer;
    }

    /** Returns {@link OfficialMessage#NONE}: the official client does not know the product's rules. */
    @Override
    public OfficialMessage official() {
        return OfficialMessage.NONE;
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }

    private Text text(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    @Override
    public String meaning(Language language) {
        return text(language).meaning();
    }

    @Override
    public String hint(Language language) {
        return text(language).hint();
    }

    /** Returns whether another code has the same declaration: name, layer, severity, parameters and texts. */
    public boolean isDeclaredAs(CustomCode other) {
        return name.equals(other.name)
                && layer == other.layer
                && severity == other.severity
                && parameters.equals(other.parameters)
                && texts.equals(other.texts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomCode code && code.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}

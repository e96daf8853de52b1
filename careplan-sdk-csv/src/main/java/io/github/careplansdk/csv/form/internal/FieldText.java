package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.internal.text.Field;
import io.github.careplansdk.core.internal.text.Markup;
import io.github.careplansdk.core.internal.text.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a field of a form.
 *
 * @param text the cell in words, or as it is in the file where it cannot be read
 * @param fault why it cannot be read; empty where it can
 */
public record FieldText(String text, Optional<String> fault) implements Field {
    /** An empty field. */
    public static final FieldText NOTHING = new FieldText("", Optional.empty());

    private static final String APPLIES = "該当";
    private static final Template UNREADABLE = Template.beside(FieldText.class, "unreadable.html");
    private static final Template CHOICES = Template.beside(FieldText.class, "choices.html");

    /** Returns a field without a fault. */
    public static FieldText of(String text) {
        return new FieldText(text, Optional.empty());
    }

    /** Returns whether there is nothing to see. */
    public boolean isEmpty() {
        return text.isEmpty() && fault.isEmpty();
    }

    /** Returns this, or another where there is nothing to see. */
    public FieldText or(FieldText other) {
        return isEmpty() ? other : this;
    }

    /** Returns this between words; marked as a whole where it cannot be read. */
    public FieldText between(String before, String after) {
        return new FieldText(before + text + after, fault);
    }

    /** Returns the text; marked, with the reason, where it cannot be read. */
    @Override
    public Markup markup() {
        return fault.isEmpty() ? Markup.of(text) : UNREADABLE.fill(Map.of("text", text, "fault", fault.get()));
    }

    /**
     * Returns the choices as the forms print them, with a ring around each that the field names: 初回＆紹介 rings two. A field
     * that names none of them stands behind them. A choice by itself is ringed where the field says 該当.
     */
    @Override
    public Markup choices(String choices) {
        List<String> labels = List.of(choices.split("・"));
        boolean alone = labels.size() == 1;
        boolean named = alone || text.isEmpty();
        List<Map<String, ?>> shown = new ArrayList<>();
        for (String label : labels) {
            boolean ringed = alone ? text.equals(APPLIES) : fault.isEmpty() && names(label);
            named |= ringed;
            shown.add(Map.of("before", shown.isEmpty() ? "" : "・", "label", label, "ringed", ringed));
        }
        FieldText unnamed = named && fault.isEmpty() ? NOTHING : this;
        return CHOICES.fill(Map.of("choices", shown, "gap", alone ? "" : "　", "unnamed", unnamed));
    }

    private boolean names(String label) {
        return !text.isEmpty() && (text.contains(label) || label.contains(text));
    }

    @Override
    public String toString() {
        return "FieldText[hidden]";
    }
}

package io.github.careplansdk.csv.form;

import java.util.Optional;

/**
 * What stands in a field of a form.
 *
 * @param text the cell in words, or as it is in the file where it cannot be read
 * @param fault why it cannot be read; empty where it can
 */
record FieldText(String text, Optional<String> fault) {
    /** An empty field. */
    static final FieldText NOTHING = new FieldText("", Optional.empty());

    /** A field without a fault. */
    static FieldText of(String text) {
        return new FieldText(text, Optional.empty());
    }

    /** Whether there is nothing to see. */
    boolean isEmpty() {
        return text.isEmpty() && fault.isEmpty();
    }

    /** This, or another where there is nothing to see. */
    FieldText or(FieldText other) {
        return isEmpty() ? other : this;
    }

    /** This between words; marked as a whole where it cannot be read. */
    FieldText between(String before, String after) {
        return new FieldText(before + text + after, fault);
    }

    @Override
    public String toString() {
        return "FieldText[hidden]";
    }
}

package io.github.careplansdk.csv.form;

import java.util.Optional;

/**
 * What stands in a field of a form.
 *
 * @param text the cell in words, or as it is in the file where it cannot be read
 * @param fault why it cannot be read; empty where it can
 */
record Shown(String text, Optional<String> fault) {
    /** An empty field. */
    static final Shown NOTHING = new Shown("", Optional.empty());

    /** A field without a fault. */
    static Shown of(String text) {
        return new Shown(text, Optional.empty());
    }

    /** Whether there is nothing to see. */
    boolean isEmpty() {
        return text.isEmpty() && fault.isEmpty();
    }

    /** This, or another where there is nothing to see. */
    Shown or(Shown other) {
        return isEmpty() ? other : this;
    }

    /** This between words; marked as a whole where it cannot be read. */
    Shown between(String before, String after) {
        return new Shown(before + text + after, fault);
    }

    @Override
    public String toString() {
        return "Shown[hidden]";
    }
}

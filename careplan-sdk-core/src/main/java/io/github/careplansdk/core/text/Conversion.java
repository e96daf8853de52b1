package io.github.careplansdk.core.text;

import java.util.List;

/**
 * The result of converting a text: the new text, each change made, and the characters that still do not fit.
 *
 * @param text the text after the changes; the given instance if nothing changed
 * @param changes the changes, in the order of the text
 * @param unmappable the characters that do not fit and were left, in the order of the text; positions refer to the text
 *     as given
 */
public record Conversion(String text, List<CharacterChange> changes, List<UnmappableCharacter> unmappable) {
    public Conversion {
        changes = List.copyOf(changes);
        unmappable = List.copyOf(unmappable);
    }

    /** Returns whether the text now fits MS932 as a whole. */
    public boolean fits() {
        return unmappable.isEmpty();
    }

    /** Returns whether the text differs from the one given. */
    public boolean changed() {
        return !changes.isEmpty();
    }

    /** Returns reasons and positions, never the text. */
    @Override
    public String toString() {
        return "Conversion[changes=" + changes + ", unmappable=" + unmappable + "]";
    }
}

package io.github.careplansdk.core.text;

import java.util.List;

/**
 * What became of a text: the text, each change made to it, and what still does not fit.
 *
 * @param text the text after the changes; the instance that was given where nothing changed
 * @param changes the changes, in the order of the text
 * @param unmappable what does not fit and was left, in the order of the text; positions are those of the text as given
 */
public record Conversion(String text, List<CharacterChange> changes, List<UnmappableCharacter> unmappable) {
    public Conversion {
        changes = List.copyOf(changes);
        unmappable = List.copyOf(unmappable);
    }

    /** Whether the text now fits MS932 as a whole. */
    public boolean fits() {
        return unmappable.isEmpty();
    }

    /** Whether the text is another than the one given. */
    public boolean changed() {
        return !changes.isEmpty();
    }

    /** Shows reasons and places, never the text. */
    @Override
    public String toString() {
        return "Conversion[changes=" + changes + ", unmappable=" + unmappable + "]";
    }
}

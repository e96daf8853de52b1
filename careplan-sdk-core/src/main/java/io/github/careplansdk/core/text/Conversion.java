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

    /**
     * A change made by a conversion.
     *
     * @param index where {@code from} begins in the text as given, in {@code char}s from 0
     * @param character its position in the text as given, in code points from 1
     * @param from the original text: a character, with the combining marks and variation selectors that belong to it
     * @param to its replacement; empty if it was dropped
     * @param reason the reason for the change
     */
    public record CharacterChange(int index, int character, String from, String to, Reason reason) {
        /** Returns the reason and the position, never the characters, which are personal data. */
        @Override
        public String toString() {
            return reason + " at character " + character;
        }
    }

    /**
     * A character that does not fit MS932 and was left as it is.
     *
     * @param index where it begins in the text as given, in {@code char}s from 0
     * @param character its position in the text, in code points from 1
     * @param codePoint the character itself; for an unpaired surrogate its value
     * @param reason why it does not fit: {@link Reason#OUTSIDE}, {@link Reason#USER_DEFINED} or {@link
     *     Reason#UNPAIRED_SURROGATE}
     */
    public record UnmappableCharacter(int index, int character, int codePoint, Reason reason) {
        /** Returns the reason and the position, never the character, which is personal data. */
        @Override
        public String toString() {
            return reason + " at character " + character;
        }
    }
}

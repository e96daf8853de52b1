package io.github.careplansdk.core.text;

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

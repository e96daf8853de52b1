package io.github.careplansdk.core.text;

/**
 * One change that a conversion made.
 *
 * @param index where {@code from} begins in the text as given, in {@code char}s from 0
 * @param character which character of the text as given that is, in code points from 1
 * @param from what stood there: a character, with the combining marks and variation selectors that belong to it
 * @param to what stands there now; empty where it was dropped
 * @param reason why
 */
public record CharacterChange(int index, int character, String from, String to, Reason reason) {
    /** Shows reason and place, never the characters: they are part of somebody's data. */
    @Override
    public String toString() {
        return reason + " at character " + character;
    }
}

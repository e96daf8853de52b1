package io.github.careplansdk.core.text;

/**
 * A character that does not fit MS932 and was left as it is.
 *
 * @param index where it begins in the text as given, in {@code char}s from 0
 * @param character which character of the text it is, in code points from 1
 * @param codePoint the character itself; for an unpaired surrogate its value
 * @param reason why it does not fit: {@link Reason#OUTSIDE}, {@link Reason#USER_DEFINED} or
 *     {@link Reason#UNPAIRED_SURROGATE}
 */
public record UnmappableCharacter(int index, int character, int codePoint, Reason reason) {
    /** Shows reason and place, never the character: it is part of somebody's data. */
    @Override
    public String toString() {
        return reason + " at character " + character;
    }
}

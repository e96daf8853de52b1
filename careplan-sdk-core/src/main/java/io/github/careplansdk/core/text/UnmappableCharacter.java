package io.github.careplansdk.core.text;

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

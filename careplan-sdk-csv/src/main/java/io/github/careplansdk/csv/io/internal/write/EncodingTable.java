package io.github.careplansdk.csv.io.internal.write;

import io.github.careplansdk.core.text.Ms932;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;

/**
 * The bytes of each character: of those that MS932 decodes as themselves, and of user-defined ones. The JDK's encoder also takes
 * some that its decoder gives back as others, as ¥ for a backslash: they have none.
 */
final class EncodingTable {
    /** A character without bytes. */
    static final char NONE = 0xFFFF;

    private static final int CHARACTERS = 1 << Character.SIZE;
    private static final char[] BYTES = bytes();

    private EncodingTable() {}

    /** Returns the byte of a character, its two bytes as a number from 256 on, or {@link #NONE}. */
    static char of(char character) {
        return BYTES[character];
    }

    private static char[] bytes() {
        char[] table = new char[CHARACTERS];
        Arrays.fill(table, NONE);
        CharsetEncoder encoder = Ms932.CHARSET.newEncoder();
        for (int i = 0; i < CHARACTERS; i++) {
            char character = (char) i;
            boolean userDefined = Character.getType(character) == Character.PRIVATE_USE && encoder.canEncode(character);
            if (Ms932.fits(character) || userDefined) {
                table[i] = encode(character, encoder);
            }
        }
        return table;
    }

    private static char encode(char character, CharsetEncoder encoder) {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(new char[] {character}));
            int first = bytes.get() & 0xFF;
            return (char) (bytes.hasRemaining() ? (first << Byte.SIZE) | (bytes.get() & 0xFF) : first);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("A character that MS932 decodes is encoded.", e);
        }
    }
}

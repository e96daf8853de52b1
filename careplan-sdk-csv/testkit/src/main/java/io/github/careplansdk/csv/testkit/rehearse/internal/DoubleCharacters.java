package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.text.Ms932;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Characters that MS932 has twice, such as 髙 of NEC's and of IBM's extension. Both read as one character; the JDK writes one of
 * them.
 */
final class DoubleCharacters {
    /** U+E000: in a sample the next character is written in its other bytes. */
    private static final byte[] MARK = {(byte) 0xF0, 0x40};

    private static final int[] LEADS = {0x81, 0x87, 0xED, 0xEE, 0xFA, 0xFB, 0xFC};
    private static final int FIRST_TRAIL = 0x40;
    private static final int LAST_TRAIL = 0xFC;

    private DoubleCharacters() {}

    /** Returns a file in which marked characters have their other bytes, without the marks. */
    static byte[] replaceMarked(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        boolean marked = false;
        for (int i = 0; i < file.length; ) {
            byte[] character = Arrays.copyOfRange(file, i, Math.min(file.length, i + length(file[i])));
            i += character.length;
            if (Arrays.equals(character, MARK)) {
                marked = true;
            } else {
                out.writeBytes(marked ? other(character) : character);
                marked = false;
            }
        }
        return out.toByteArray();
    }

    private static int length(byte first) {
        int value = Byte.toUnsignedInt(first);
        return (value >= 0x81 && value <= 0x9F) || (value >= 0xE0 && value <= 0xFC) ? 2 : 1;
    }

    private static byte[] other(byte[] character) {
        String text = new String(character, Ms932.CHARSET);
        for (int lead : LEADS) {
            for (int trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
                byte[] bytes = {(byte) lead, (byte) trail};
                if (!Arrays.equals(bytes, character) && new String(bytes, Ms932.CHARSET).equals(text)) {
                    return bytes;
                }
            }
        }
        throw new IllegalStateException("A marked character of a sample has no other bytes.");
    }

    /** Returns whether bytes hold a character in other bytes than the JDK writes. */
    static boolean isIn(byte[] bytes) {
        String text = new String(bytes, Ms932.CHARSET);
        return text.indexOf('\uFFFD') < 0 && !Arrays.equals(text.getBytes(Ms932.CHARSET), bytes);
    }
}

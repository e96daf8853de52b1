package io.github.careplansdk.core.internal.text;

import java.nio.charset.Charset;
import java.util.Arrays;

/** The characters of MS932 that take two bytes, as the JDK decodes them, user-defined ones (外字) included. */
public final class DoubleBytes {
    /** The encoding's name. */
    public static final String CHARSET = "windows-31j";
    /** What stands where two bytes are no character. */
    public static final char NONE = '\uFFFD';
    /** The first of Unicode's private use area, to which user-defined characters belong. */
    public static final char FIRST_USER_DEFINED = '\uE000';
    /** The last of Unicode's private use area. */
    public static final char LAST_USER_DEFINED = '\uF8FF';

    private static final int LEADS = 60;
    private static final int FIRST_TRAIL = 0x40;
    private static final int TRAILS = 189;

    private static final char[] CHARACTERS = decoded();

    private DoubleBytes() {}

    /** Returns the characters by their two bytes, the first one times 256; the one array, which nobody changes. */
    public static char[] characters() {
        return CHARACTERS;
    }

    /** Returns whether a byte begins a character of two bytes. */
    public static boolean isLead(int unsigned) {
        return (unsigned >= 0x81 && unsigned <= 0x9F) || (unsigned >= 0xE0 && unsigned <= 0xFC);
    }

    /** Returns whether a character is a user-defined one. */
    public static boolean isUserDefined(int character) {
        return character >= FIRST_USER_DEFINED && character <= LAST_USER_DEFINED;
    }

    /** All at once, since a decoder called for each would take most of a short command's time. */
    private static char[] decoded() {
        char[] table = new char[1 << 16];
        Arrays.fill(table, NONE);
        byte[] bytes = new byte[LEADS * TRAILS * 3];
        int end = 0;
        for (int lead = 0x81; lead <= 0xFC; lead++) {
            for (int trail = FIRST_TRAIL; isLead(lead) && trail < FIRST_TRAIL + TRAILS; trail++) {
                bytes[end++] = (byte) lead;
                bytes[end++] = (byte) trail;
                bytes[end++] = '\n';
            }
        }
        char[] chars = new String(bytes, Charset.forName(CHARSET)).toCharArray();
        int next = 0;
        for (int at = 0; at < end; at += 3) {
            int first = next;
            while (chars[next] != '\n') {
                next++;
            }
            if (next == first + 1) {
                table[(bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF)] = chars[first];
            }
            next++;
        }
        return table;
    }
}

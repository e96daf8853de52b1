package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.internal.text.DoubleBytes;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Decodes MS932 by table: which bytes are a character, and which one. */
final class DecodingTable {
    private static final char NONE = DoubleBytes.NONE;
    private static final int FIRST_USER_DEFINED_LEAD = 0xF0;
    private static final int LAST_USER_DEFINED_LEAD = 0xF9;
    private static final int FIRST_LEAD = 0x81;
    private static final int LAST_LEAD = 0xFC;
    private static final int FIRST_TRAIL = 0x40;
    private static final int LAST_TRAIL = 0xFC;
    private static final char[] DOUBLES = DoubleBytes.characters();
    /** Two bytes at once, the first the higher. */
    private static final VarHandle PAIRS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private static final int ALL_BUT_FIRST_BIT = 0x7FFF;
    private static final int DOUBLED_QUOTE = '"' << Byte.SIZE | '"';
    /** A bit for each two bytes that are a character and no user-defined one: small enough to stay near the processor. */
    private static final long[] SOUND = new long[DOUBLES.length / Long.SIZE];
    /** The characters of those two bytes, by all of their bits but the first, which is always set; 0 for any others. */
    private static final char[] SOUND_DOUBLES = new char[DOUBLES.length / 2];

    static {
        for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
            boolean userDefined = lead >= FIRST_USER_DEFINED_LEAD && lead <= LAST_USER_DEFINED_LEAD;
            for (int two = two(lead, FIRST_TRAIL); !userDefined && two <= two(lead, LAST_TRAIL); two++) {
                if (DOUBLES[two] != NONE) {
                    SOUND[two / Long.SIZE] |= 1L << two;
                    SOUND_DOUBLES[two & ALL_BUT_FIRST_BIT] = DOUBLES[two];
                }
            }
        }
    }

    private DecodingTable() {}

    private static boolean isSound(int two) {
        return (SOUND[two / Long.SIZE] >> two & 1) != 0;
    }

    private static boolean isHalfWidthKana(int unsigned) {
        return unsigned >= 0xA1 && unsigned <= 0xDF;
    }

    /** The character at {@code at}, or U+FFFD where there is none. */
    static char character(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return (char) first;
        }
        if (isHalfWidthKana(first)) {
            return (char) (0xFF61 + first - 0xA1);
        }
        return DoubleBytes.isLead(first) && at + 1 < to ? DOUBLES[first << 8 | (bytes[at + 1] & 0xFF)] : NONE;
    }

    /** How many bytes the character at {@code at} takes; one for a byte that is none. */
    static int length(byte[] bytes, int at, int to) {
        return DoubleBytes.isLead(bytes[at] & 0xFF) && character(bytes, at, to) != NONE ? 2 : 1;
    }

    /** Whether all of these bytes are characters, and none a user-defined one. */
    static boolean isSound(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int first = bytes[at++];
            if (first < 0) {
                int two = at < to ? two(first, bytes[at]) : 0;
                if (isSound(two)) {
                    at++;
                } else if (!isHalfWidthKana(first & 0xFF)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int two(int first, int second) {
        return (first & 0xFF) << Byte.SIZE | (second & 0xFF);
    }

    /** The first position from which there is no character, or -1. */
    static int findInvalid(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at += length(bytes, at, to)) {
            if (bytes[at] < 0 && character(bytes, at, to) == NONE) {
                return at;
            }
        }
        return -1;
    }

    /** The first position of a user-defined character (外字, 0xF040-0xF9FC), or -1. */
    static int findUserDefined(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at += length(bytes, at, to)) {
            int first = bytes[at] & 0xFF;
            if (first >= FIRST_USER_DEFINED_LEAD && first <= LAST_USER_DEFINED_LEAD && length(bytes, at, to) == 2) {
                return at;
            }
        }
        return -1;
    }

    /** How many characters these bytes are; each byte that is none counts as one. */
    static int count(byte[] bytes, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at += length(bytes, at, to)) {
            count++;
        }
        return count;
    }

    /** Whether full-width digits or letters are among these characters. */
    static boolean hasFullWidth(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at += length(bytes, at, to)) {
            char c = character(bytes, at, to);
            if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
                return true;
            }
        }
        return false;
    }

    /** Whether these bytes are well-formed UTF-8. */
    static boolean isUtf8(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int length = utf8Length(bytes[at] & 0xFF);
            if (length == 0 || at + length > to) {
                return false;
            }
            for (int i = 1; i < length; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            at += length;
        }
        return true;
    }

    /** Whether a character of three bytes is among well-formed UTF-8: kana and kanji are. */
    static boolean hasJapaneseUtf8(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (utf8Length(bytes[at] & 0xFF) == 3) {
                return true;
            }
        }
        return false;
    }

    private static int utf8Length(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }

    /**
     * Decodes bytes; one that is no character becomes U+FFFD.
     *
     * @param doubledQuotes whether quotes are doubled in them and are to be read as one
     * @param into has room for as many characters as there are bytes
     * @return how many characters there are
     */
    static int decode(byte[] bytes, int from, int to, boolean doubledQuotes, char[] into) {
        int count = 0;
        for (int at = from; at < to; at += length(bytes, at, to)) {
            into[count++] = character(bytes, at, to);
            if (doubledQuotes && bytes[at] == '"' && at + 1 < to && bytes[at + 1] == '"') {
                at++;
            }
        }
        return count;
    }

    /**
     * Decodes bytes that are sound, in one go.
     *
     * @param doubledQuotes whether quotes are doubled in them and are to be read as one
     * @param into has room for as many characters as there are bytes
     * @return how many characters there are, or -1 if not all bytes are characters, or one is user-defined
     */
    static int decodeSound(byte[] bytes, int from, int to, boolean doubledQuotes, char[] into) {
        int last = to - 1;
        int count = 0;
        int at = from;
        while (at < last) {
            int two = (short) PAIRS.get(bytes, at++);
            char c;
            if (two >= 0) {
                c = (char) (two >> Byte.SIZE);
                at += doubledQuotes && two == DOUBLED_QUOTE ? 1 : 0;
            } else {
                c = SOUND_DOUBLES[two & ALL_BUT_FIRST_BIT];
                if (c != 0) {
                    at++;
                } else {
                    c = character(bytes, at - 1, at);
                    if (c == NONE) {
                        return -1;
                    }
                }
            }
            into[count++] = c;
        }
        if (at == last) {
            into[count] = character(bytes, at, to);
            return into[count] == NONE ? -1 : count + 1;
        }
        return count;
    }

    /** The text of these bytes; see {@link #decode(byte[], int, int, boolean, char[])}. */
    static String decode(byte[] bytes, int from, int to, boolean doubledQuotes) {
        char[] chars = new char[to - from];
        return new String(chars, 0, decode(bytes, from, to, doubledQuotes, chars));
    }
}

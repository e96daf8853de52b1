package io.github.careplansdk.csv.pseudonymise.internal.text;

import io.github.careplansdk.core.internal.text.DoubleBytes;
import java.util.BitSet;

/** How bytes are characters: what the standard asks for, and what files are in by mistake. */
public enum Encoding {
    /** Shift-JIS as Windows has it. */
    MS932 {
        @Override
        Alphabets alphabets() {
            return Alphabets.MS932;
        }

        @Override
        int length(byte[] bytes, int at, int to) {
            int first = bytes[at] & 0xFF;
            boolean two = DoubleBytes.isLead(first) && at + 1 < to && TWO.get(first << 8 | (bytes[at + 1] & 0xFF));
            return two ? 2 : DoubleBytes.isLead(first) || LONE.get(first) ? 0 : 1;
        }

        @Override
        int character(byte[] bytes, int at, int length) {
            int first = bytes[at] & 0xFF;
            return length == 1 ? first : first << 8 | (bytes[at + 1] & 0xFF);
        }

        @Override
        void put(int character, byte[] into, int at, int length) {
            into[at] = (byte) (length == 1 ? character : character >> 8);
            if (length == 2) {
                into[at + 1] = (byte) character;
            }
        }

        /** Half a character becomes a byte that is none beside any other. */
        @Override
        byte broken(byte found) {
            return DoubleBytes.isLead(found & 0xFF) ? NEVER : found;
        }
    },
    /** UTF-8, in which no file of the standard is. */
    UTF_8 {
        @Override
        Alphabets alphabets() {
            return Alphabets.unicode();
        }

        @Override
        int length(byte[] bytes, int at, int to) {
            int first = bytes[at] & 0xFF;
            int length =
                    first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
            if (at + length > to) {
                return 0;
            }
            for (int i = 1; i < length; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return 0;
                }
            }
            return length;
        }

        @Override
        int character(byte[] bytes, int at, int length) {
            int character = length == 1 ? bytes[at] : bytes[at] & (0xFF >> length + 1);
            for (int i = 1; i < length; i++) {
                character = character << 6 | (bytes[at + i] & 0x3F);
            }
            return character;
        }

        @Override
        void put(int character, byte[] into, int at, int length) {
            int rest = character;
            for (int i = length - 1; i > 0; i--, rest >>= 6) {
                into[at + i] = (byte) (0x80 | (rest & 0x3F));
            }
            into[at] = (byte) (length == 1 ? rest : (0xFF00 >> length) & 0xFF | rest);
        }

        @Override
        byte broken(byte found) {
            return NEVER;
        }
    };

    private static final byte NEVER = (byte) 0x80;
    private static final BitSet LONE = new BitSet();
    private static final BitSet TWO = new BitSet();

    static {
        for (int lone : new int[] {0x80, 0xA0, 0xFD, 0xFE, 0xFF}) {
            LONE.set(lone);
        }
        for (int two = 0x8140; two <= 0xFCFC; two++) {
            TWO.set(two, DoubleBytes.isLead(two >> 8) && Alphabets.isCharacter(two));
        }
    }

    /** Which characters can stand for each other. */
    abstract Alphabets alphabets();

    /** How many bytes the character takes that begins here, or 0 where none does. */
    abstract int length(byte[] bytes, int at, int to);

    /** The character that these bytes are. */
    abstract int character(byte[] bytes, int at, int length);

    /** Puts a character there, which takes so many bytes. */
    abstract void put(int character, byte[] into, int at, int length);

    /** What is to stand for a byte that is no character, and is none either. */
    abstract byte broken(byte found);
}

package io.github.careplansdk.csv.pseudonymise.internal.text;

import io.github.careplansdk.core.text.Ms932;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The characters that can stand for each other, since software treats them alike: half-width digits, capitals, small letters
 * and kana; full-width ones; hiragana, katakana, the kanji of the first and the second level, those of NEC and of IBM,
 * user-defined characters. Characters whose second byte in MS932 is that of a backslash are among themselves, as they break
 * what others do not. What is in no alphabet, such as punctuation, stays. Immutable.
 */
final class Alphabets {
    private static final int BACKSLASH = 0x5C;

    /** The first and last of each, by their bytes in MS932. */
    private static final int[][] RANGES = {
        {'0', '9'},
        {'A', 'Z'},
        {'a', 'z'},
        {0xA7, 0xAF},
        {0xB1, 0xDD},
        {0x8157, 0x815A},
        {0x824F, 0x8258},
        {0x8260, 0x8279},
        {0x8281, 0x829A},
        {0x829F, 0x82F1},
        {0x8340, 0x8396},
        {0x839F, 0x83B6},
        {0x83BF, 0x83D6},
        {0x8440, 0x8460},
        {0x8470, 0x8491},
        {0x8740, 0x8753},
        {0x8754, 0x875D},
        {0x889F, 0x9872},
        {0x989F, 0xEAA4},
        {0xED40, 0xEEEC},
        {0xEEEF, 0xEEF8},
        {0xF040, 0xF9FC},
        {0xFA40, 0xFA49},
        {0xFA4A, 0xFA53},
        {0xFA5C, 0xFC4B}
    };

    /** Of MS932: a character is the number that its one or two bytes are. */
    static final Alphabets MS932 = new Alphabets(code -> code, List.of());

    /** Which alphabet a character is in, and where. */
    private record Place(int[] alphabet, int index) {}

    private final Map<Integer, Place> places = new HashMap<>();

    /** Gives the character that has those bytes in MS932. */
    private interface Naming {
        int name(int code);
    }

    private Alphabets(Naming naming, List<int[]> others) {
        for (int[] range : RANGES) {
            List<Integer> plain = new ArrayList<>();
            List<Integer> escaping = new ArrayList<>();
            for (int code = range[0]; code <= range[1]; code++) {
                if (isCharacter(code) && !places.containsKey(naming.name(code))) {
                    boolean backslash = code > 0xFF && (code & 0xFF) == BACKSLASH;
                    (backslash ? escaping : plain).add(naming.name(code));
                }
            }
            add(plain.stream().mapToInt(Integer::intValue).toArray());
            add(escaping.stream().mapToInt(Integer::intValue).toArray());
        }
        for (int[] other : others) {
            add(other);
        }
    }

    private void add(int[] alphabet) {
        for (int i = 0; i < alphabet.length; i++) {
            places.put(alphabet[i], new Place(alphabet, i));
        }
    }

    /** Of Unicode: the same, and all other letters and digits by the bytes that they take in UTF-8. */
    static Alphabets unicode() {
        return Unicode.ALPHABETS;
    }

    /** Made only for who needs it. */
    private static final class Unicode {
        static final Alphabets ALPHABETS = new Alphabets(
                code -> text(code).charAt(0),
                List.of(letters(0x80, 0x7FF), letters(0x800, 0xFFFF), letters(0x10000, 0x2FFFF)));

        private static int[] letters(int first, int last) {
            return IntStream.rangeClosed(first, last)
                    .filter(Character::isLetterOrDigit)
                    .filter(letter -> !Ms932.fits(letter))
                    .toArray();
        }
    }

    private static String text(int code) {
        byte[] bytes = code > 0xFF ? new byte[] {(byte) (code >> 8), (byte) code} : new byte[] {(byte) code};
        return new String(bytes, Ms932.CHARSET);
    }

    /** Whether these bytes are one character of MS932. */
    static boolean isCharacter(int code) {
        int second = code & 0xFF;
        if (code > 0xFF && (second < 0x40 || second == 0x7F || second > 0xFC)) {
            return false;
        }
        String text = text(code);
        return text.length() == 1 && text.charAt(0) != '\uFFFD';
    }

    /** How many characters can stand for this one, itself included; 1 if it stays. */
    int size(int character) {
        Place place = places.get(character);
        return place == null ? 1 : place.alphabet().length;
    }

    /** Where a character is in its alphabet. */
    int index(int character) {
        Place place = places.get(character);
        return place == null ? 0 : place.index();
    }

    /** The character at a place of the alphabet that this one is in. */
    int other(int character, int index) {
        Place place = places.get(character);
        return place == null ? character : place.alphabet()[index];
    }
}

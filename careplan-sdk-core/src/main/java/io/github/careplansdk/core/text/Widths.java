package io.github.careplansdk.core.text;

import io.github.careplansdk.core.text.CharacterConverter.Width;
import java.text.Normalizer;

/** Half and full width of texts that fit MS932. */
final class Widths {
    /** The half-width sound marks, dakuten and handakuten. */
    static final char VOICED = '\uFF9E';

    static final char SEMI_VOICED = '\uFF9F';

    private static final char FIRST_HALF = '\uFF61';
    /** The full-width characters of U+FF61 and following. */
    private static final String FULL = "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

    private static final int ASCII_TO_FULL = 0xFEE0;
    private static final int HIRAGANA_TO_KATAKANA = 0x60;

    private Widths() {}

    static boolean isSoundMark(int codePoint) {
        return codePoint == VOICED || codePoint == SEMI_VOICED;
    }

    static boolean isHalfWidthKana(int codePoint) {
        return codePoint > 0xFF65 && codePoint < VOICED;
    }

    static String apply(Width width, String text) {
        return switch (width) {
            case AS_IS -> text;
            case HALF_KANA -> half(text, false);
            case HALF -> half(text, true);
            case FULL_KANA -> full(text, false);
            case FULL -> full(text, true);
        };
    }

    private static String half(String text, boolean ascii) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u3000') {
                half.append(' ');
            } else if (ascii && c >= '！' && c < '～') {
                half.append((char) (c - ASCII_TO_FULL));
            } else {
                half.append(halfKana(c));
            }
        }
        return half.toString();
    }

    private static String halfKana(char c) {
        char katakana = c >= 'ぁ' && c <= 'ん' ? (char) (c + HIRAGANA_TO_KATAKANA) : c;
        int plain = FULL.indexOf(ordinary(katakana));
        if (plain >= 0) {
            return String.valueOf((char) (FIRST_HALF + plain));
        }
        String parts = Normalizer.normalize(String.valueOf(katakana), Normalizer.Form.NFD);
        int voiced = parts.length() == 2 ? FULL.indexOf(parts.charAt(0)) : -1;
        if (voiced < 0) {
            return String.valueOf(c);
        }
        char mark = parts.charAt(1) == '\u3099' ? VOICED : SEMI_VOICED;
        return String.valueOf(new char[] {(char) (FIRST_HALF + voiced), mark});
    }

    private static char ordinary(char katakana) {
        return switch (katakana) {
            case 'ヮ' -> 'ワ';
            case 'ヵ' -> 'カ';
            case 'ヶ' -> 'ケ';
            case 'ヰ' -> 'イ';
            case 'ヱ' -> 'エ';
            default -> katakana;
        };
    }

    private static String full(String text, boolean ascii) {
        StringBuilder full = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ascii && c == ' ') {
                full.append('\u3000');
            } else if (ascii && c > ' ' && c <= '~') {
                full.append((char) (c + ASCII_TO_FULL));
            } else if (isSoundMark(c) && i > 0 && joins(full.charAt(full.length() - 1), c)) {
                full.append(join(full.charAt(full.length() - 1), c)).deleteCharAt(full.length() - 2);
            } else {
                full.append(c >= FIRST_HALF && c <= SEMI_VOICED ? FULL.charAt(c - FIRST_HALF) : c);
            }
        }
        return full.toString();
    }

    private static boolean joins(char kana, char mark) {
        String joined = join(kana, mark);
        return joined.length() == 1 && Ms932.fits(joined);
    }

    private static String join(char kana, char mark) {
        return Normalizer.normalize(
                new String(new char[] {kana, mark == VOICED ? '\u3099' : '\u309A'}), Normalizer.Form.NFC);
    }
}

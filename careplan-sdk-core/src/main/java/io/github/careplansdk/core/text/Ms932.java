package io.github.careplansdk.core.text;

import io.github.careplansdk.core.internal.text.DoubleBytes;
import io.github.careplansdk.core.text.Conversion.UnmappableCharacter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The characters of the standard's files: Shift-JIS as MS932 (windows-31j), without user-defined characters (外字).
 *
 * <p>This is stricter than the JDK's encoder, which takes a dozen characters that its decoder gives back as others (¥
 * comes back as a backslash). A character fits if it is decoded as itself.
 */
public final class Ms932 {
    /** The encoding of the standard's files. */
    public static final Charset CHARSET = Charset.forName(DoubleBytes.CHARSET);

    private static final int FIRST_HALF_WIDTH_KANA = 0xFF61;
    private static final int LAST_HALF_WIDTH_KANA = 0xFF9F;
    private static final int LAST_ASCII = 0x7F;

    private Ms932() {}

    /** Returns whether a character fits. */
    public static boolean fits(int codePoint) {
        return Fitting.CHARACTERS.get(codePoint);
    }

    /** Returns whether all characters of a text fit. */
    public static boolean fits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Fitting.CHARACTERS.get(text.charAt(i))) { // none beyond U+FFFF fits, nor does a surrogate
                return false;
            }
        }
        return true;
    }

    /** Returns the characters of a text that do not fit, in order. */
    public static List<UnmappableCharacter> unmappable(String text) {
        if (fits(text)) {
            return List.of();
        }
        List<UnmappableCharacter> unmappable = new ArrayList<>();
        int character = 1;
        for (int index = 0; index < text.length(); character++) {
            int codePoint = text.codePointAt(index);
            if (!fits(codePoint)) {
                unmappable.add(new UnmappableCharacter(index, character, codePoint, reason(codePoint)));
            }
            index += Character.charCount(codePoint);
        }
        return List.copyOf(unmappable);
    }

    private static Reason reason(int codePoint) {
        if (Character.getType(codePoint) == Character.PRIVATE_USE) {
            return Reason.USER_DEFINED;
        }
        return Character.getType(codePoint) == Character.SURROGATE ? Reason.UNPAIRED_SURROGATE : Reason.OUTSIDE;
    }

    /** Which characters fit; who only decodes does not need it. */
    private static final class Fitting {
        static final BitSet CHARACTERS = characters();

        private static BitSet characters() {
            BitSet characters = new BitSet();
            characters.set(0, LAST_ASCII + 1);
            characters.set(FIRST_HALF_WIDTH_KANA, LAST_HALF_WIDTH_KANA + 1);
            for (char character : DoubleBytes.characters()) {
                if (character != DoubleBytes.NONE && !DoubleBytes.isUserDefined(character)) {
                    characters.set(character);
                }
            }
            return characters;
        }
    }
}

package io.github.careplansdk.core.text;

/**
 * Where a character ends as a reader sees it: with its combining marks, variation selectors and sound marks, emoji with
 * all their parts. Written out here since the JDK's own rule changes with its versions, and output must not.
 */
final class Clusters {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_EMOJI = 0x1F000;

    private Clusters() {}

    /** The end of the character that begins at {@code start}. */
    static int end(String text, int start) {
        int base = text.codePointAt(start);
        int end = start + Character.charCount(base);
        if (isFlag(base) && end < text.length() && isFlag(text.codePointAt(end))) {
            end += 2;
        }
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (!extend(base, next)) {
                break;
            }
            end += Character.charCount(next);
            if (next == ZERO_WIDTH_JOINER && base >= FIRST_EMOJI && end < text.length()) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end;
    }

    private static boolean extend(int base, int next) {
        return switch (Character.getType(next)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default ->
                next == ZERO_WIDTH_JOINER
                        || isEmojiPart(next)
                        || (Widths.isSoundMark(next) && Widths.isHalfWidthKana(base));
        };
    }

    private static boolean isEmojiPart(int codePoint) {
        return (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF) || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
    }

    private static boolean isFlag(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }
}

package io.github.careplansdk.core.internal;

/**
 * Text that a terminal shows as it is. File names and cells come from others: control characters could move the cursor
 * or colour a fail as a pass, and bidirectional controls could turn a name around. Those, and what has no glyph, are
 * shown as escapes ({@code \n}, {@code \\u202E}).
 */
public final class SafeText {
    private SafeText() {}

    /** Returns the text with escapes for what a terminal would act on. What is safe stays as it is. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(SafeText::isUnsafe)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> safe.append("\\n");
                case '\r' -> safe.append("\\r");
                case '\t' -> safe.append("\\t");
                default -> {
                    if (isUnsafe(c)) {
                        for (char unit : Character.toChars(c)) {
                            safe.append(String.format("\\u%04X", (int) unit));
                        }
                    } else {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    /** Returns whether a terminal would act on the character, or has no glyph for it. */
    public static boolean isUnsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}

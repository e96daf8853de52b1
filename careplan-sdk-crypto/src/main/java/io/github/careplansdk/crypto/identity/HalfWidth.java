package io.github.careplansdk.crypto.identity;

/** The half-width forms of what a Japanese input method types in full width. */
final class HalfWidth {
    private HalfWidth() {}

    /** Returns the ASCII character of a full-width form; any other character as it is. */
    static int of(int character) {
        return character >= 0xFF01 && character <= 0xFF5E ? character - 0xFEE0 : character;
    }
}

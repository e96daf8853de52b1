package io.github.careplansdk.csv.io.internal;

import java.util.Arrays;

/** What is seen in a cell, as bits, and which byte shows what. */
final class CellFlags {
    /** The cell stood in quotes. */
    static final int QUOTED = 1;
    /** Bytes of 0x80 and above are in the cell. */
    static final int NON_ASCII = 2;
    /** Control characters other than CR, LF and TAB are in the cell. */
    static final int CONTROL = 4;
    /** Quotes are doubled in the cell. */
    static final int DOUBLED_QUOTES = 8;
    /** A quote stood inside a bare cell. */
    static final int STRAY_QUOTE = 16;
    /** Text stood behind the closing quote. */
    static final int TEXT_AFTER_QUOTE = 32;
    /** The quote was never closed. */
    static final int UNCLOSED_QUOTE = 64;
    /** What makes a cell's content unreliable. */
    static final int BROKEN = STRAY_QUOTE | TEXT_AFTER_QUOTE | UNCLOSED_QUOTE;

    /** Bytes that may end a cell; as a signed byte the only negative class. */
    private static final int STOP = 128;
    /** All that is seen in a cell, without the byte that ended it. */
    static final int ALL = STOP - 1;

    private static final byte[] CLASSES = classes();
    private static final byte[] TEXT_CLASSES = textClasses();

    private CellFlags() {}

    private static byte[] classes() {
        byte[] classes = new byte[256];
        Arrays.fill(classes, 0, 0x20, (byte) CONTROL);
        Arrays.fill(classes, 0x80, 0x100, (byte) NON_ASCII);
        classes[0x7F] = CONTROL;
        classes['\t'] = 0;
        for (char stop : new char[] {',', '"', '\r', '\n'}) {
            classes[stop] = (byte) STOP;
        }
        return classes;
    }

    private static byte[] textClasses() {
        byte[] classes = classes();
        classes[','] = 0;
        return classes;
    }

    /** Whether a byte is a character by itself wherever it stands: it is never the second one of two. */
    static boolean endsCharacter(byte seen) {
        return seen >= 0 && seen < 0x40;
    }

    /** What a byte shows outside of quotes; negative for a quote, a comma or a line end. */
    static int of(byte seen) {
        return CLASSES[seen & 0xFF];
    }

    /** What a byte shows within quotes; negative for a quote or a line end. */
    static int inText(byte seen) {
        return TEXT_CLASSES[seen & 0xFF];
    }
}

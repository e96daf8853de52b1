package io.github.careplansdk.csv.io.internal.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Encodes text as MS932. A character that MS932 lacks becomes a byte that is none, never {@code ?}: so the check of what was
 * written finds it, with its row and column, and the file is refused; {@link CsvDraft} knows which it was. User-defined characters are encoded, and found as such.
 */
final class Ms932Writer extends Writer {
    private static final int NO_CHARACTER = 0xFF;
    private static final int MOST_BYTES = 2;

    private final OutputStream out;
    private final byte[] bytes = new byte[1 << 15];
    private int length;
    private boolean fitting = true;

    Ms932Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count; i++) {
            if (length > bytes.length - MOST_BYTES) {
                pass();
            }
            char encoded = EncodingTable.of(chars[i]);
            if (encoded < 1 << Byte.SIZE) {
                bytes[length++] = (byte) encoded;
            } else if (encoded != EncodingTable.NONE) {
                bytes[length++] = (byte) (encoded >> Byte.SIZE);
                bytes[length++] = (byte) encoded;
            } else {
                fitting = false;
                boolean endOfPair = i > offset && Character.isSurrogatePair(chars[i - 1], chars[i]);
                if (!endOfPair) {
                    bytes[length++] = (byte) NO_CHARACTER;
                }
            }
        }
    }

    /** Returns whether MS932 has all characters that were written since this was last asked. */
    boolean fitted() {
        boolean fitted = fitting;
        fitting = true;
        return fitted;
    }

    private void pass() throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    @Override
    public void flush() throws IOException {
        pass();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            pass();
        }
    }
}

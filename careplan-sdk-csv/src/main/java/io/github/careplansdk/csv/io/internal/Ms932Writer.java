package io.github.careplansdk.csv.io.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Encodes text as MS932. A character that MS932 lacks becomes a byte that is none, never {@code ?}: so the check of what was
 * written finds it, with its row and column, and the file is refused.
 */
final class Ms932Writer extends Writer {
    private static final int NO_CHARACTER = 0xFF;
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final CharsetEncoder encoder = Ms932.CHARSET
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    /** The first half of a surrogate pair whose second half is still to come. */
    private char pending;

    Ms932Writer(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        CharBuffer input = CharBuffer.wrap(chars, offset, length);
        if (pending != 0) {
            input = CharBuffer.allocate(length + 1).put(pending).put(input).flip();
            pending = 0;
        }
        while (input.hasRemaining()) {
            CoderResult result = encoder.encode(input, bytes, false);
            flushBytes();
            if (result.isError()) {
                out.write(NO_CHARACTER);
                input.position(input.position() + result.length());
            } else if (result.isUnderflow() && input.hasRemaining()) {
                pending = input.get();
            }
        }
    }

    private void flushBytes() throws IOException {
        out.write(bytes.array(), 0, bytes.position());
        bytes.clear();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (pending != 0) {
            out.write(NO_CHARACTER);
            pending = 0;
        }
        out.close();
    }
}

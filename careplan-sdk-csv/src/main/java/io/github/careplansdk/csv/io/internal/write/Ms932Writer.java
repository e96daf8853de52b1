package io.github.careplansdk.csv.io.internal.write;

import io.github.careplansdk.core.text.Ms932;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;

/**
 * Encodes text as MS932. A character that MS932 lacks becomes a byte that is none, never {@code ?}: so the check of what was
 * written finds it, with its row and column, and the file is refused; {@link CsvDraft} knows which it was. User-defined characters are encoded, and found as such.
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

    Ms932Writer(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        int from = offset;
        int to = offset + length;
        for (int i = from; i < to; i++) {
            if (!isEncoded(chars[i])) {
                encode(chars, from, i);
                boolean endOfPair = i > offset && Character.isSurrogatePair(chars[i - 1], chars[i]);
                if (!endOfPair) {
                    out.write(NO_CHARACTER);
                }
                from = i + 1;
            }
        }
        encode(chars, from, to);
    }

    /** The JDK's encoder also takes some characters that its decoder gives back as others, as ¥ for a backslash. */
    private boolean isEncoded(char c) {
        return Ms932.fits(c) || (Character.getType(c) == Character.PRIVATE_USE && encoder.canEncode(c));
    }

    private void encode(char[] chars, int from, int to) throws IOException {
        CharBuffer input = CharBuffer.wrap(chars, from, to - from);
        while (input.hasRemaining()) {
            encoder.reset().encode(input, bytes, true);
            out.write(bytes.array(), 0, bytes.position());
            bytes.clear();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

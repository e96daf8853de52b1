package io.github.careplansdk.core.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * What a console shows that has another charset than UTF-8, as that of a Japanese Windows: takes UTF-8 and writes the console's. What
 * the console has no character for becomes a question mark.
 */
final class ConsoleStream extends FilterOutputStream {
    /** Of a character of UTF-8. */
    private static final int MOST_BYTES = 4;

    private static final int STEP = 1 << 12;

    /** The last JDK that tells by a property of its own whether a stream is a console. */
    private static final int JDK_WITH_PROPERTY_OF_CONSOLE = 18;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharsetEncoder encoder;
    private final ByteBuffer left = ByteBuffer.allocate(STEP + MOST_BYTES);
    private final CharBuffer text = CharBuffer.allocate(STEP + MOST_BYTES);

    private ConsoleStream(OutputStream console, Charset charset) {
        super(console);
        encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** Returns what takes UTF-8 for a stream whose reader understands a charset: the stream itself, where that is UTF-8. */
    static OutputStream of(OutputStream stream, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? stream : new ConsoleStream(stream, charset);
    }

    /**
     * Returns the charset of what a stream of the process leads to: that of a console, or UTF-8 for files and pipes.
     *
     * @param name {@code stdout} or {@code stderr}
     * @param watched whether somebody seems to watch it
     * @param properties of the system
     * @param jdk which Java it is
     */
    static Charset charset(String name, boolean watched, Properties properties, int jdk) {
        String found = jdk <= JDK_WITH_PROPERTY_OF_CONSOLE
                ? properties.getProperty("sun." + name + ".encoding", "")
                : watched ? properties.getProperty(name + ".encoding", "") : "";
        try {
            Charset charset = found.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(found);
            // The locale POSIX has no charset to speak of: terminals of today show UTF-8 there too.
            return charset.equals(StandardCharsets.US_ASCII) || !charset.canEncode() ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int count = Math.min(STEP, length - done);
            left.put(bytes, offset + done, count).flip();
            pass(false);
            left.compact();
            done += count;
        }
    }

    /** Writes the characters that are complete. */
    private void pass(boolean end) throws IOException {
        CoderResult result = decoder.decode(left, text, end);
        if (result.isOverflow()) {
            throw new IllegalStateException("There is room for a character of each byte.");
        }
        text.flip();
        if (text.hasRemaining()) {
            ByteBuffer encoded = encoder.encode(text);
            out.write(encoded.array(), encoded.arrayOffset(), encoded.limit());
        }
        text.clear();
    }

    @Override
    public void close() throws IOException {
        left.flip();
        pass(true);
        left.compact();
        super.close();
    }
}

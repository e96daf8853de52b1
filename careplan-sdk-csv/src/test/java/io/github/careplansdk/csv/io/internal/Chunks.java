package io.github.careplansdk.csv.io.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Bytes for tests, and streams that hand them out in small pieces as a network does. */
public final class Chunks {
    /** How many bytes the cursor asks for at first; later reads of long input begin there. */
    public static final int BORDER = (1 << 16) - 1;

    private Chunks() {}

    /** One byte a character, so that a test can name any byte. */
    public static byte[] raw(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A stream that gives at most {@code size} bytes at a time. */
    public static InputStream of(byte[] bytes, int size) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, size));
            }
        };
    }
}

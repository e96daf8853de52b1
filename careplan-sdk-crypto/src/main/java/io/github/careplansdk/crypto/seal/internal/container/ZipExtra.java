package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.crypto.seal.internal.RefusedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The extra fields of a header: the name in UTF-8, and the numbers that need 64 bits. */
public final class ZipExtra {
    /** Info-ZIP's extra field for a name in UTF-8: a version, the name's check sum, the name. */
    static final int UNICODE_PATH = 0x7075;

    /** Far more than ZIP programs write: nothing is to hide where no signature covers it. */
    static final int MAX_BYTES = 1024;

    private static final int ZIP64 = 0x0001;

    private final ByteBuffer fields;
    private final long header;
    private final ByteBuffer wide;

    /**
     * Finds the fields, of which each may be there once.
     *
     * @param header where the header is in the file
     */
    ZipExtra(ByteBuffer fields, long header) throws RefusedException {
        this.fields = fields;
        this.header = header;
        this.wide = field(ZIP64).orElse(ByteBuffer.allocate(0));
    }

    /** Refuses a header whose field for a name in UTF-8 has another name. */
    void checkName(byte[] name) throws RefusedException {
        Optional<ByteBuffer> unicode = field(UNICODE_PATH);
        ZipBytes.check(unicode.isEmpty() || isSame(unicode.get(), name), header);
    }

    private static boolean isSame(ByteBuffer unicode, byte[] name) {
        return unicode.remaining() >= 5 && unicode.position(5).equals(ByteBuffer.wrap(name));
    }

    /**
     * Returns a size or an offset, which stands in the ZIP64 field where it does not fit. There they stand one behind the other:
     * they have to be asked for in the order of the field.
     */
    long number(int narrow) throws RefusedException {
        if (narrow != -1) {
            return narrow & 0xFFFFFFFFL;
        }
        ZipBytes.check(wide.remaining() >= 8, header);
        return wide.getLong();
    }

    /** Returns the field with an identifier; a second one would be another reading. */
    private Optional<ByteBuffer> field(int identifier) throws RefusedException {
        ByteBuffer left = fields.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Optional<ByteBuffer> found = Optional.empty();
        while (left.hasRemaining()) {
            ZipBytes.check(left.remaining() >= 4, header);
            int id = left.getShort() & 0xFFFF;
            int length = left.getShort() & 0xFFFF;
            ZipBytes.check(length <= left.remaining(), header);
            if (id == identifier) {
                ZipBytes.check(found.isEmpty(), header);
                found = Optional.of(left.slice(left.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            }
            left.position(left.position() + length);
        }
        return found;
    }
}

package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.crypto.seal.internal.RefusedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/** The extra fields of a header: the name in UTF-8, and the numbers that need 64 bits. */
public final class ZipExtra {
    /** Info-ZIP's extra field for a name in UTF-8: a version, the name's check sum, the name. */
    static final int UNICODE_PATH = 0x7075;

    /** Far more than ZIP programs write: nothing is to hide where no signature covers it. */
    static final int MAX_BYTES = 1024;

    private static final int ZIP64 = 0x0001;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

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

    /**
     * Returns the field with a name in UTF-8. Info-ZIP's unzip takes a name that is not ASCII for one in a DOS code page even
     * where the entry says UTF-8, unless there is this field.
     */
    static byte[] unicodePath(byte[] utf8) {
        CRC32 crc = new CRC32();
        crc.update(utf8);
        return ByteBuffer.allocate(9 + utf8.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) UNICODE_PATH)
                .putShort((short) (5 + utf8.length))
                .put((byte) 1)
                .putInt((int) crc.getValue())
                .put(utf8)
                .array();
    }

    /** Returns the ZIP64 field with those of some numbers that do not fit elsewhere; empty if all do. */
    static byte[] wide(long... numbers) {
        ByteBuffer field = ByteBuffer.allocate(4 + numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        field.position(4);
        for (long number : numbers) {
            if (number >= IN_ZIP64) {
                field.putLong(number);
            }
        }
        if (field.position() == 4) {
            return new byte[0];
        }
        field.putShort(0, (short) ZIP64).putShort(2, (short) (field.position() - 4));
        return Arrays.copyOf(field.array(), field.position());
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

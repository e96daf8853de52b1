package io.github.careplansdk.crypto.seal.internal.container;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a ZIP (PKWARE's APPNOTE.TXT) from its start to its end, contents as they are and names in UTF-8.
 *
 * <p>A content that is at hand is stored behind its size and check sum. One that comes in blocks is read only once, so that size
 * and check sum follow it. Readers of streams, such as Java's {@code ZipInputStream}, take that only of a deflated entry: so it
 * is one, of blocks that are not compressed (RFC 1951, section 3.2.4). {@code java.util.zip} would have it copied by zlib.
 */
final class ZipWriter {
    /** How many bytes are left free in front of the content of a block. */
    static final int BLOCK_HEADER = 5;
    /** The most bytes of a block with its header: a multiple of what a cipher takes at once. */
    static final int BLOCK = 1 << 16;

    private static final byte[] LAST_BLOCK = {1, 0, 0, (byte) 0xFF, (byte) 0xFF};

    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;

    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int END_64_BYTES = 56;
    private static final int END_64_LOCATOR_BYTES = 20;

    private static final int NAMES_IN_UTF8 = 1 << 11;
    private static final int HAS_DESCRIPTOR = 1 << 3;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Which version of the format a reader has to know: for what is stored, for what is deflated, for ZIP64. */
    private static final short VERSION_STORED = 10;

    private static final short VERSION_DEFLATED = 20;
    private static final short VERSION_64 = 45;

    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final int COUNT_IN_ZIP64 = 0xFFFF;

    private final OutputStream out;
    private final int time;
    private final CRC32 crc = new CRC32();
    private final List<Entry> entries = new ArrayList<>();
    private long position;

    /** Writes to a stream, which is left open; all entries get one time. */
    ZipWriter(OutputStream out, LocalDateTime time) {
        this.out = out;
        this.time = (time.getYear() - 1980) << 25
                | time.getMonthValue() << 21
                | time.getDayOfMonth() << 16
                | time.getHour() << 11
                | time.getMinute() << 5
                | time.getSecond() >> 1;
    }

    /**
     * An entry, as the directory has it.
     *
     * @param start where its own header is
     */
    private record Entry(byte[] name, byte[] extra, int method, long crc, long packed, long bytes, long start) {
        int flags() {
            return method == STORED ? NAMES_IN_UTF8 : NAMES_IN_UTF8 | HAS_DESCRIPTOR;
        }

        short version() {
            return method == STORED ? VERSION_STORED : VERSION_DEFLATED;
        }
    }

    /** Adds an entry with a content that is at hand. */
    void store(String name, byte[] content, int offset, int length) throws IOException {
        crc.reset();
        crc.update(content, offset, length);
        Entry entry = entry(name, STORED, length);
        writeLocal(entry);
        write(content, offset, length);
        entries.add(entry);
    }

    /** Begins an entry with a content that comes in blocks. */
    InBlocks begin(String name) throws IOException {
        crc.reset();
        Entry entry = entry(name, DEFLATED, 0);
        writeLocal(entry);
        return new InBlocks(entry);
    }

    private Entry entry(String name, int method, int length) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        byte[] extra = utf8.length == name.length() ? new byte[0] : ZipExtra.unicodePath(utf8);
        return new Entry(utf8, extra, method, crc.getValue(), length, length, position);
    }

    /** An entry that is being written; nothing else is written before it has ended. */
    final class InBlocks {
        private final Entry begun;
        private final long start = position;
        private long bytes;

        private InBlocks(Entry begun) {
            this.begun = begun;
        }

        /** Adds bytes, which stand behind {@link #BLOCK_HEADER} others that this overwrites. */
        void write(byte[] block, int length) throws IOException {
            crc.update(block, BLOCK_HEADER, length);
            ByteBuffer.wrap(block)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) 0)
                    .putShort((short) length)
                    .putShort((short) ~length);
            ZipWriter.this.write(block, 0, BLOCK_HEADER + length);
            bytes += length;
        }

        /** Ends the entry, and returns how many bytes its content has. */
        long end() throws IOException {
            ZipWriter.this.write(LAST_BLOCK, 0, LAST_BLOCK.length);
            long packed = position - start;
            ByteBuffer descriptor = buffer(24).putInt(DESCRIPTOR).putInt((int) crc.getValue());
            if (packed < IN_ZIP64) {
                descriptor.putInt((int) packed).putInt((int) bytes);
            } else {
                descriptor.putLong(packed).putLong(bytes);
            }
            ZipWriter.this.write(descriptor);
            entries.add(new Entry(begun.name(), begun.extra(), DEFLATED, crc.getValue(), packed, bytes, begun.start()));
            return bytes;
        }
    }

    /** Ends the ZIP. */
    void finish() throws IOException {
        long start = position;
        for (Entry entry : entries) {
            writeCentral(entry);
        }
        long end = position;
        boolean wide = entries.size() >= COUNT_IN_ZIP64 || start >= IN_ZIP64 || end - start >= IN_ZIP64;
        if (wide) {
            write(buffer(END_64_BYTES)
                    .putInt(END_64)
                    .putLong(END_64_BYTES - 12)
                    .putShort(VERSION_64)
                    .putShort(VERSION_64)
                    .putLong(0)
                    .putLong(entries.size())
                    .putLong(entries.size())
                    .putLong(end - start)
                    .putLong(start));
            write(buffer(END_64_LOCATOR_BYTES)
                    .putInt(END_64_LOCATOR)
                    .putInt(0)
                    .putLong(end)
                    .putInt(1));
        }
        short count = (short) Math.min(entries.size(), COUNT_IN_ZIP64);
        write(buffer(END_BYTES)
                .putInt(END)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt(narrow(end - start))
                .putInt(narrow(start))
                .putShort((short) 0));
    }

    private void writeLocal(Entry entry) throws IOException {
        boolean follows = entry.method() == DEFLATED;
        write(buffer(LOCAL_BYTES + entry.name().length + entry.extra().length)
                .putInt(LOCAL)
                .putShort(entry.version())
                .putShort((short) entry.flags())
                .putShort((short) entry.method())
                .putInt(time)
                .putInt(follows ? 0 : (int) entry.crc())
                .putInt(follows ? 0 : (int) entry.packed())
                .putInt(follows ? 0 : (int) entry.bytes())
                .putShort((short) entry.name().length)
                .putShort((short) entry.extra().length)
                .put(entry.name())
                .put(entry.extra()));
    }

    private void writeCentral(Entry entry) throws IOException {
        byte[] wide = ZipExtra.wide(entry.bytes(), entry.packed(), entry.start());
        short version = wide.length == 0 ? entry.version() : VERSION_64;
        int extraBytes = wide.length + entry.extra().length;
        write(buffer(CENTRAL_BYTES + entry.name().length + extraBytes)
                .putInt(CENTRAL)
                .putShort(version)
                .putShort(version)
                .putShort((short) entry.flags())
                .putShort((short) entry.method())
                .putInt(time)
                .putInt((int) entry.crc())
                .putInt(narrow(entry.packed()))
                .putInt(narrow(entry.bytes()))
                .putShort((short) entry.name().length)
                .putShort((short) extraBytes)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(narrow(entry.start()))
                .put(entry.name())
                .put(wide)
                .put(entry.extra()));
    }

    /** Returns a number as a field of 32 bits has it; that of a larger one says that it stands in the ZIP64 field. */
    private static int narrow(long number) {
        return (int) Math.min(number, IN_ZIP64);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer filled) throws IOException {
        write(filled.array(), 0, filled.position());
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        position += length;
    }
}

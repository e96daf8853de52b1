package io.github.careplansdk.core.source;

import io.github.careplansdk.core.internal.disk.RandomAccessBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * An entry as the directory of a ZIP describes it.
 *
 * @param rawName its name in bytes
 * @param flags the general purpose bits
 * @param method how it is packed
 * @param crc the CRC-32 of its content
 * @param packed how many bytes its content has in the archive
 * @param size how many it has unpacked
 * @param local where its own header is
 */
record ZipHeader(byte[] rawName, int flags, int method, int crc, long packed, long size, long local) {
    static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** The bytes of a header of the directory that each entry has. */
    private static final int BYTES = 46;

    /** The bytes of the header before a content that each entry has. */
    private static final int LOCAL_BYTES = 30;

    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int ENCRYPTED = 1;
    private static final int HAS_DESCRIPTOR = 1 << 3;
    private static final int NAME_IS_UTF_8 = 1 << 11;
    private static final int ZIP64 = 1;
    private static final long ELSEWHERE = 0xFFFFFFFFL;

    /**
     * Reads the next header of the directory.
     *
     * @param shift how many bytes stand before what the archive calls its beginning
     * @throws ZipException if there is none
     */
    static ZipHeader read(InputStream directory, long shift) throws IOException {
        ByteBuffer fixed = RandomAccessBytes.read(directory, BYTES);
        if (fixed.getInt(0) != CENTRAL) {
            throw new ZipException("A header of the archive's directory is missing.");
        }
        byte[] name =
                RandomAccessBytes.read(directory, fixed.getShort(28) & 0xFFFF).array();
        ByteBuffer extra = RandomAccessBytes.read(directory, fixed.getShort(30) & 0xFFFF);
        RandomAccessBytes.read(directory, fixed.getShort(32) & 0xFFFF);
        ByteBuffer large = large(extra);
        long size = number(fixed.getInt(24), large);
        long packed = number(fixed.getInt(20), large);
        long local = number(fixed.getInt(42), large);
        return new ZipHeader(
                name,
                fixed.getShort(8) & 0xFFFF,
                fixed.getShort(10) & 0xFFFF,
                fixed.getInt(16),
                packed,
                size,
                local + shift);
    }

    /** The numbers of ZIP64 in an extra field; none where there are none. */
    private static ByteBuffer large(ByteBuffer extra) {
        while (extra.remaining() >= 2 * Short.BYTES) {
            int id = extra.getShort() & 0xFFFF;
            int length = Math.min(extra.getShort() & 0xFFFF, extra.remaining());
            if (id == ZIP64) {
                return extra.slice(extra.position(), length).order(extra.order());
            }
            extra.position(extra.position() + length);
        }
        return extra.slice().limit(0);
    }

    private static long number(int field, ByteBuffer large) {
        long number = field & ELSEWHERE;
        return number == ELSEWHERE && large.remaining() >= Long.BYTES ? large.getLong() : number;
    }

    /** Returns whether its name says that it is in UTF-8. */
    boolean isInUtf8() {
        return (flags & NAME_IS_UTF_8) != 0;
    }

    /**
     * Returns what is wrong with it by what the directory says alone.
     *
     * @param next where the next thing in the archive starts
     */
    Optional<Fault> fault(long next) {
        if ((flags & ENCRYPTED) != 0) {
            return Optional.of(Fault.ENCRYPTED);
        }
        if (method != STORED && method != DEFLATED) {
            return Optional.of(Fault.METHOD);
        }
        if (size < 0 || packed < 0 || (method == STORED && packed != size)) {
            return Optional.of(Fault.SIZE);
        }
        boolean hasRoom = local >= 0 && packed <= next - local - LOCAL_BYTES - rawName.length;
        return hasRoom ? Optional.empty() : Optional.of(Fault.PLACE);
    }

    /**
     * Reads the header before the content, and leaves the stream where the content starts.
     *
     * @param next where the next thing in the archive starts
     * @return where the content ends, or empty if the header says other than the directory
     */
    Optional<Long> skipLocal(InputStream in, long next) throws IOException {
        ByteBuffer fixed = RandomAccessBytes.read(in, LOCAL_BYTES);
        if (fixed.getInt(0) != LOCAL || (fixed.getShort(26) & 0xFFFF) != rawName.length) {
            return Optional.empty();
        }
        byte[] name = RandomAccessBytes.read(in, fixed.getShort(26) & 0xFFFF).array();
        ByteBuffer extra = RandomAccessBytes.read(in, fixed.getShort(28) & 0xFFFF);
        long end = local + LOCAL_BYTES + name.length + extra.limit() + packed;
        ByteBuffer large = large(extra);
        long sizeHere = number(fixed.getInt(22), large);
        long packedHere = number(fixed.getInt(18), large);
        boolean same = sizeHere == size && packedHere == packed && fixed.getInt(14) == crc;
        boolean agrees = (fixed.getShort(8) & 0xFFFF) == method
                && (fixed.getShort(6) & ENCRYPTED) == (flags & ENCRYPTED)
                && Arrays.equals(name, rawName)
                && end <= next
                && (same || (fixed.getInt(14) == 0 && saysLater(sizeHere) && saysLater(packedHere)));
        return agrees ? Optional.of(end) : Optional.empty();
    }

    /** Whether a number stands behind the content, for which some programs write that it is one of ZIP64. */
    private boolean saysLater(long number) {
        return hasDescriptor() && (number == 0 || number == ELSEWHERE);
    }

    private boolean hasDescriptor() {
        return (flags & HAS_DESCRIPTOR) != 0;
    }

    /**
     * Returns whether what stands behind the content repeats its CRC and sizes, where it has to: in 4 or 8 bytes each, with or
     * without a mark.
     *
     * @param in the archive, from the end of the content on
     * @param room how many bytes there are until the next thing in the archive
     */
    boolean isRepeatedBehind(InputStream in, long room) throws IOException {
        if (!hasDescriptor()) {
            return true;
        }
        ByteBuffer behind = RandomAccessBytes.read(in, (int) Math.min(room, 24));
        return repeats(behind, 0)
                || (behind.limit() >= Integer.BYTES
                        && behind.getInt(0) == DESCRIPTOR
                        && repeats(behind, Integer.BYTES));
    }

    private boolean repeats(ByteBuffer behind, int at) {
        int left = behind.limit() - at;
        if (left < 12 || behind.getInt(at) != crc) {
            return false;
        }
        boolean small = (behind.getInt(at + 4) & ELSEWHERE) == packed && (behind.getInt(at + 8) & ELSEWHERE) == size;
        return small || (left >= 20 && behind.getLong(at + 4) == packed && behind.getLong(at + 12) == size);
    }
}

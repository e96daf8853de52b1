package io.github.careplansdk.core.source;

import io.github.careplansdk.core.internal.disk.RandomAccessBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.ZipException;

/**
 * What the end of a ZIP says about its directory.
 *
 * @param entries how many entries there are
 * @param start where the directory starts
 * @param end where it ends
 * @param shift how many bytes stand before what the archive calls its beginning
 */
record ZipEnd(long entries, long start, long end, long shift) {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int MOST_COMMENT = 0xFFFF;
    private static final int END64_LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int END64 = 0x06064b50;
    private static final int END64_BYTES = 56;
    private static final int NOT_HERE_16 = 0xFFFF;
    private static final long NOT_HERE_32 = 0xFFFFFFFFL;

    /** @throws ZipException if this is no ZIP, or it has no whole end */
    static ZipEnd find(RandomAccessBytes bytes) throws IOException {
        long size = bytes.size();
        int tail = (int) Math.min(size, END_BYTES + MOST_COMMENT);
        ByteBuffer last = bytes.read(size - tail, tail);
        for (int at = tail - END_BYTES; at >= 0; at--) {
            if (last.getInt(at) == END && at + END_BYTES + (last.getShort(at + 20) & 0xFFFF) == tail) {
                return of(bytes, last.slice(at, END_BYTES).order(last.order()), size - tail + at);
            }
        }
        throw new ZipException("This is no ZIP, or its end is missing.");
    }

    private static ZipEnd of(RandomAccessBytes bytes, ByteBuffer end, long position) throws IOException {
        int entries = end.getShort(10) & 0xFFFF;
        long length = end.getInt(12) & NOT_HERE_32;
        long offset = end.getInt(16) & NOT_HERE_32;
        boolean oneDisk = end.getShort(4) == 0 || (end.getShort(4) & 0xFFFF) == NOT_HERE_16;
        if (entries == NOT_HERE_16 || length == NOT_HERE_32 || offset == NOT_HERE_32) {
            ByteBuffer locator = position < LOCATOR_BYTES ? null : bytes.read(position - LOCATOR_BYTES, LOCATOR_BYTES);
            if (locator != null && locator.getInt(0) == END64_LOCATOR) {
                return of64(bytes, locator.getLong(8), position - LOCATOR_BYTES);
            }
        }
        return checked(oneDisk, entries, length, offset, position);
    }

    private static ZipEnd of64(RandomAccessBytes bytes, long position, long locator) throws IOException {
        // Where something stands before the archive, the record is still right before its locator.
        long place = position >= 0 && position <= locator - END64_BYTES && isEnd64(bytes, position)
                ? position
                : locator - END64_BYTES;
        if (place < 0 || !isEnd64(bytes, place)) {
            throw new ZipException("The ZIP64 end of the archive is not where it should be.");
        }
        ByteBuffer end = bytes.read(place, END64_BYTES);
        return checked(end.getInt(16) == 0, end.getLong(32), end.getLong(40), end.getLong(48), place);
    }

    private static boolean isEnd64(RandomAccessBytes bytes, long position) throws IOException {
        return bytes.read(position, Integer.BYTES).getInt() == END64;
    }

    private static ZipEnd checked(boolean oneDisk, long entries, long length, long offset, long end)
            throws ZipException {
        long start = end - length;
        if (!oneDisk || entries < 0 || length < 0 || start < 0 || offset < 0 || offset > start) {
            throw new ZipException("The archive is one of several parts, or its end contradicts itself.");
        }
        return new ZipEnd(entries, start, end, start - offset);
    }
}

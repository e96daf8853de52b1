package io.github.careplansdk.crypto.seal.internal.container;

import static io.github.careplansdk.crypto.seal.internal.container.ZipBytes.check;

import io.github.careplansdk.core.internal.disk.LimitedStream;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealLimits;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import io.github.careplansdk.crypto.seal.internal.container.ZipDirectory.Header;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A ZIP file that has only one reading. Readers differ where a ZIP contradicts itself, so what one of them verified another
 * might not open. Here each byte of the file belongs to exactly one header or content, and headers that say a thing twice
 * agree. {@code java.util.zip} shows neither local headers nor what lies between entries.
 */
public final class StrictZip {
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int LOCAL_BYTES = 30;
    private static final int HAS_DESCRIPTOR = 1 << 3;

    /** Below this, an entry may grow as it likes. */
    private static final long SMALL = 1 << 20;

    private final ZipBytes bytes;
    private final SealLimits limits;
    private final List<Entry> entries;

    /**
     * An entry.
     *
     * @param start where its content starts in the file
     * @param packed how many bytes it has there
     * @param bytes how many bytes it has unpacked
     */
    public record Entry(String name, boolean stored, long crc, long start, long packed, long bytes) {}

    /** Reads and checks all headers, and no contents yet. */
    public StrictZip(ZipBytes bytes, SealLimits limits) throws IOException, RefusedException {
        this.bytes = bytes;
        this.limits = limits;
        this.entries = readEntries();
    }

    /** Returns the entries, in the order of their contents in the file. */
    List<Entry> entries() {
        return entries;
    }

    /**
     * Reads an entry.
     *
     * @param target takes the content as it comes; it is only to be relied on when this returns
     */
    public void read(Entry entry, OutputStream target) throws IOException, RefusedException {
        Inflater inflater = new Inflater(true);
        try (InputStream container = bytes.from(entry.start())) {
            InputStream packed = new LimitedStream(container, entry.packed());
            InputStream in = entry.stored() ? packed : new InflaterInputStream(packed, inflater, 1 << 16);
            CRC32 crc = new CRC32();
            byte[] buffer = new byte[1 << 16];
            long left = entry.bytes();
            for (int n = read(in, buffer, entry); n >= 0; n = read(in, buffer, entry)) {
                left -= n;
                if (left < 0) {
                    throw new RefusedException(SealCode.ENTRY_DAMAGED, entry.name());
                }
                crc.update(buffer, 0, n);
                target.write(buffer, 0, n);
            }
            boolean allUsed = entry.stored() || inflater.getBytesRead() == entry.packed();
            if (left != 0 || !allUsed || crc.getValue() != entry.crc()) {
                throw new RefusedException(SealCode.ENTRY_DAMAGED, entry.name());
            }
        } finally {
            inflater.end();
        }
    }

    private static int read(InputStream in, byte[] buffer, Entry entry) throws IOException, RefusedException {
        try {
            return in.read(buffer);
        } catch (ZipException | EOFException e) {
            throw new RefusedException(SealCode.ENTRY_DAMAGED, entry.name());
        }
    }

    private List<Entry> readEntries() throws IOException, RefusedException {
        if (bytes.size() < Integer.BYTES || bytes.at(0, Integer.BYTES).getInt() != LOCAL) {
            throw new RefusedException(SealCode.NOT_A_CONTAINER);
        }
        ZipDirectory directory = ZipDirectory.read(bytes, limits);
        List<Header> headers = new ArrayList<>(directory.headers());
        headers.sort(Comparator.comparingLong(Header::local));
        checkLimits(headers);
        List<Entry> read = new ArrayList<>();
        long next = 0;
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            check(header.local() == next, next);
            next = i + 1 < headers.size() ? headers.get(i + 1).local() : directory.start();
            read.add(readLocal(header, next));
        }
        check(next == directory.start(), next);
        return List.copyOf(read);
    }

    private void checkLimits(List<Header> headers) throws RefusedException {
        long total = 0;
        for (Header header : headers) {
            if (header.bytes() > limits.fileBytes()) {
                throw new RefusedException(SealCode.TOO_LARGE, header.name(), limits.fileBytes());
            }
            if (header.bytes() > SMALL && header.bytes() / limits.ratio() > header.packed()) {
                throw new RefusedException(SealCode.TOO_COMPRESSED, header.name(), limits.ratio());
            }
            if (header.bytes() > limits.totalBytes() - total) {
                throw new RefusedException(SealCode.TOO_LARGE, header.name(), limits.totalBytes());
            }
            total += header.bytes();
        }
    }

    /** Reads the header before an entry's content, and what stands behind the content, up to the next entry. */
    private Entry readLocal(Header header, long next) throws IOException, RefusedException {
        long position = header.local();
        ByteBuffer fixed = bytes.at(position, LOCAL_BYTES);
        int nameBytes = fixed.getShort(26) & 0xFFFF;
        int extraBytes = fixed.getShort(28) & 0xFFFF;
        long start = position + LOCAL_BYTES + nameBytes + extraBytes;
        check(
                fixed.getInt(0) == LOCAL
                        && (fixed.getShort(6) & 0xFFFF) == header.flags()
                        && (fixed.getShort(8) & 0xFFFF) == header.method()
                        && extraBytes <= ZipExtra.MAX_BYTES
                        && start <= next
                        && header.packed() <= next - start
                        && bytes.at(position + LOCAL_BYTES, nameBytes).equals(ByteBuffer.wrap(header.rawName())),
                position);
        ZipExtra extra = new ZipExtra(bytes.at(position + LOCAL_BYTES + nameBytes, extraBytes), position);
        extra.checkName(header.rawName());
        long unpacked = extra.number(fixed.getInt(22));
        long packed = extra.number(fixed.getInt(18));
        long crc = fixed.getInt(14) & 0xFFFFFFFFL;
        boolean agrees = unpacked == header.bytes() && packed == header.packed() && crc == header.crc();
        boolean saysLater = (header.flags() & HAS_DESCRIPTOR) != 0;
        check(agrees || (saysLater && unpacked == 0 && packed == 0 && crc == 0), position);

        long end = start + header.packed();
        check(saysLater ? isDescriptor(header, end, next - end) : end == next, end);
        return new Entry(
                header.name(),
                header.method() == ZipDirectory.STORED,
                header.crc(),
                start,
                header.packed(),
                header.bytes());
    }

    /**
     * Returns whether the bytes behind a content repeat its check sum and sizes: in 4 or 8 bytes each, with or without
     * a mark.
     */
    private boolean isDescriptor(Header header, long position, long length) throws IOException, RefusedException {
        if (length != 12 && length != 16 && length != 20 && length != 24) {
            return false;
        }
        ByteBuffer descriptor = bytes.at(position, (int) length);
        if (length % 8 == 0 && descriptor.getInt() != DESCRIPTOR) {
            return false;
        }
        if ((descriptor.getInt() & 0xFFFFFFFFL) != header.crc()) {
            return false;
        }
        boolean wide = length >= 20;
        long packed = wide ? descriptor.getLong() : descriptor.getInt() & 0xFFFFFFFFL;
        long unpacked = wide ? descriptor.getLong() : descriptor.getInt() & 0xFFFFFFFFL;
        return packed == header.packed() && unpacked == header.bytes();
    }
}

package io.github.careplansdk.crypto.seal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A ZIP file that has only one reading. Readers differ where a ZIP contradicts itself, so what one of them verified another
 * might not open. Here each byte of the file belongs to exactly one header or content, and headers that say a thing twice
 * agree. {@code java.util.zip} shows neither local headers nor what lies between entries.
 */
final class StrictZip implements Closeable {
    /** Info-ZIP's extra field for a name in UTF-8: a version, the name's check sum, the name. */
    static final int UNICODE_PATH = 0x7075;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;

    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int END_64_BYTES = 56;
    private static final int END_64_LOCATOR_BYTES = 20;

    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int HAS_DESCRIPTOR = 1 << 3;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ZIP64 = 0x0001;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final int COUNT_IN_ZIP64 = 0xFFFF;

    private static final int DOS_FOLDER_OR_LABEL = 0x18;
    private static final int UNIX_KIND = 0xF000;
    private static final int UNIX_FILE = 0x8000;

    /** More than any name that is taken has, so that names do not fill the memory. */
    private static final int MAX_NAME_BYTES = 300;

    /** Far more than ZIP programs write: nothing is to hide where no signature covers it. */
    private static final int MAX_EXTRA_BYTES = 1024;

    /** Below this, an entry may grow as it likes. */
    private static final long SMALL = 1 << 20;

    private final FileChannel channel;
    private final SealLimits limits;
    private final long size;
    private final List<Entry> entries;

    /**
     * An entry.
     *
     * @param start where its content starts in the file
     * @param packed how many bytes it has there
     * @param bytes how many bytes it has unpacked
     */
    record Entry(String name, boolean stored, long crc, long start, long packed, long bytes) {}

    /** Where the directory is, and how many entries it has. */
    private record Directory(long start, long end, long count) {}

    /** An entry, as the directory has it. */
    private record Header(
            String name, byte[] rawName, int flags, int method, long crc, long packed, long bytes, long local) {
        Entry startingAt(long start) {
            return new Entry(name, method == STORED, crc, start, packed, bytes);
        }
    }

    private StrictZip(FileChannel channel, SealLimits limits) throws IOException, RefusedException {
        this.channel = channel;
        this.limits = limits;
        this.size = channel.size();
        this.entries = readEntries();
    }

    /** Opens a ZIP; all its headers are read and checked, its contents not yet. */
    static StrictZip open(Path file, SealLimits limits) throws IOException, RefusedException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new StrictZip(channel, limits);
        } catch (IOException | RefusedException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The entries, in the order of their contents in the file. */
    List<Entry> entries() {
        return entries;
    }

    /**
     * Reads an entry.
     *
     * @param target takes the content as it comes; it is only to be relied on when this returns
     */
    void read(Entry entry, OutputStream target) throws IOException, RefusedException {
        Inflater inflater = new Inflater(true);
        try {
            InputStream packed = new Section(entry.start(), entry.packed());
            InputStream in = entry.stored() ? packed : new InflaterInputStream(packed, inflater, 1 << 13);
            CRC32 crc = new CRC32();
            byte[] buffer = new byte[1 << 16];
            long left = entry.bytes();
            for (int n = read(in, buffer, entry); n >= 0; n = read(in, buffer, entry)) {
                left -= n;
                if (left < 0) {
                    throw SealCode.ENTRY_DAMAGED.refused(entry.name());
                }
                crc.update(buffer, 0, n);
                target.write(buffer, 0, n);
            }
            boolean allUsed = entry.stored() || inflater.getBytesRead() == entry.packed();
            if (left != 0 || !allUsed || crc.getValue() != entry.crc()) {
                throw SealCode.ENTRY_DAMAGED.refused(entry.name());
            }
        } finally {
            inflater.end();
        }
    }

    private static int read(InputStream in, byte[] buffer, Entry entry) throws IOException, RefusedException {
        try {
            return in.read(buffer);
        } catch (ZipException | EOFException e) {
            throw SealCode.ENTRY_DAMAGED.refused(entry.name());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private List<Entry> readEntries() throws IOException, RefusedException {
        if (size < END_BYTES || at(0, 4).getInt() != LOCAL) {
            throw SealCode.NOT_A_CONTAINER.refused();
        }
        Directory directory = findDirectory();
        List<Header> headers = readDirectory(directory);
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

    private Directory findDirectory() throws IOException, RefusedException {
        long position = findEnd();
        ByteBuffer end = at(position, END_BYTES);
        long count = end.getShort(10) & 0xFFFF;
        long length = end.getInt(12) & IN_ZIP64;
        long start = end.getInt(16) & IN_ZIP64;
        check(end.getInt(4) == 0 && (end.getShort(8) & 0xFFFF) == count, position);
        if (count == COUNT_IN_ZIP64 || length == IN_ZIP64 || start == IN_ZIP64) {
            long locator = position - END_64_LOCATOR_BYTES;
            position = locator - END_64_BYTES;
            check(position >= 0, 0);
            ByteBuffer where = at(locator, END_64_LOCATOR_BYTES);
            check(where.getInt() == END_64_LOCATOR && where.getInt() == 0 && where.getLong() == position, locator);
            ByteBuffer wide = at(position, END_64_BYTES);
            check(
                    wide.getInt(0) == END_64
                            && wide.getLong(4) == END_64_BYTES - 12
                            && wide.getLong(16) == 0
                            && wide.getLong(24) == wide.getLong(32)
                            && (count == COUNT_IN_ZIP64 || count == wide.getLong(32))
                            && (length == IN_ZIP64 || length == wide.getLong(40))
                            && (start == IN_ZIP64 || start == wide.getLong(48)),
                    position);
            count = wide.getLong(32);
            length = wide.getLong(40);
            start = wide.getLong(48);
        }
        check(start >= 0 && length >= 0 && start <= position && length == position - start, position);
        if (count < 0 || count > limits.entries()) {
            throw SealCode.TOO_MANY_ENTRIES.refused(limits.entries());
        }
        return new Directory(start, position, count);
    }

    /** The record that ends the file. The only comment that may follow is the one of ETSI EN 319 162-1, A.1. */
    private long findEnd() throws IOException, RefusedException {
        byte[] comment = ("mimetype=" + AsicContainer.MIMETYPE).getBytes(StandardCharsets.US_ASCII);
        for (byte[] after : new byte[][] {{}, comment}) {
            long position = size - END_BYTES - after.length;
            if (position < 0) {
                continue;
            }
            ByteBuffer end = at(position, END_BYTES + after.length);
            if (end.getInt(0) == END
                    && end.getShort(20) == after.length
                    && end.position(END_BYTES).equals(ByteBuffer.wrap(after))) {
                return position;
            }
        }
        throw SealCode.CONTAINER_CUT.refused();
    }

    private List<Header> readDirectory(Directory directory) throws IOException, RefusedException {
        List<Header> headers = new ArrayList<>();
        long position = directory.start();
        for (long i = 0; i < directory.count(); i++) {
            check(position + CENTRAL_BYTES <= directory.end(), position);
            ByteBuffer fixed = at(position, CENTRAL_BYTES);
            int nameBytes = fixed.getShort(28) & 0xFFFF;
            int extraBytes = fixed.getShort(30) & 0xFFFF;
            int commentBytes = fixed.getShort(32) & 0xFFFF;
            long next = position + CENTRAL_BYTES + nameBytes + extraBytes + commentBytes;
            check(fixed.getInt(0) == CENTRAL && fixed.getShort(34) == 0 && next <= directory.end(), position);
            check(commentBytes == 0 && extraBytes <= MAX_EXTRA_BYTES, position);
            byte[] name = at(position + CENTRAL_BYTES, Math.min(nameBytes, MAX_NAME_BYTES))
                    .array();
            if (nameBytes > MAX_NAME_BYTES) {
                throw SealCode.ENTRY_NAME.refused(new String(name, StandardCharsets.UTF_8) + "...");
            }
            ByteBuffer extra = at(position + CENTRAL_BYTES + nameBytes, extraBytes);
            headers.add(header(fixed, name, extra, position));
            position = next;
        }
        check(position == directory.end(), position);
        return headers;
    }

    private Header header(ByteBuffer fixed, byte[] rawName, ByteBuffer extra, long position) throws RefusedException {
        String name = name(rawName);
        Optional<ByteBuffer> unicode = extra(extra, UNICODE_PATH, position);
        check(unicode.isEmpty() || isSame(unicode.get(), rawName), position);
        int flags = fixed.getShort(8) & 0xFFFF;
        int method = fixed.getShort(10) & 0xFFFF;
        if ((flags & ENCRYPTED) != 0) {
            throw SealCode.ENTRY_ENCRYPTED.refused(name);
        }
        int attributes = fixed.getInt(38);
        int kind = attributes >>> 16 & UNIX_KIND;
        boolean folder = name.equals(EntryName.META_INF)
                && method == STORED
                && fixed.getInt(16) == 0
                && fixed.getInt(20) == 0
                && fixed.getInt(24) == 0;
        boolean file = (kind == 0 || kind == UNIX_FILE) && (attributes & DOS_FOLDER_OR_LABEL) == 0;
        if (!(file || folder) || (method != STORED && method != DEFLATED)) {
            throw SealCode.ENTRY_KIND.refused(name);
        }
        ByteBuffer wide = extra(extra, ZIP64, position).orElse(ByteBuffer.allocate(0));
        long bytes = number(fixed.getInt(24), wide, position);
        long packed = number(fixed.getInt(20), wide, position);
        long local = number(fixed.getInt(42), wide, position);
        check(bytes >= 0 && packed >= 0 && local >= 0 && (method == DEFLATED || bytes == packed), position);
        return new Header(name, rawName, flags, method, fixed.getInt(16) & 0xFFFFFFFFL, packed, bytes, local);
    }

    private void checkLimits(List<Header> headers) throws RefusedException {
        long total = 0;
        for (Header header : headers) {
            if (header.bytes() > limits.fileBytes()) {
                throw SealCode.TOO_LARGE.refused(header.name(), limits.fileBytes());
            }
            if (header.bytes() > SMALL && header.bytes() / limits.ratio() > header.packed()) {
                throw SealCode.TOO_COMPRESSED.refused(header.name(), limits.ratio());
            }
            if (header.bytes() > limits.totalBytes() - total) {
                throw SealCode.TOO_LARGE.refused(header.name(), limits.totalBytes());
            }
            total += header.bytes();
        }
    }

    /** Reads the header before an entry's content, and what stands behind the content, up to the next entry. */
    private Entry readLocal(Header header, long next) throws IOException, RefusedException {
        long position = header.local();
        ByteBuffer fixed = at(position, LOCAL_BYTES);
        int nameBytes = fixed.getShort(26) & 0xFFFF;
        int extraBytes = fixed.getShort(28) & 0xFFFF;
        long start = position + LOCAL_BYTES + nameBytes + extraBytes;
        check(
                fixed.getInt(0) == LOCAL
                        && (fixed.getShort(6) & 0xFFFF) == header.flags()
                        && (fixed.getShort(8) & 0xFFFF) == header.method()
                        && extraBytes <= MAX_EXTRA_BYTES
                        && start <= next
                        && header.packed() <= next - start
                        && at(position + LOCAL_BYTES, nameBytes).equals(ByteBuffer.wrap(header.rawName())),
                position);
        ByteBuffer extra = at(position + LOCAL_BYTES + nameBytes, extraBytes);
        Optional<ByteBuffer> unicode = extra(extra, UNICODE_PATH, position);
        check(unicode.isEmpty() || isSame(unicode.get(), header.rawName()), position);
        ByteBuffer wide = extra(extra, ZIP64, position).orElse(ByteBuffer.allocate(0));
        long bytes = number(fixed.getInt(22), wide, position);
        long packed = number(fixed.getInt(18), wide, position);
        long crc = fixed.getInt(14) & 0xFFFFFFFFL;
        boolean agrees = bytes == header.bytes() && packed == header.packed() && crc == header.crc();
        boolean saysLater = (header.flags() & HAS_DESCRIPTOR) != 0;
        check(agrees || (saysLater && bytes == 0 && packed == 0 && crc == 0), position);

        long end = start + header.packed();
        check(saysLater ? isDescriptor(header, end, next - end) : end == next, end);
        return header.startingAt(start);
    }

    /** Whether the bytes behind a content repeat its check sum and sizes: in 4 or 8 bytes each, with or without a mark. */
    private boolean isDescriptor(Header header, long position, long length) throws IOException, RefusedException {
        if (length != 12 && length != 16 && length != 20 && length != 24) {
            return false;
        }
        ByteBuffer descriptor = at(position, (int) length);
        if (length % 8 == 0 && descriptor.getInt() != DESCRIPTOR) {
            return false;
        }
        if ((descriptor.getInt() & 0xFFFFFFFFL) != header.crc()) {
            return false;
        }
        boolean wide = length >= 20;
        long packed = wide ? descriptor.getLong() : descriptor.getInt() & 0xFFFFFFFFL;
        long bytes = wide ? descriptor.getLong() : descriptor.getInt() & 0xFFFFFFFFL;
        return packed == header.packed() && bytes == header.bytes();
    }

    /** A size or an offset, which stands in the ZIP64 field where it does not fit. */
    private static long number(int narrow, ByteBuffer wide, long position) throws RefusedException {
        if (narrow != -1) {
            return narrow & IN_ZIP64;
        }
        check(wide.remaining() >= 8, position);
        return wide.getLong();
    }

    /** The extra field with an identifier; a second one would be another reading. */
    private static Optional<ByteBuffer> extra(ByteBuffer extra, int identifier, long position) throws RefusedException {
        ByteBuffer left = extra.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Optional<ByteBuffer> found = Optional.empty();
        while (left.hasRemaining()) {
            check(left.remaining() >= 4, position);
            int id = left.getShort() & 0xFFFF;
            int length = left.getShort() & 0xFFFF;
            check(length <= left.remaining(), position);
            if (id == identifier) {
                check(found.isEmpty(), position);
                found = Optional.of(left.slice(left.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            }
            left.position(left.position() + length);
        }
        return found;
    }

    /** Whether the field for a name in UTF-8 has the same name. */
    private static boolean isSame(ByteBuffer unicode, byte[] name) {
        return unicode.remaining() >= 5 && unicode.position(5).equals(ByteBuffer.wrap(name));
    }

    private static String name(byte[] bytes) throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw SealCode.ENTRY_NAME.refused(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private ByteBuffer at(long position, int length) throws IOException, RefusedException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        check(position >= 0 && position <= size - length, position);
        while (bytes.hasRemaining()) {
            int n = channel.read(bytes, position + bytes.position());
            check(n >= 0, position);
        }
        return bytes.flip();
    }

    private static void check(boolean agrees, long position) throws RefusedException {
        if (!agrees) {
            throw SealCode.CONTAINER_INCONSISTENT.refused(position);
        }
    }

    /** Some bytes of the file. */
    private final class Section extends InputStream {
        private long position;
        private long left;

        Section(long start, long length) {
            this.position = start;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)), position);
            if (n > 0) {
                position += n;
                left -= n;
            }
            return n;
        }
    }
}

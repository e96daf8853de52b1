package io.github.careplansdk.crypto.seal.internal.container;

import static io.github.careplansdk.crypto.seal.internal.container.ZipBytes.check;

import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealLimits;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory at the end of a ZIP file.
 *
 * @param start where it starts in the file
 * @param headers the entries, in the order of the directory
 */
public record ZipDirectory(long start, List<Header> headers) {
    static final int STORED = 0;
    private static final int DEFLATED = 8;

    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;

    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int END_64_BYTES = 56;
    private static final int END_64_LOCATOR_BYTES = 20;

    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final int COUNT_IN_ZIP64 = 0xFFFF;

    private static final int DOS_FOLDER_OR_LABEL = 0x18;
    private static final int UNIX_KIND = 0xF000;
    private static final int UNIX_FILE = 0x8000;

    /** More than any name that is taken has, so that names do not fill the memory. */
    private static final int MAX_NAME_BYTES = 300;

    /**
     * An entry, as the directory has it.
     *
     * @param local where the entry's own header is
     */
    record Header(String name, byte[] rawName, int flags, int method, long crc, long packed, long bytes, long local) {}

    /** Reads the directory of a file, and checks what can be checked without the headers of the entries themselves. */
    static ZipDirectory read(ZipBytes bytes, SealLimits limits) throws IOException, RefusedException {
        return new Reader(bytes, limits).read();
    }

    /** Where the directory is, and how many entries it has. */
    private record Place(long start, long end, long count) {}

    /** Reads one directory. */
    private record Reader(ZipBytes bytes, SealLimits limits) {
        ZipDirectory read() throws IOException, RefusedException {
            if (bytes.size() < END_BYTES) {
                throw new RefusedException(SealCode.NOT_A_CONTAINER);
            }
            Place place = find();
            return new ZipDirectory(place.start(), headers(place));
        }

        private Place find() throws IOException, RefusedException {
            long position = findEnd();
            ByteBuffer end = bytes.at(position, END_BYTES);
            long count = end.getShort(10) & 0xFFFF;
            long length = end.getInt(12) & IN_ZIP64;
            long start = end.getInt(16) & IN_ZIP64;
            check(end.getInt(4) == 0 && (end.getShort(8) & 0xFFFF) == count, position);
            if (count == COUNT_IN_ZIP64 || length == IN_ZIP64 || start == IN_ZIP64) {
                long locator = position - END_64_LOCATOR_BYTES;
                position = locator - END_64_BYTES;
                check(position >= 0, 0);
                ByteBuffer where = bytes.at(locator, END_64_LOCATOR_BYTES);
                check(where.getInt() == END_64_LOCATOR && where.getInt() == 0 && where.getLong() == position, locator);
                ByteBuffer wide = bytes.at(position, END_64_BYTES);
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
                throw new RefusedException(SealCode.TOO_MANY_ENTRIES, limits.entries());
            }
            return new Place(start, position, count);
        }

        /**
         * Returns the record that ends the file. The only comment that may follow is the one of ETSI EN 319 162-1, A.1.
         */
        private long findEnd() throws IOException, RefusedException {
            byte[] comment = ("mimetype=" + AsicContainer.MIMETYPE).getBytes(StandardCharsets.US_ASCII);
            for (byte[] after : new byte[][] {{}, comment}) {
                long position = bytes.size() - END_BYTES - after.length;
                if (position < 0) {
                    continue;
                }
                ByteBuffer end = bytes.at(position, END_BYTES + after.length);
                if (end.getInt(0) == END
                        && end.getShort(20) == after.length
                        && end.position(END_BYTES).equals(ByteBuffer.wrap(after))) {
                    return position;
                }
            }
            throw new RefusedException(SealCode.CONTAINER_CUT);
        }

        private List<Header> headers(Place place) throws IOException, RefusedException {
            List<Header> headers = new ArrayList<>();
            long position = place.start();
            for (long i = 0; i < place.count(); i++) {
                check(position + CENTRAL_BYTES <= place.end(), position);
                ByteBuffer fixed = bytes.at(position, CENTRAL_BYTES);
                int nameBytes = fixed.getShort(28) & 0xFFFF;
                int extraBytes = fixed.getShort(30) & 0xFFFF;
                int commentBytes = fixed.getShort(32) & 0xFFFF;
                long next = position + CENTRAL_BYTES + nameBytes + extraBytes + commentBytes;
                check(fixed.getInt(0) == CENTRAL && fixed.getShort(34) == 0 && next <= place.end(), position);
                check(commentBytes == 0 && extraBytes <= ZipExtra.MAX_BYTES, position);
                byte[] name = bytes.at(position + CENTRAL_BYTES, Math.min(nameBytes, MAX_NAME_BYTES))
                        .array();
                if (nameBytes > MAX_NAME_BYTES) {
                    throw new RefusedException(SealCode.ENTRY_NAME, new String(name, StandardCharsets.UTF_8) + "...");
                }
                ByteBuffer extra = bytes.at(position + CENTRAL_BYTES + nameBytes, extraBytes);
                headers.add(header(fixed, name, new ZipExtra(extra, position), position));
                position = next;
            }
            check(position == place.end(), position);
            return headers;
        }
    }

    private static Header header(ByteBuffer fixed, byte[] rawName, ZipExtra extra, long position)
            throws RefusedException {
        String name = name(rawName);
        extra.checkName(rawName);
        int flags = fixed.getShort(8) & 0xFFFF;
        int method = fixed.getShort(10) & 0xFFFF;
        if ((flags & ENCRYPTED) != 0) {
            throw new RefusedException(SealCode.ENTRY_ENCRYPTED, name);
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
            throw new RefusedException(SealCode.ENTRY_KIND, name);
        }
        long bytes = extra.number(fixed.getInt(24));
        long packed = extra.number(fixed.getInt(20));
        long local = extra.number(fixed.getInt(42));
        check(bytes >= 0 && packed >= 0 && local >= 0 && (method == DEFLATED || bytes == packed), position);
        return new Header(name, rawName, flags, method, fixed.getInt(16) & 0xFFFFFFFFL, packed, bytes, local);
    }

    private static String name(byte[] bytes) throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(SealCode.ENTRY_NAME, new String(bytes, StandardCharsets.UTF_8));
        }
    }
}

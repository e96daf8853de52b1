package io.github.careplansdk.core.source;

import io.github.careplansdk.core.internal.disk.LimitedStream;
import io.github.careplansdk.core.internal.disk.RandomAccessBytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * An entry of an archive. Its CRC is computed while it is read; nothing is unpacked twice.
 *
 * @param archive the archive
 * @param header what the archive's directory says of it
 * @param next where the next thing in the archive starts
 */
record ZipContent(RandomAccessBytes archive, ZipHeader header, long next) implements Content {
    private static final int BUFFER = 1 << 16;

    @Override
    public long size() {
        return header.size();
    }

    @Override
    public boolean isProvenAtTheEnd() {
        return true;
    }

    @Override
    public InputStream open(String path) throws IOException {
        InputStream in;
        try {
            in = archive.from(header.local());
        } catch (IOException e) {
            throw Fault.of(e).of(path, e);
        }
        try {
            Optional<Long> end = header.skipLocal(in, next);
            if (end.isEmpty()) {
                throw Fault.HEADER.of(path, null);
            }
            return new Unpacked(in, path, next - end.get());
        } catch (UnreadableException e) {
            in.close();
            throw e;
        } catch (IOException e) {
            in.close();
            throw (e instanceof EOFException ? Fault.PLACE : Fault.of(e)).of(path, e);
        }
    }

    private final class Unpacked extends NamedStream {
        private final InputStream archiveStream;
        private final Inflater inflater;
        private final CRC32 crc = new CRC32();
        private final long room;
        private long left = header.size();
        private boolean ended;

        Unpacked(InputStream archiveStream, String path, long room) {
            this(archiveStream, path, room, new Inflater(true));
        }

        private Unpacked(InputStream archiveStream, String path, long room, Inflater inflater) {
            super(content(new LimitedStream(archiveStream, header.packed()), inflater), path);
            this.archiveStream = archiveStream;
            this.inflater = inflater;
            this.room = room;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (ended) {
                return -1;
            }
            int got;
            try {
                got = in.read(into, offset, length);
            } catch (ZipException | EOFException e) {
                throw Fault.CONTENT.of(path(), e);
            } catch (IOException e) {
                throw Fault.of(e).of(path(), e);
            }
            if (got < 0) {
                checkEnd();
                ended = true;
                return -1;
            }
            left -= got;
            if (left < 0) {
                throw Fault.SIZE.of(path(), null);
            }
            crc.update(into, offset, got);
            return got;
        }

        private void checkEnd() throws IOException {
            boolean allUsed = header.method() == ZipHeader.STORED || inflater.getBytesRead() == header.packed();
            if (left != 0 || !allUsed) {
                throw Fault.SIZE.of(path(), null);
            }
            if ((int) crc.getValue() != header.crc()) {
                throw Fault.CONTENT.of(path(), null);
            }
            try {
                if (!header.isRepeatedBehind(archiveStream, room)) {
                    throw Fault.HEADER.of(path(), null);
                }
            } catch (EOFException e) {
                throw Fault.HEADER.of(path(), e);
            }
        }

        @Override
        public void close() throws IOException {
            inflater.end();
            archiveStream.close();
        }
    }

    private InputStream content(InputStream packed, Inflater inflater) {
        int buffer = (int) Math.max(1, Math.min(BUFFER, header.packed()));
        return header.method() == ZipHeader.STORED ? packed : new InflaterInputStream(packed, inflater, buffer);
    }
}

package io.github.careplansdk.core.source;

import io.github.careplansdk.core.internal.disk.RandomAccessBytes;
import io.github.careplansdk.core.internal.disk.Spool;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.source.Source.StreamSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of a file, wherever they lie. */
interface Content {
    /** Returns the size in bytes, as far as it is known before they are read. */
    long size();

    /** Opens the bytes; {@code path} names them in what is wrong with them. */
    InputStream open(String path) throws IOException;

    /** Returns the file on disk, where they are the whole of one, or would be if it could be read. */
    default Optional<Path> onDisk() {
        return Optional.empty();
    }

    /** Returns whether only reading to the end shows that the bytes are as they should be. */
    default boolean isProvenAtTheEnd() {
        return false;
    }

    /** Bytes in memory. */
    record InMemory(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open(String path) {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** Bytes that a stream has given. */
    record Kept(Spool spool) implements Content {
        @Override
        public long size() {
            return spool.size();
        }

        @Override
        public InputStream open(String path) throws IOException {
            return new NamedStream(RandomAccessBytes.of(spool).from(0), path);
        }
    }

    /** Bytes that come from a stream, anew each time. */
    record Streamed(StreamSource stream) implements Content {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public InputStream open(String path) throws IOException {
            try {
                return new NamedStream(stream.open(), path);
            } catch (IOException e) {
                throw Fault.of(e).of(path, e);
            }
        }
    }

    /**
     * Bytes of which is known that they cannot be read.
     *
     * @param onDisk where they are, if that is a place of their own
     */
    record Unreadable(Problem problem, long size, Optional<Path> onDisk) implements Content {
        Unreadable(Problem problem, long size) {
            this(problem, size, Optional.empty());
        }

        @Override
        public InputStream open(String path) throws IOException {
            throw new UnreadableException(problem, null);
        }
    }
}

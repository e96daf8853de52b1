package io.github.careplansdk.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A file on a file system.
 *
 * @param file where it is
 * @param size its size when it was found
 */
record DiskFile(Path file, long size) implements Content {
    @Override
    public Optional<Path> onDisk() {
        return Optional.of(file);
    }

    @Override
    public InputStream open(String path) throws IOException {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            if (!before.isRegularFile()) {
                throw Fault.SPECIAL.of(path, null);
            }
            return new Watched(Files.newInputStream(file), path, file, before.lastModifiedTime());
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw Fault.of(e).of(path, e);
        }
    }

    /** Tells at its end whether the file was written to, replaced or taken away while it was read. */
    private static final class Watched extends NamedStream {
        private final Path file;
        private final FileTime changed;
        private long read;

        Watched(InputStream in, String path, Path file, FileTime changed) {
            super(in, path);
            this.file = file;
            this.changed = changed;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            if (got >= 0) {
                read += got;
            } else {
                checkUnchanged();
            }
            return got;
        }

        private void checkUnchanged() throws IOException {
            BasicFileAttributes now;
            try {
                now = Files.readAttributes(file, BasicFileAttributes.class);
            } catch (IOException e) {
                throw Fault.of(e).of(path(), e);
            }
            if (now.size() != read || !now.lastModifiedTime().equals(changed)) {
                throw Fault.CHANGED.of(path(), null);
            }
        }
    }
}

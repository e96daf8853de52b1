package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.core.source.Source.StreamSource;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that is to be sealed. Whoever reads it to its end hears of it, by {@link SealCode#FILE_CHANGED_MEANWHILE}, if since it was
 * found it was written to, replaced or taken away, as far as its size, its time and, where the system has one, its identity tell.
 */
public final class WatchedFile implements StreamSource {
    private final Path file;
    private final String name;
    private final BasicFileAttributes found;

    private WatchedFile(Path file, String name, BasicFileAttributes found) {
        this.file = file;
        this.name = name;
        this.found = found;
    }

    /**
     * Finds a file.
     *
     * @param name what findings call it
     * @return the file, or empty if there is none, or something else in its place
     */
    public static Optional<WatchedFile> find(Path file, String name) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.isRegularFile() ? Optional.of(new WatchedFile(file, name, found)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open() throws IOException {
        return new FilterInputStream(Files.newInputStream(file)) {
            private long total;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = in.read(into, offset, length);
                if (count < 0) {
                    checkUnchanged(total);
                } else {
                    total += count;
                }
                return count;
            }
        };
    }

    private void checkUnchanged(long total) {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw new SealException(SealCode.FILE_CHANGED_MEANWHILE.found(name), e);
        }
        if (now.size() != total
                || !now.lastModifiedTime().equals(found.lastModifiedTime())
                || !Objects.equals(now.fileKey(), found.fileKey())) {
            throw new SealException(SealCode.FILE_CHANGED_MEANWHILE.found(name));
        }
    }
}

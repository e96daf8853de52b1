package io.github.careplansdk.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** A file of a source: on a file system, in an archive or in memory. It can be read more than once. */
public final class SourceFile {
    private final String path;
    private final Content content;

    SourceFile(String path, Content content) {
        this.path = path;
        this.content = content;
    }

    /** Returns its path relative to the source, with {@code /} between its parts, as findings name it. */
    public String path() {
        return path;
    }

    /** Returns its name, without folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the folder it is in, as part of its path; empty at the top. */
    public String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Returns its size in bytes, as far as that is known before it is read; 0 for a stream. */
    public long size() {
        return content.size();
    }

    /** Returns its path on the file system, or empty for an entry of an archive, a stream or memory. */
    public Optional<Path> onDisk() {
        return content.onDisk();
    }

    /**
     * Opens an unbuffered stream of its bytes. When the end is reached, an entry of an archive is compared with its
     * size and CRC, and a file on disk is checked for changes since it was opened.
     *
     * @throws UnreadableException if it cannot be read; reading throws it too
     */
    public InputStream open() throws IOException {
        return content.open(path);
    }

    /**
     * Checks that it can be read; an entry of an archive is read to its end.
     *
     * @throws UnreadableException if it cannot
     */
    public void verify() throws IOException {
        try (InputStream in = open()) {
            if (content.isProvenAtTheEnd()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Override
    public String toString() {
        return path;
    }
}

package io.github.careplansdk.crypto.transport.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes kept by a store; they are complete. */
public interface Body {
    /** Returns their name, a file name without a folder. */
    String name();

    /** Returns the number of bytes. */
    long size() throws IOException;

    /**
     * Opens a stream of the bytes from the beginning; this may be called repeatedly.
     *
     * @return a stream of exactly {@link #size} bytes, to be closed
     * @throws java.nio.file.NoSuchFileException if they no longer exist
     */
    InputStream open() throws IOException;

    /** Returns the bytes of a file. */
    static Body of(Path file) {
        return new Body() {
            @Override
            public String name() {
                return String.valueOf(file.getFileName());
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}

package io.github.careplansdk.crypto.transport.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that a store keeps, complete: what was written of them is all there. */
public interface Body {
    /** Returns their name, which is that of a file without a folder. */
    String name();

    /** Returns how many bytes there are. */
    long size() throws IOException;

    /**
     * Opens them for reading from the first, as often as asked.
     *
     * @return a stream of exactly {@link #size} bytes, to be closed
     * @throws java.nio.file.NoSuchFileException if they are no longer there
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

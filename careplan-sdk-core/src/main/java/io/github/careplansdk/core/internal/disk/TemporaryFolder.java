package io.github.careplansdk.core.internal.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for its owner only, on the default file system, which goes away when it is closed. */
public final class TemporaryFolder implements Closeable {
    private final Path path;

    /** Makes a folder. */
    public TemporaryFolder() throws IOException {
        this.path = Files.createTempDirectory("careplan-");
    }

    /** Returns where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Disk.PRIVATE.delete(path);
    }
}

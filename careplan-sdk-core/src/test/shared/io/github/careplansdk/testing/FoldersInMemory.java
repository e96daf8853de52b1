package io.github.careplansdk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Makes the tests' temporary folders where nothing waits for a disk: each file that is sent is forced to it, some ten
 * milliseconds a time. Where Linux' {@code /dev/shm} is not to be had or is small, as in a container, they are where they
 * always are. The long runs (profile {@code full}) use the disk.
 */
public final class FoldersInMemory implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 2L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        boolean roomy = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH;
        return roomy ? Files.createTempDirectory(MEMORY, "careplan") : Files.createTempDirectory("careplan");
    }
}

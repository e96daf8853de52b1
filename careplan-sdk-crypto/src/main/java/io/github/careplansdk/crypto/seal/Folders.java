package io.github.careplansdk.crypto.seal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a file system needs so that names outlive a loss of power. */
final class Folders {
    private Folders() {}

    /** Brings the names in a folder to the disk. Windows opens no folder, and needs no such thing. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException windows) {
            return;
        }
    }
}

package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file in a unit, without its content.
 *
 * @param name its name
 * @param size how many bytes it has
 * @param digest its SHA-256 digest, 64 hexadecimal digits
 */
public record FileInUnit(String name, long size, String digest) {
    /** Returns descriptions of files on disk. */
    public static List<FileInUnit> of(List<Path> files) throws IOException {
        List<FileInUnit> described = new ArrayList<>();
        for (Path file : files) {
            described.add(new FileInUnit(
                    FileNames.of(file), Files.size(file), ContentDigest.of(file).hex()));
        }
        return List.copyOf(described);
    }

    /** Returns whether it is an attachment (添付ファイル) and not a file of the standard. */
    public boolean isAttachment() {
        return isAttachment(name);
    }

    /** Returns whether a name is that of an attachment and not of a file of the standard. */
    public static boolean isAttachment(String name) {
        return FileName.parse(name).isAttachment();
    }
}

package io.github.careplansdk.core.internal.disk;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/** File systems that differ from each other in what they can do, each with an empty folder. */
enum FileSystemsToTry {
    /** That of the machine. */
    HERE {
        @Override
        Path folder(Path temporary) {
            return temporary;
        }
    },
    /** Windows' separators and access lists. */
    WINDOWS {
        @Override
        Path folder(Path temporary) throws IOException {
            return Files.createDirectory(windows().getPath("C:\\データ"));
        }
    },
    /** Names and bytes, and nothing else. */
    BASIC {
        @Override
        Path folder(Path temporary) throws IOException {
            return Files.createDirectory(
                    Jimfs.newFileSystem(Configuration.unix()).getPath("/データ"));
        }
    };

    abstract Path folder(Path temporary) throws IOException;

    static FileSystem windows() {
        return Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "dos", "acl", "user")
                .build());
    }
}

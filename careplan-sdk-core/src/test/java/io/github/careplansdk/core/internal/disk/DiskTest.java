package io.github.careplansdk.core.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiskTest {
    @TempDir
    Path temp;

    private final List<Path> forced = new ArrayList<>();
    private final Disk disk = new Disk(new Disk.Steps() {
        @Override
        public void done(String name) {}

        @Override
        public void forced(Path path) {
            forced.add(path);
        }
    });

    /** Where the names in a folder cannot be forced, as on Windows, the mark itself is all that can be. */
    @ParameterizedTest
    @EnumSource(FileSystemsToTry.class)
    void aMarkIsForcedItself(FileSystemsToTry system) throws IOException {
        Path mark = system.folder(temp).resolve("sent");

        disk.mark(mark);

        assertThat(mark).isEmptyFile();
        assertThat(forced).contains(mark);
        forced.clear();
        disk.unforced().mark(mark.resolveSibling("attempted"));
        assertThat(forced).isEmpty();
    }

    /** Or it could neither be replaced nor removed later. */
    @Test
    void aCopyOfAFileThatMayOnlyBeReadMayBeWritten() throws IOException {
        Path folder = FileSystemsToTry.WINDOWS.folder(temp);
        Path original = Files.writeString(folder.resolve("original"), "x");
        Files.setAttribute(original, "dos:readonly", true);

        disk.copy(original, folder.resolve("copy"));

        assertThat(folder.resolve("copy")).hasContent("x");
        assertThat(Files.getAttribute(folder.resolve("copy"), "dos:readonly")).isEqualTo(false);
    }
}

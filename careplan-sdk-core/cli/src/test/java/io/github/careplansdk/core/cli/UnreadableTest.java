package io.github.careplansdk.core.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UnreadableTest {
    @TempDir
    private Path temp;

    @Test
    void namesEverythingThatCannotBeRead() throws IOException {
        Path missing = temp.resolve("無い");
        Path other = temp.resolve("none");
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatCode(() -> Unreadable.check(List.of(temp, file))).doesNotThrowAnyException();
        assertThatExceptionOfType(PathException.class)
                .isThrownBy(() -> Unreadable.check(List.of(missing, temp, other)))
                .satisfies(e -> assertThat(e.text().japanese()).isEqualTo("見つかりません: " + missing + "、見つかりません: " + other))
                .withMessage("Not found: " + missing + "; Not found: " + other);
    }

    /** What cannot be read is a finding of those who read it. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsThereIsThere() {
        Path missing = temp.resolve("none");

        assertThatCode(() -> Unreadable.checkThere(List.of(temp, Path.of("/dev/null"))))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(PathException.class)
                .isThrownBy(() -> Unreadable.checkThere(List.of(temp, missing)))
                .withMessage("Not found: " + missing);
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Path broken = Files.writeString(temp.resolve("month.zip"), "PK");

        assertThatCode(() -> Unreadable.checkFiles(List.of(broken))).doesNotThrowAnyException();
        assertThatExceptionOfType(PathException.class)
                .isThrownBy(() -> Unreadable.checkFiles(List.of(broken, temp)))
                .withMessage("A folder, where a file is meant: " + temp);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceMayBeReadAsAFile() {
        Path device = Path.of("/dev/null");

        assertThatCode(() -> Unreadable.checkFiles(List.of(device))).doesNotThrowAnyException();
        assertThatExceptionOfType(PathException.class)
                .isThrownBy(() -> Unreadable.check(List.of(device)))
                .withMessage("Neither a file nor a folder: /dev/null");
    }

    @Test
    void hasWordsForWhatTheSystemRefuses() {
        assertThat(Unreadable.because(new AccessDeniedException("/there"))).hasMessage("No permission: /there");
        assertThat(Unreadable.because(new FileSystemException("/there")))
                .hasMessage("Cannot be read or written: /there FileSystemException");
        assertThat(Unreadable.because(new IOException())).hasMessage("Cannot be read or written: IOException");
    }
}

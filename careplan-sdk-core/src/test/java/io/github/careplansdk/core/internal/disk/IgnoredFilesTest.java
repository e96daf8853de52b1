package io.github.careplansdk.core.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoredFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".DS_Store",
                ".careplan-1",
                "Thumbs.db",
                "DESKTOP.INI",
                "$RECYCLE.BIN",
                "System Volume Information",
                "~$メモ.docx",
                "20260325_1_2.asice",
                "x.ASICE"
            })
    void areNoPartOfTheExchange(String name) {
        assertThat(IgnoredFiles.contains(name)).isTrue();
        assertThat(IgnoredFiles.contains(Path.of("folder", name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPPLAN.CSV", "memo.csv", "asice.pdf", "thumbs.db.txt", ".", "..", "~メモ.docx", "$RECYCLE.BIN.csv"
            })
    void othersAre(String name) {
        assertThat(IgnoredFiles.contains(name)).isFalse();
        assertThat(IgnoredFiles.contains(Path.of("folder", name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dos:hidden", "dos:system"})
    void whatWindowsHidesIsNone(String attribute) throws IOException {
        Configuration withAttributes = Configuration.windows().toBuilder()
                .setAttributeViews("basic", "dos")
                .build();
        try (FileSystem windows = Jimfs.newFileSystem(withAttributes)) {
            Path file = Files.createFile(windows.getPath("C:\\memo.csv"));
            Path folder = Files.createDirectory(windows.getPath("C:\\folder"));
            assertThat(IgnoredFiles.contains(file)).isFalse();
            assertThat(IgnoredFiles.contains(folder)).isFalse();

            Files.setAttribute(file, attribute, true);
            Files.setAttribute(folder, attribute, true);

            assertThat(IgnoredFiles.contains(file)).isTrue();
            assertThat(IgnoredFiles.contains(folder)).isTrue();
            assertThat(IgnoredFiles.contains(windows.getPath("C:\\not-there.csv")))
                    .isFalse();
        }
    }
}

package io.github.careplansdk.crypto.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What the sandbox looks at in a body, on whatever file system it keeps it. */
class SealedNamesTest {
    private static void zip(Path file, String... names) throws Exception {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[100]);
            }
        }
    }

    @Test
    void itNeedsNoFileOfTheDefaultFileSystem() throws Exception {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path body = memory.getPath("body");
            zip(body, "mimetype", "a.csv", "META-INF/ASiCManifest001.xml");
            assertThatCode(() -> SealedNames.check(body)).doesNotThrowAnyException();
            byte[] whole = Files.readAllBytes(body);
            Files.write(body, Arrays.copyOf(whole, 60));
            assertRefused(body, "not-a-sealed-unit");
            Files.writeString(body, "no archive");
            assertRefused(body, "not-a-sealed-unit");
            zip(body, "mimetype", "a.csv");
            assertRefused(body, "not-a-sealed-unit");
            zip(body, "mimetype", "a.exe", "META-INF/ASiCManifest001.xml");
            assertRefused(body, "attachment-not-allowed");
        }
    }

    private static void assertRefused(Path body, String word) {
        assertThatThrownBy(() -> SealedNames.check(body))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.word()).isEqualTo(word));
    }
}

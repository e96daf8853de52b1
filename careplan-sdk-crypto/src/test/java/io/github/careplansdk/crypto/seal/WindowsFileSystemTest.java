package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sealing, encrypting, decrypting and opening on a file system with Windows' names and access lists. */
class WindowsFileSystemTest {
    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatIsOpenedIsWholeAndForItsOwnerOnly() throws IOException {
        Configuration windows = Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "dos", "acl", "user")
                .build();
        try (FileSystem system = Jimfs.newFileSystem(windows)) {
            Path folder = Files.createDirectory(system.getPath("C:\\送信"));
            Path container = Units.seal(folder);
            Path encrypted = folder.resolve("unit.p7m");
            Path decrypted = folder.resolve("received.asice");
            UnitEncryptor.of(List.of(Units.IDENTITY.certificate())).encrypt(container, encrypted);
            UnitDecryptor.of(List.of(Units.IDENTITY)).decrypt(encrypted, decrypted);
            Path opened = folder.resolve("opened");
            assertThat(Units.VERIFIER.open(decrypted, opened).isValid()).isTrue();

            assertThat(in(folder)).hasSize(5);
            assertThat(in(opened)).hasSameSizeAs(Units.FILES.keySet());
            for (Path path : Stream.concat(Stream.of(container, decrypted, opened), in(opened).stream())
                    .toList()) {
                assertThat(Files.getFileAttributeView(path, AclFileAttributeView.class)
                                .getAcl())
                        .as("%s", path)
                        .extracting(AclEntry::principal)
                        .containsExactly(Files.getOwner(path));
            }
        }
    }
}

package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody but its owner reads what an outbox and an inbox hold; the folder for uploads is for people. */
@Tag("server")
class OwnerOnlyTest {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyWhereThereArePermissions() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    private static void assertForOwnerOnly(Path box, String... holding) throws IOException {
        try (Stream<Path> all = Files.walk(box)) {
            List<Path> paths = all.filter(path -> !path.endsWith(".lock")).toList();
            for (Path path : paths) {
                assertThat(Files.getPosixFilePermissions(path))
                        .as("%s", path)
                        .isEqualTo(Files.isDirectory(path) ? FOLDER : FILE);
            }
            for (String name : holding) {
                assertThat(paths).anyMatch(path -> path.toString().contains(name));
            }
        }
    }

    @Test
    void sealedUnits() throws IOException {
        Path outbox = folder.resolve("outbox");
        Path inbox = folder.resolve("inbox");
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, folder.resolve("data"))) {
            try (HttpTransport sender = Offices.sender(platform.url(), outbox).build()) {
                sender.queue(List.of(Offices.plan(folder.resolve("plans"), 1)));
                assertForOwnerOnly(outbox, "unit.asice");
                assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
            }
            try (HttpTransport receiver =
                    Offices.receiver(platform.url(), inbox).build()) {
                assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
            }
        }
        assertForOwnerOnly(outbox, "receipt.json", "audit.jsonl");
        assertForOwnerOnly(inbox, "UPPLAN", ".asice", "ledger");
    }

    @Test
    void unitsOfTheOfficialClient() throws IOException {
        Path upload = folder.resolve("upload");
        try (HandOffTransport sender = HandOffTransport.builder()
                .outbox(folder.resolve("outbox"), upload)
                .build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
        }
        Set<PosixFilePermission> usual =
                Files.getPosixFilePermissions(Files.createDirectory(folder.resolve("made by anybody")));
        try (Stream<Path> all = Files.walk(upload)) {
            assertThat(all.filter(Files::isDirectory).toList())
                    .hasSize(2)
                    .allSatisfy(bulk ->
                            assertThat(Files.getPosixFilePermissions(bulk)).isEqualTo(usual));
        }
        try (HandOffTransport receiver = HandOffTransport.builder()
                .inbox(folder.resolve("inbox"), upload)
                .settle(Duration.ZERO)
                .build()) {
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
        }
        assertForOwnerOnly(folder.resolve("outbox"), "UPPLAN");
        assertForOwnerOnly(folder.resolve("inbox"), "UPPLAN");
    }
}

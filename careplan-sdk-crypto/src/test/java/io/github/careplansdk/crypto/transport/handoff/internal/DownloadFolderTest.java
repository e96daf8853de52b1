package io.github.careplansdk.crypto.transport.handoff.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.UnitFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadFolderTest {
    @TempDir
    private Path download;

    private UnitFiles unit;

    @BeforeEach
    void downloadAUnit() throws IOException {
        unit = Offices.plan(download, 1);
    }

    private DownloadFolder.Contents look(Duration settle) throws IOException {
        return DownloadFolder.of(download, Optional.of(settle)).look().get(0);
    }

    private List<TransportCode> failures() throws IOException {
        return look(Duration.ZERO).others().stream()
                .map(other -> (TransportCode) other.finding().code())
                .toList();
    }

    @Test
    void aCompleteUnitIsFound() throws IOException {
        assertThat(look(Duration.ZERO).units())
                .singleElement()
                .satisfies(found -> assertThat(found.ref().unit()).isEqualTo(unit.id()));
        assertThat(failures()).isEmpty();
    }

    @Test
    void aFileThatGrowsIsNotTaken() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(unit.files().get(0))) {
                while (!Thread.currentThread().isInterrupted()) {
                    out.write(new byte[100]);
                    begun.countDown();
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        writer.start();
        try {
            begun.await();
            assertThat(look(Duration.ofMillis(300)).units()).isEmpty();
        } finally {
            writer.interrupt();
            writer.join();
        }
        assertThat(look(Duration.ZERO).units()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {".crdownload", ".part", ".partial", ".download", ".tmp", ".TMP"})
    void aFileThatABrowserHasNotFinishedHoldsItsUnitBack(String ending) throws IOException {
        Path last = unit.files().get(2);
        Files.move(last, download.resolve(last.getFileName() + ending));
        assertThat(failures()).containsExactly(TransportCode.STILL_BEING_WRITTEN);
    }

    @Test
    void anUnfinishedAttachmentHoldsTheOnlyUnitBack() throws IOException {
        Files.writeString(download.resolve("写真.pdf.crdownload"), "x");
        assertThat(failures()).containsExactly(TransportCode.STILL_BEING_WRITTEN);
    }

    @Test
    void anUnfinishedFileOfAnotherUnitHoldsNobodyElseBack() throws IOException {
        UnitFiles other = Offices.plan(download, 2);
        Path last = other.files().get(2);
        Files.move(last, download.resolve(last.getFileName() + ".crdownload"));
        DownloadFolder.Contents contents = look(Duration.ZERO);
        assertThat(contents.units()).extracting(found -> found.ref().unit()).containsExactly(unit.id());
        assertThat(contents.others())
                .singleElement()
                .satisfies(failure -> assertThat(failure.unit()).contains(other.id()));
    }

    @Test
    void theEmptyFileThatABrowserMakesFirstIsNotTaken() throws IOException {
        Files.write(unit.files().get(0), new byte[0]);
        assertThat(failures()).containsExactly(TransportCode.STILL_BEING_WRITTEN);
    }

    @Test
    void anEmptyAttachmentIsTaken() throws IOException {
        Files.createFile(download.resolve("空.txt"));
        assertThat(look(Duration.ZERO).units())
                .singleElement()
                .satisfies(found -> assertThat(found.files()).hasSize(4));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsToldAndNotFollowed() throws IOException {
        Files.createSymbolicLink(download.resolve("リンク.txt"), unit.files().get(0));
        DownloadFolder.Contents contents = look(Duration.ZERO);
        assertThat(contents.units())
                .singleElement()
                .satisfies(found -> assertThat(found.files()).hasSize(3));
        assertThat(failures()).containsExactly(TransportCode.FILE_NOT_PLAIN);
    }

    /** Nobody writes to it, so that waiting would be of no use. */
    @Test
    void aQuietFileThatCannotBeReadIsNamed() throws IOException {
        assumeTrue(download.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = unit.files().get(1);
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "who may read everything");
        assertThat(look(Duration.ZERO).others()).singleElement().satisfies(other -> {
            assertThat(other.finding().code()).isEqualTo(TransportCode.FILE_NOT_USABLE);
            assertThat(other.finding().arguments())
                    .containsExactly(file.getFileName().toString(), "FILE_UNREADABLE");
            assertThat(other.finding().message(Language.EN))
                    .isEqualTo("The file cannot be read: there is no permission to read it. So " + file.getFileName()
                            + " cannot be used.");
            assertThat(other.unit()).contains(unit.id());
            assertThat(other.cause()).containsInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void aFileIsReadAgainOnlyWhereItHasChanged() throws IOException {
        DownloadFolder folder = DownloadFolder.of(download, Optional.of(Duration.ZERO));
        Path file = unit.files().get(1);
        FileInUnit before = folder.described(file);
        FileTime time = Files.getLastModifiedTime(file);
        byte[] other = Files.readAllBytes(file);
        other[0] ^= 1;
        Files.write(file, other);
        Files.setLastModifiedTime(file, time);
        assertThat(folder.described(file)).isEqualTo(before);
        Files.setLastModifiedTime(file, FileTime.from(time.toInstant().plusSeconds(2)));
        assertThat(folder.described(file)).isNotEqualTo(before);
    }

    @Test
    void whatSystemsPutIntoFoldersIsNoAttachment() throws IOException {
        Files.writeString(download.resolve("Thumbs.db"), "x");
        Files.writeString(download.resolve("desktop.ini"), "x");
        Files.writeString(download.resolve(".DS_Store"), "x");
        assertThat(look(Duration.ZERO).units())
                .singleElement()
                .satisfies(found -> assertThat(found.files()).hasSize(3));
    }
}

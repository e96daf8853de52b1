package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that a browser saved beside what people download. */
class DownloadedArchivesTest {
    @TempDir
    private Path folder;

    private Path download;
    private Path inbox;
    private UnitFiles unit;

    @BeforeEach
    void nameTheFolders() throws IOException {
        download = Files.createDirectory(folder.resolve("ダウンロード"));
        inbox = folder.resolve("inbox");
        unit = Offices.plan(folder.resolve("plans"), 1);
    }

    private HandOffTransport open() throws IOException {
        return HandOffTransport.builder()
                .inbox(inbox, download)
                .settle(Duration.ofMillis(1))
                .build();
    }

    private ExchangeReport pickUp() throws IOException {
        try (HandOffTransport receiver = open()) {
            return receiver.exchange(TransportListener.NONE);
        }
    }

    private static List<FindingCode> codes(ExchangeReport report) {
        return report.failures().stream()
                .map(failure -> failure.finding().code())
                .toList();
    }

    /** An archive with the files in these folders of it, each of which has all. */
    private static Path zip(Path archive, List<Path> files, String... folders) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String within : folders) {
                for (Path file : files) {
                    zip.putNextEntry(new ZipEntry(within + file.getFileName()));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        }
        return archive;
    }

    @Test
    void theUnitsOfAnArchiveAreTakenOnceAndNothingIsLeftUnpacked() throws IOException {
        Path archive = zip(download.resolve("plans (1).ZIP"), unit.files(), "");
        byte[] before = Files.readAllBytes(archive);
        assertThat(pickUp().received())
                .singleElement()
                .satisfies(stored -> assertThat(stored.unit()).isEqualTo(unit.id()));
        Path received = Names.folders(inbox.resolve("received")).get(0);
        for (Path file : unit.files()) {
            assertThat(received.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
        assertThat(inbox.resolve("archives")).doesNotExist();
        assertThat(archive).hasBinaryContent(before);
        ExchangeReport again = pickUp();
        assertThat(again.isComplete()).isTrue();
        assertThat(again.received()).isEmpty();
    }

    @Test
    void theSameUnitBesideItsArchiveIsTakenOnce() throws IOException {
        zip(download.resolve("a.zip"), unit.files(), "");
        zip(download.resolve("b.zip"), unit.files(), "folder/");
        Offices.plan(download, 1);
        ExchangeReport report = pickUp();
        assertThat(report.isComplete()).as(report.toString()).isTrue();
        assertThat(report.received()).hasSize(1);
    }

    @Test
    void aDamagedArchiveIsToldAndKeepsNoOtherBack() throws IOException {
        Path archive = zip(download.resolve("a.zip"), unit.files(), "");
        byte[] whole = Files.readAllBytes(archive);
        UnitFiles beside = Offices.plan(download, 2);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        ExchangeReport report = pickUp();
        assertThat(report.received()).extracting(StoredUnit::unit).containsExactly(beside.id());
        assertThat(Names.in(Names.folders(inbox.resolve("received")).get(0))).hasSize(3);
        assertThat(codes(report)).containsExactly(TransportCode.FILE_NOT_USABLE);
        assertThat(report.failures().get(0).finding().message(Language.JA))
                .startsWith("アーカイブが壊れているか、内容を一意に読み取れません。ZIPファイルではないか、")
                .endsWith("このため、a.zip は使えません。")
                .doesNotContain("重複", "長すぎる", "表示できない");
        byte[] changed = whole.clone();
        changed[whole.length / 3] ^= 1;
        Files.write(archive, changed);
        assertThat(codes(pickUp())).containsExactly(TransportCode.FILE_NOT_USABLE);
        Files.write(archive, whole);
        assertThat(pickUp().received()).extracting(StoredUnit::unit).containsExactly(unit.id());
    }

    /** No disk here takes the name, which is longer than 255 bytes. */
    @Test
    void anArchiveWithANameThatIsTooLongIsNamedAndKeepsNoOtherBack() throws IOException {
        Path archive = download.resolve("長い.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(String.valueOf(unit.files().get(0).getFileName())));
            Files.copy(unit.files().get(0), zip);
            zip.putNextEntry(new ZipEntry("あ".repeat(256) + ".pdf"));
        }
        UnitFiles beside = Offices.plan(download, 2);
        ExchangeReport report = pickUp();
        assertThat(report.received()).extracting(StoredUnit::unit).containsExactly(beside.id());
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.finding().code()).isEqualTo(TransportCode.FILE_NAME_TOO_LONG);
            assertThat(failure.finding().arguments()).containsExactly("長い.zip");
        });
        assertThat(report.interruption()).isEmpty();
    }

    /** What stands in the way is not the archive's: it is taken when that is gone. */
    @Test
    void anArchiveThatCannotBeUnpackedNowIsTakenLater() throws IOException {
        zip(download.resolve("a.zip"), unit.files(), "");
        UnitFiles beside = Offices.plan(download, 2);
        try (HandOffTransport receiver = open()) {
            Path inTheWay = Files.createFile(inbox.resolve("archives"));
            ExchangeReport report = receiver.exchange(TransportListener.NONE);
            assertThat(report.received()).extracting(StoredUnit::unit).containsExactly(beside.id());
            assertThat(report.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.finding().code()).isEqualTo(TransportCode.NOT_PROCESSED);
                assertThat(failure.finding().arguments().toString())
                        .contains("a.zip")
                        .doesNotContain(folder.toString());
            });
            Files.delete(inTheWay);
            assertThat(receiver.exchange(TransportListener.NONE).received()).hasSize(1);
        }
    }

    @Test
    void anArchiveWithTwoFilesOfANameIsNotGuessedAt() throws IOException {
        zip(download.resolve("a.zip"), unit.files(), "one/", "other/");
        ExchangeReport report = pickUp();
        assertThat(codes(report)).containsExactly(TransportCode.FILE_NAME_TWICE);
        assertThat(report.failures().get(0).finding().arguments())
                .singleElement()
                .asString()
                .matches("a[.]zip/(UP|DLT)[^/]*");
    }

    @Test
    void anArchiveWithoutUnitsIsAnAttachment() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "x");
        zip(download.resolve("写真.zip"), List.of(text), "");
        Offices.plan(download, 2);
        assertThat(pickUp().received()).hasSize(1);
        assertThat(Names.in(Names.folders(inbox.resolve("received")).get(0))).contains("写真.zip");
    }

    @Test
    void whatWasUnpackedGoesWithItsArchiveAndAfterAKill() throws IOException {
        Path archive = zip(download.resolve("a.zip"), unit.files(), "");
        Path unpacked = inbox.resolve("archives");
        try (HandOffTransport receiver = open()) {
            receiver.exchange(TransportListener.NONE);
            assertThat(Names.folders(unpacked)).hasSize(1);
            Files.delete(archive);
            receiver.exchange(TransportListener.NONE);
            assertThat(Names.folders(unpacked)).isEmpty();
        }
        Files.createDirectories(unpacked.resolve("0"));
        try (HandOffTransport receiver = open()) {
            assertThat(unpacked).doesNotExist();
        }
    }
}

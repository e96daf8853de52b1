package io.github.careplansdk.csv.pseudonymise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.pseudonymise.PseudonymisedFile.Content;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymiserTest {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final String ADDRESS = "9970000001_46_9970000003_43_20260401090000";
    private static final String HISTORY = "UPKIHON_SUB2_" + ADDRESS + ".CSV";
    private static final String ROW =
            "202407,990001,0000000001,20260415,\"H12年10月\",\"脳梗塞\",\"山田医院\",1,03-1234-5678,01,\"\"\r\n";

    @TempDir
    private Path temp;

    private final PseudonymKey key = PseudonymKey.random();
    private PseudonymisationReport report;

    private Map<String, byte[]> run(Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> written = new TreeMap<>();
        report = Pseudonymiser.builder().key(key).build().run(Source.of(files), file -> {
            try (var in = file.open()) {
                written.put(file.path(), in.readAllBytes());
            }
        });
        assertThat(report.changed()).isEmpty();
        return written;
    }

    private byte[] only(String name, byte[] content) throws IOException {
        return run(Map.of(name, content)).values().iterator().next();
    }

    private String rows(String rows) throws IOException {
        return new String(only(HISTORY, rows.getBytes(MS932)), MS932);
    }

    @Test
    void cellsAreReplacedInTheirForm() throws IOException {
        String[] cells = rows(ROW).split(",");
        assertThat(cells[0]).isEqualTo("202407");
        assertThat(cells[1]).matches("9[0-9]{5}").isNotEqualTo("990001");
        assertThat(cells[2]).matches("[0-9]{10}").isNotEqualTo("0000000001");
        assertThat(cells[3]).matches("202[3-6][0-9]{4}").isNotEqualTo("20260415");
        assertThat(cells[4]).matches("\"[A-Z][0-9]{2}\\p{IsHan}[0-9]{2}\\p{IsHan}\"");
        assertThat(cells[5]).matches("\"\\p{IsHan}{3}\"").isNotEqualTo("\"脳梗塞\"");
        assertThat(cells[7]).isEqualTo("1");
        assertThat(cells[8]).matches("[0-9]{2}-[0-9]{4}-[0-9]{4}").isNotEqualTo("03-1234-5678");
        assertThat(cells[9] + cells[10]).isEqualTo("01\"\"\r\n");
    }

    @Test
    void theSameKeyGivesTheSameAndAnotherOneNot() throws IOException {
        String first = rows(ROW);
        assertThat(rows(ROW)).isEqualTo(first);
        byte[] other = Pseudonymised.by(Pseudonymiser.create(), HISTORY, ROW.getBytes(MS932));
        assertThat(new String(other, MS932)).isNotEqualTo(first);
    }

    @Test
    void equalCellsStayEqualInAllFilesAndNames() throws IOException {
        String deletion = "DLTKIHON_" + ADDRESS + ".CSV";
        Map<String, byte[]> written = run(Map.of(
                HISTORY, ROW.getBytes(MS932), deletion, "202407,990001,0000000001,20260415\r\n".getBytes(MS932)));
        Map<String, String> byKind = new LinkedHashMap<>();
        written.forEach((name, bytes) -> byKind.put(name.split("_99|_9")[0], new String(bytes, MS932)));
        assertThat(byKind.get("UPKIHON_SUB2")).startsWith(byKind.get("DLTKIHON").strip() + ",");
        assertThat(written.keySet())
                .extracting(name -> name.substring(name.indexOf("_9")))
                .containsOnly(written.keySet().iterator().next().substring("DLTKIHON".length()));
        assertThat(written.keySet()).noneMatch(name -> name.contains("9970000001"));
    }

    @Test
    void datesStayIfAsked() throws IOException {
        Pseudonymiser keeping = Pseudonymiser.builder().keepDates(true).build();
        assertThat(new String(Pseudonymised.by(keeping, HISTORY, ROW.getBytes(MS932)), MS932))
                .contains(",20260415,");
    }

    /** A text where a code should be may be anybody's name. */
    @Test
    void whatIsNoValueOfAKeptColumnIsReplaced() throws IOException {
        assertThat(rows(ROW.replace(",01,\"\"", ",鈴木,\"\""))).doesNotContain("鈴木");
        assertThat(rows(ROW.replace(",01,\"\"", ",0312345678,\"\""))).doesNotContain("0312345678");
        assertThat(rows(ROW.replace("202407", "山田"))).doesNotContain("山田");
        assertThat(rows("鈴木,一郎,様,大阪\r\n" + ROW)).doesNotContain("鈴木", "一郎", "大阪");
    }

    @Test
    void rowsOfAnotherFormArePrivateButForTheirFirstCells() throws IOException {
        assertThat(rows(ROW.replace(",01,", ",01,鈴木,2,")))
                .startsWith("202407,9")
                .doesNotContain("鈴木", "脳梗塞", "20260415");
        String many = ROW.strip() + ",\"鈴木一郎\"".repeat(1200) + "\r\n";
        assertThat(rows(many)).doesNotContain("鈴木").hasSize(many.length());
        assertThat(rows(ROW.replace("202407", "201910"))).startsWith("201910,9").doesNotContain("脳梗塞", "20260415");
    }

    @Test
    void whatIsBehindALimitIsReplacedToo() throws IOException {
        String longCell = ROW.replace("脳梗塞", "脳梗塞".repeat(300_000)) + ROW;
        assertThat(rows(longCell)).doesNotContain("脳梗塞", "山田医院", "03-1234-5678").hasSize(longCell.length());
    }

    @Test
    void spacesAroundACodeStay() throws IOException {
        assertThat(rows(ROW.replace(",1,", ", ,").replace(",990001,", ",990001 ,")))
                .matches("(?s)202407,9[0-9]{5} ,.*, ,.*");
    }

    @Test
    void columnNamesStay() throws IOException {
        String header = "CSVバージョン,保険者番号,被保険者番号,相談日,年月日,病名,鈴木\r\n";
        assertThat(rows(header + ROW)).startsWith(header.replace("鈴木\r\n", "")).doesNotContain("鈴木");
    }

    @Test
    void otherEncodingsStayThat() throws IOException {
        String utf8 = new String(only(HISTORY, ROW.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        assertThat(utf8).matches("(?s)202407,.*\"\\p{IsHan}{3}\",.*").doesNotContain("脳梗塞", "�");
        byte[] utf16 = ("\uFEFF" + ROW).getBytes(StandardCharsets.UTF_16LE);
        assertThat(only(HISTORY, utf16))
                .hasSameSizeAs(utf16)
                .startsWith(0xFF, 0xFE)
                .containsOnly(0xFF, 0xFE, 0);
        assertThat(report.files()).extracting(PseudonymisedFile::content).containsExactly(Content.BLANK);
    }

    /** What is elsewhere was not handed over, and may be another office's. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("received"));
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(folder.resolve(HISTORY), ROW, MS932);
        Path secret = Files.writeString(other.resolve("secret.txt"), "not a row");
        Files.writeString(other.resolve("UPPLAN_1.CSV"), "broken", MS932);
        Files.createSymbolicLink(folder.resolve("memo.txt"), secret);
        Files.createSymbolicLink(folder.resolve("more"), other);
        Files.createSymbolicLink(folder.resolve("same.csv"), folder.resolve(HISTORY));
        Path start = Files.createSymbolicLink(temp.resolve("start"), folder);

        report = Pseudonymiser.create().run(start, temp.resolve("output"));

        assertThat(report.files())
                .extracting(PseudonymisedFile::content)
                .containsExactlyInAnyOrder(
                        Content.CELLS, Content.TEXT, Content.OUTSIDE, Content.OUTSIDE, Content.OUTSIDE);
        assertThat(report.changed()).isEmpty();
        assertThat(report.isFaithful()).isFalse();
        try (var written = Files.walk(temp.resolve("output"))) {
            assertThat(written.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void imagesKeepFormatAndSizeOnly(String format) throws IOException {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        BufferedImage picture = new BufferedImage(123, 45, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().drawString("鈴木", 5, 20);
        ImageIO.write(picture, format, image);
        byte[] written = only("family." + format, image.toByteArray());
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(written));
        assertThat(read).isNotNull();
        if (!format.equals("gif")) {
            assertThat(read.getWidth() + "x" + read.getHeight()).isEqualTo("123x45");
            assertThat(Arrays.stream(read.getRGB(0, 0, 123, 45, null, 0, 123)).distinct())
                    .hasSize(1);
        }
        assertThat(written).startsWith(Arrays.copyOf(image.toByteArray(), 3));
        assertThat(report.files()).extracting(PseudonymisedFile::content).containsExactly(Content.IMAGE);

        byte[] cut = Arrays.copyOf(image.toByteArray(), image.size() - 12);
        assertThat(only("family." + format, cut)).isEqualTo(Arrays.copyOf(written, written.length - tail(format)));
        byte[] stump = Arrays.copyOf(image.toByteArray(), 6);
        assertThat(only("family." + format, stump)).hasSize(6);
    }

    private static int tail(String format) {
        return switch (format) {
            case "jpg" -> 2;
            case "png" -> 12;
            default -> 1;
        };
    }

    @Test
    void otherAttachmentsHoldNothing() throws IOException {
        byte[] pdf = "%PDF-1.7\n(Suzuki)\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(new String(only("診断書.pdf", pdf), MS932))
                .startsWith("%PDF-")
                .endsWith("%%EOF\n")
                .doesNotContain("Suzuki");
        assertThat(only("notes.docx", new byte[] {'P', 'K', 3, 4, 'x'})).containsExactly(0, 0, 0, 0, 0);
        assertThat(new String(only("memo.txt", "鈴木一郎 1938/05/12\n".getBytes(MS932)), MS932))
                .matches("\\p{IsHan}{4} [0-9]{4}/[0-9]{2}/[0-9]{2}\n")
                .doesNotContain("鈴木", "1938");
        assertThat(new String(only("memo.csv", "鈴木,様".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .matches("\\p{IsHan}{2},\\p{IsHan}");
    }

    @Test
    void namesKeepTheirFormOnly() throws IOException {
        Map<String, byte[]> written = run(Map.of("鈴木様/家族_1938.txt", new byte[0], "UPPLAN_202613_x.CSV", new byte[0]));
        assertThat(written.keySet())
                .noneMatch(name -> name.contains("鈴木") || name.contains("1938"))
                .anyMatch(name -> name.matches("\\p{IsHan}{3}/\\p{IsHan}{2}_[0-9]{4}\\.txt"))
                .anyMatch(name -> name.matches("UPPLAN_202613_[a-z]\\.CSV"));
    }

    @Test
    void anArchiveStaysOneAndAFileToo() throws IOException {
        Path zip = temp.resolve("鈴木.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a/" + HISTORY));
            out.write(ROW.getBytes(MS932));
        }
        report = Pseudonymiser.create().run(zip, temp.resolve("zipped"));
        assertThat(report.isFaithful()).isTrue();
        try (var found = Files.list(temp.resolve("zipped"))) {
            assertThat(found.map(path -> path.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .matches("\\p{IsHan}{2}\\.zip")
                    .isNotEqualTo("鈴木.zip");
        }
        Path file = Files.write(temp.resolve(HISTORY), ROW.getBytes(MS932));
        report = Pseudonymiser.create().run(file, temp.resolve("single"));
        assertThat(report.isFaithful()).isTrue();
        assertThat(temp.resolve("single").resolve(report.files().get(0).path())).exists();
    }

    @Test
    void aDamagedEntryIsToldAndNotWritten() throws IOException {
        Path zip = temp.resolve("month.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("memo.txt"));
            out.write("鈴木一郎".getBytes(MS932));
        }
        byte[] bytes = Files.readAllBytes(zip);
        bytes[30 + "memo.txt".length() + 2] ^= 0x55;
        Files.write(zip, bytes);
        report = Pseudonymiser.create().run(zip, temp.resolve("new"));
        assertThat(report.isFaithful()).isFalse();
        assertThat(report.files()).extracting(PseudonymisedFile::content).containsExactly(Content.UNREAD);
        assertThat(report.toString()).doesNotContain("memo");
    }

    /** An archive may hold names that no disk takes; the others are not lost for it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "folder/"})
    void aNameThatIsTooLongIsToldAndTheOthersAreWritten(String folder) throws IOException {
        Map<String, byte[]> written =
                run(Map.of(folder + "a".repeat(300) + ".txt", "memo".getBytes(MS932), HISTORY, ROW.getBytes(MS932)));
        assertThat(written).hasSize(1);
        assertThat(report.files())
                .extracting(PseudonymisedFile::content)
                .containsExactlyInAnyOrder(Content.NAME_UNUSABLE, Content.CELLS);
    }

    @Test
    void refusesUnsuitablePlaces() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        assertThatThrownBy(() -> Pseudonymiser.create().run(folder, temp.resolve("new")))
                .isInstanceOf(CarePlanException.class)
                .hasMessageContaining("NO_FILES");
        Files.write(folder.resolve(HISTORY), ROW.getBytes(MS932));
        assertThatThrownBy(() -> Pseudonymiser.create().run(folder, folder.resolve("new")))
                .hasMessageContaining("OUTPUT_IN_FOLDER");
        assertThatThrownBy(() -> Pseudonymiser.create().run(folder, temp)).hasMessageContaining("FOLDER_NOT_EMPTY");
        assertThat(temp.resolve("new")).doesNotExist();
    }

    @Test
    void aKeyHas32BytesAndIsNotShown() throws IOException {
        Path file = temp.resolve("key");
        key.write(file);
        assertThat(PseudonymKey.read(file).bytes()).isEqualTo(key.bytes()).hasSize(32);
        assertThat(key).hasToString("PseudonymKey[hidden]");
        assertThatThrownBy(() -> key.write(file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> PseudonymKey.of(new byte[33])).hasMessageContaining("PSEUDONYM_KEY");
    }

    /** One file, as others become. */
    private static final class Pseudonymised {
        static byte[] by(Pseudonymiser pseudonymiser, String name, byte[] content) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pseudonymiser.run(Source.of(Map.of(name, content)), file -> {
                try (var in = file.open()) {
                    in.transferTo(out);
                }
            });
            return out.toByteArray();
        }
    }
}

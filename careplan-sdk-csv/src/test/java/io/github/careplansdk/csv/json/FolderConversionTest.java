package io.github.careplansdk.csv.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.write.CsvOutput;
import io.github.careplansdk.csv.io.internal.write.RecordCells;
import io.github.careplansdk.csv.json.FolderConversion.Unconverted;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders to JSON and back. */
class FolderConversionTest {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final String NAME = "UPPLAN_202604_1370000001_43_1370000002_11_20260325101000.CSV";
    private static final String DOCUMENT = "1370000001_43_1370000002_11_20260325101000.json";
    private static final String ROW = "202407,131016,0000000001,20260325,202604,1370000001,\"秘密　花子\",250,,20260405,,"
            + "0900,1000,1,111111,,,\"\",,1370000002,\"訪問介護　例\",,0,1370000002,\r\n";

    @TempDir
    Path temp;

    private Path folder(String name, String content) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("送信"));
        Files.write(folder.resolve(name), content.getBytes(MS932));
        return folder;
    }

    private Path toJson(Path source) throws IOException {
        FolderConversion done = FolderConversion.toJson(source, temp.resolve("json"));
        assertThat(done.unconverted()).isEmpty();
        return temp.resolve("json");
    }

    private Path back() throws IOException {
        FolderConversion done = FolderConversion.toCsv(temp.resolve("json"), temp.resolve("csv"));
        assertThat(done.unconverted()).isEmpty();
        return temp.resolve("csv");
    }

    private static JsonNode json(Path document) throws IOException {
        return new ObjectMapper().readTree(document.toFile());
    }

    @Nested
    class ThereAndBack {
        @Test
        void theSampleMonthIsTheSameByteForByte() throws IOException {
            toJson(SampleMonth.FOLDER);
            assertThat(SampleMonth.contents(back())).isEqualTo(SampleMonth.contents(SampleMonth.FOLDER));
            assertThat(SampleMonth.files(SampleMonth.FOLDER).stream()
                            .flatMap(file -> CsvName.of(
                                    Layouts.published(), file.getFileName().toString())
                                    .stream())
                            .map(CsvName::kind)
                            .distinct())
                    .hasSize(17);
        }

        @Test
        void makesADocumentForEachUnit() throws IOException {
            Path made = toJson(SampleMonth.FOLDER).resolve("1-basic-information");
            JsonNode unit = json(made.resolve("9900100024_46_9970100011_43_20260302101500.json"));
            assertThat(unit.path("serial").asText()).isEqualTo("20260302101500");
            assertThat(unit.path("fromType").asText()).isEqualTo("46");
            assertThat(unit.path("kinds").fieldNames())
                    .toIterable()
                    .containsExactly("UPKIHON", "UPKIHON_SUB1", "UPKIHON_SUB2");
            assertThat(unit.at("/images/0").asText())
                    .isEqualTo("UPKIHON_IMAGE_9900100024_46_9970100011_43_20260302101500_0001.jpg");
        }

        @Test
        void namesAttachmentsWhereThereIsOneUnit() throws IOException {
            Path made = toJson(SampleMonth.FOLDER).resolve("3-results-home-help");
            JsonNode unit = json(made.resolve("9970100037_11_9970100011_43_20260501170000.json"));
            assertThat(unit.at("/attachments/0").asText()).isEqualTo("blood-pressure.csv");
            assertThat(made.resolve("blood-pressure.csv")).exists();
        }

        @Test
        void readsArchivesOfJapaneseWindows() throws IOException {
            Path zip = temp.resolve("送信.ZIP");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), MS932)) {
                out.putNextEntry(new ZipEntry("四月/" + NAME));
                out.write(ROW.getBytes(MS932));
                out.putNextEntry(new ZipEntry("四月/お知らせ.txt"));
                out.write(1);
            }
            assertThat(toJson(zip).resolve("四月").resolve(DOCUMENT)).exists();
            assertThat(back().resolve("四月").resolve(NAME)).hasBinaryContent(ROW.getBytes(MS932));
            assertThat(temp.resolve("csv/四月/お知らせ.txt")).exists();
        }

        @Test
        void takesAFileByItself() throws IOException {
            toJson(folder(NAME, ROW).resolve(NAME));
            FolderConversion.toCsv(temp.resolve("json").resolve(DOCUMENT), temp.resolve("csv"));
            assertThat(temp.resolve("csv").resolve(NAME)).hasBinaryContent(ROW.getBytes(MS932));
        }

        @Test
        void keepsVersion3() throws IOException {
            String row = "202208,131016,0000000001,20230125,202302,1370000001,\"計画　花子\",250,,20230205,,0900,1000,1,"
                    + "111111,,1370000002,\"訪問介護　例\",,0,1370000002,\r\n";
            String name = "UPPLAN_202302_1370000001_1370000002_20230125101000.CSV";
            JsonNode unit = json(toJson(folder(name, row)).resolve("1370000001_1370000002_20230125101000.json"));
            assertThat(unit.at("/kinds/UPPLAN/rows/0/csvVersion").asText()).isEqualTo("202208");
            assertThat(unit.has("fromType")).isFalse();
            assertThat(back().resolve(name)).hasBinaryContent(row.getBytes(MS932));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "UPPLAN.CSV",
                    "UPPLAN_202604_1370000001_43_1370000002_11_20261325101000.CSV",
                    "upplan_202604_1370000001_43_1370000002_11_20260325101000.csv",
                    "UPPLAN_202605_1370000001_43_1370000002_11_20260325101000.CSV",
                })
        void keepsFilesThatAreInNoUnit(String other) throws IOException {
            Path source = folder(NAME, ROW);
            if (!other.isEmpty()) {
                folder(other, ROW.repeat(2));
            }
            toJson(source);
            assertThat(SampleMonth.contents(back())).isEqualTo(SampleMonth.contents(source));
        }

        @Test
        void keepsAnEmptyFile() throws IOException {
            Path source = folder(NAME, "");
            toJson(source);
            assertThat(SampleMonth.contents(back())).isEqualTo(SampleMonth.contents(source));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "250 | 0250",
                    "250 | abc",
                    "0900 | 9:00",
                    "20260405 | 20260431",
                    "0000000001 | 秘密",
                    "\"秘密　花子\" | \"\"\"a\"\",\\r\\nb\"",
                    "202407 | 202208",
                    "202407 | 202410",
                    "1370000002,\\r\\n | 1370000002,\"#\"\\r\\n",
                    "1370000002,\\r\\n | 1370000002\\r\\n",
                    "1370000002,\\r\\n | 1370000002,,,\\r\\n",
                    "111111 | 1111111",
                    "花子 | \uE000\uE757",
                })
        void keepsEveryCell(String from, String to) throws IOException {
            Path source = folder(NAME, ROW + ROW.replace(unescape(from), unescape(to)) + ROW);
            toJson(source);
            assertThat(cells(back().resolve(NAME))).isEqualTo(cells(source.resolve(NAME)));
        }

        private String unescape(String text) {
            return text.replace("\\r", "\r").replace("\\n", "\n");
        }

        /** All bytes that the reader takes for a character. */
        @Test
        void keepsEveryCharacter() throws IOException {
            StringBuilder characters = new StringBuilder();
            for (int lead = 0x81; lead <= 0xFC; lead++) {
                for (int trail = 0x40; trail <= 0xFC; trail++) {
                    String character = new String(new byte[] {(byte) lead, (byte) trail}, MS932);
                    if (character.length() == 1 && !character.equals("\uFFFD") && character.charAt(0) > 0xFF) {
                        characters.append(character);
                    }
                }
            }
            for (char c = 1; c < 0x80; c++) {
                characters.append(c == '"' ? "\"\"" : String.valueOf(c));
            }
            Path source = folder(NAME, ROW.replace("花子", characters));
            toJson(source);
            assertThat(cells(back().resolve(NAME))).isEqualTo(cells(source.resolve(NAME)));
        }

        @Test
        void keepsWhatWouldBeSpelledOtherwiseAsCells() throws IOException {
            Path made = toJson(folder(NAME, ROW + ROW.replace(",250,", ",0250,")));
            assertThat(json(made.resolve(DOCUMENT))
                            .at("/kinds/UPPLAN/rows/0/units")
                            .asInt())
                    .isEqualTo(250);
            assertThat(json(made.resolve(DOCUMENT))
                            .at("/kinds/UPPLAN/rows/1/cells/7")
                            .asText())
                    .isEqualTo("0250");
            assertThat(back().resolve(NAME)).hasBinaryContent((ROW + ROW.replace(",250,", ",0250,")).getBytes(MS932));
        }
    }

    private static List<List<String>> cells(Path file) throws IOException {
        try (Rows<? extends Record> rows = CarePlanCsv.read(file)) {
            List<List<String>> cells = new ArrayList<>();
            for (Row<?> row : rows) {
                cells.add(row.cells());
            }
            return cells;
        }
    }

    @Provide
    Arbitrary<FileKind> kinds() {
        return Arbitraries.of(Standard.published().kinds().stream()
                .filter(kind -> !kind.isImage())
                .toList());
    }

    /** Rows of any records come back byte for byte, and rows of anything else cell for cell. */
    @Property(tries = 40)
    void anyRowsComeBack(@ForAll("kinds") FileKind kind, @ForAll long seed) throws IOException {
        comeBack(kind, seed);
    }

    @Property
    @Tag("full")
    void manyRowsComeBack(@ForAll("kinds") FileKind kind, @ForAll long seed) throws IOException {
        comeBack(kind, seed);
    }

    private static void comeBack(FileKind kind, long seed) throws IOException {
        Path folder = Files.createTempDirectory("careplan");
        try {
            comeBack(kind, seed, folder);
        } finally {
            for (Path file : SampleMonth.files(folder)) {
                Files.delete(file);
            }
            try (Stream<Path> folders = Files.walk(folder)) {
                folders.sorted((a, b) -> b.compareTo(a))
                        .forEach(each -> each.toFile().delete());
            }
        }
    }

    private static void comeBack(FileKind kind, long seed, Path folder) throws IOException {
        Random random = new Random(seed);
        Path source = Files.createDirectory(folder.resolve("source"));
        String month = kind.monthInName() ? "_202604" : "";
        Path file = source.resolve(kind + month + "_1370000001_43_1370000002_11_20260325101000.CSV");
        boolean records = random.nextBoolean();
        try (OutputStream out = Files.newOutputStream(file);
                CsvOutput csv = new CsvOutput(out, Layouts.published().of(kind))) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                csv.write(row(Layouts.published().of(kind), random, records));
            }
        }
        assertThat(FolderConversion.toJson(source, folder.resolve("json")).unconverted())
                .isEmpty();
        assertThat(FolderConversion.toCsv(folder.resolve("json"), folder.resolve("csv"))
                        .unconverted())
                .isEmpty();

        Path back = folder.resolve("csv").resolve(file.getFileName());
        assertThat(cells(back)).isEqualTo(cells(file));
        if (records) {
            assertThat(back).hasSameBinaryContentAs(file);
        }
    }

    private static <T extends Record> String[] row(Layout<T> layout, Random random, boolean record) {
        RandomRecords records = new RandomRecords(random.nextLong());
        String[] cells = new RecordCells<>(layout).of(layout.record().cast(records.of(layout.kind())));
        if (!record) {
            cells[random.nextInt(cells.length - 2) + 2] = records.text(20);
        }
        return cells;
    }

    @Nested
    class Refusals {
        @ParameterizedTest
        @CsvSource({
            "header, a row of column names",
            "bytes, Row 2: Cell 7 holds a character that MS932 lacks",
            "empty, blank line",
            "utf-16, UTF-16",
            "many, 1023"
        })
        void sayWhichFileAndWhyAndWriteNothing(String what, String why) throws IOException {
            String content = switch (what) {
                case "header" -> "CSVバージョン,保険者番号,被保険者番号\r\n" + ROW;
                case "empty" -> ROW + "\"\"\r\n";
                case "many" -> ",".repeat(2000) + "\r\n";
                default -> ROW;
            };
            Path source = folder(NAME, content);
            if (what.equals("bytes")) {
                String broken = ROW + ROW.replace("秘密", "\u0080");
                Files.write(source.resolve(NAME), broken.replace("\u0080", "!!").getBytes(MS932));
                byte[] bytes = Files.readAllBytes(source.resolve(NAME));
                for (int i = bytes.length - 1; i > 0; i--) {
                    if (bytes[i] == '!') {
                        bytes[i] = (byte) 0xFF;
                    }
                }
                Files.write(source.resolve(NAME), bytes);
            } else if (what.equals("utf-16")) {
                Files.write(source.resolve(NAME), ROW.getBytes(StandardCharsets.UTF_16));
            }

            FolderConversion done = FolderConversion.toJson(source, temp.resolve("json"));

            assertThat(done.isWritten()).isFalse();
            assertThat(done.unconverted()).singleElement().satisfies(file -> {
                assertThat(file.file()).isEqualTo(NAME);
                assertThat(file.message(Language.EN)).contains(why).doesNotContain("秘密");
                assertThat(file.message(Language.JA)).doesNotContain("秘密").isNotEqualTo(file.message(Language.EN));
            });
            assertThat(temp.resolve("json")).doesNotExist();
        }

        @Test
        void ofJsonAmongTheCsv() throws IOException {
            folder("notes.json", "{}");
            FolderConversion done = FolderConversion.toJson(folder(NAME, ROW), temp.resolve("json"));
            assertThat(done.unconverted()).extracting(Unconverted::file).containsExactly("notes.json");
        }

        @Test
        void ofAnOutputThatHoldsSomething() throws IOException {
            Path source = folder(NAME, ROW);
            Files.createDirectory(temp.resolve("json"));
            Files.createFile(temp.resolve("json").resolve(".hidden"));
            assertThatExceptionOfType(DirectoryNotEmptyException.class)
                    .isThrownBy(() -> FolderConversion.toJson(source, temp.resolve("json")));
            assertThat(SampleMonth.files(temp.resolve("json"))).hasSize(1);
        }

        @Test
        void ofAPathThatIsNotThere() {
            assertThatExceptionOfType(NoSuchFileException.class)
                    .isThrownBy(() -> FolderConversion.toJson(temp.resolve("nothing"), temp.resolve("json")));
            assertThat(temp.resolve("json")).doesNotExist();
        }

        @Test
        void ofAnArchiveThatIsNone() throws IOException {
            for (String name : List.of("a.zip", "a.ZIP")) {
                Files.writeString(temp.resolve(name), "no archive", StandardCharsets.UTF_8);
                FolderConversion done = FolderConversion.toJson(temp.resolve(name), temp.resolve("json"));
                assertThat(done.isWritten()).isFalse();
                assertThat(done.problems())
                        .containsExactly(Problem.of(ProblemCode.ARCHIVE_DAMAGED, Location.ofBulk(), "@directory"));
                assertThat(temp.resolve("json")).doesNotExist();
            }
        }

        @Test
        void leaveAnEmptyOutputAsItWas() throws IOException {
            Files.createDirectory(temp.resolve("json"));
            FolderConversion.toJson(folder("notes.txt", ""), temp.resolve("json"));
            assertThat(temp.resolve("json")).isEmptyDirectory();
        }
    }

    @Nested
    class HostileDocuments {
        private static final String GOOD = "{\"serial\":\"20260325101000\",\"from\":\"1370000001\",\"kinds\":"
                + "{\"UPPLAN\":{\"fileName\":\"" + NAME + "\",\"rows\":[{\"cells\":[\"a\",\"秘密\"]}]}}}";

        private FolderConversion convert(String document) throws IOException {
            Path json = Files.createDirectories(temp.resolve("json"));
            Files.writeString(json.resolve("unit.json"), document, StandardCharsets.UTF_8);
            return FolderConversion.toCsv(json, temp.resolve("csv"));
        }

        @Test
        void areComparedWithAGoodOne() throws IOException {
            assertThat(convert(GOOD).isWritten()).isTrue();
            assertThat(temp.resolve("csv").resolve(NAME)).hasBinaryContent("a,秘密\r\n".getBytes(MS932));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "\"a\",\"秘密\" | 1 | /kinds/UPPLAN/rows/0/cells/0",
                    "\"a\",\"秘密\" | | 1 to 1023 cells",
                    "\"a\",\"秘密\" | \"\" | blank line",
                    "\"秘密\" | \"秘密\uD842\uDFB7\" | Cell 2 holds a character",
                    "\"秘密\" | \"\\ud842\" | Cell 2 holds a character",
                    "\"秘密\" | \"秘密¥\" | Cell 2 holds a character",
                    "\"秘密\" | 秘密 | well-formed",
                    "[\"a\",\"秘密\"] | \"秘密\" | an array of strings",
                    "[\"a\",\"秘密\"] | [[[\"秘密\"]]] | a string",
                    "[\"a\",\"秘密\"]} | [\"a\"],\"b\":\"秘密\"} | nothing but cells",
                    "{\"cells\":[\"a\",\"秘密\"]} | {\"秘密\":1} | not known",
                    "{\"cells\":[\"a\",\"秘密\"]} | {} | Missing",
                    "{\"cells\":[\"a\",\"秘密\"]} | \"秘密\" | an object",
                    "{\"cells\":[\"a\",\"秘密\"]} | null | an object",
                    "[{\"cells\":[\"a\",\"秘密\"]}] | {} | an array of rows",
                    "20260325101000\", | 20260325101001\", | /serial: This differs",
                    "\"1370000001\" | 1370000001 | /from",
                    "\"UPPLAN\": | \"UPPLN\": | /kinds/UPPLN",
                    "\"UPPLAN\": | \"UPJSK\": | a file name such as UPJSK",
                    "UPPLAN_ | ../UPPLAN_ | a file name such as UPPLAN",
                    "UPPLAN_ | UPPLAN_/../../ | a file name such as UPPLAN",
                    "UPPLAN_ | UPPLAN_\\u0000 | a file name such as UPPLAN",
                    ".CSV | .exe | a file name such as UPPLAN",
                    "\"serial\" | \"extra\" | /extra",
                    "\"from\" | \"serial\" | /serial (line 1",
                    "}}} | }}} {} | the end of the document",
                    "}}} | }} | well-formed",
                    "\"kinds\" | \"images\":[\"a.jpg\"],\"kinds\" | /images/a.jpg: This image",
                })
        void sayWhereAndWhatIsExpectedAndNeverTheContent(String from, String to, String expected) throws IOException {
            String document = GOOD.replace(from, to == null ? "" : to);
            assertThat(document).isNotEqualTo(GOOD);
            FolderConversion done = convert(document);

            assertThat(done.unconverted()).singleElement().satisfies(file -> {
                assertThat(file.file()).isEqualTo("unit.json");
                assertThat(file.message(Language.EN)).contains(expected);
            });
            if (!expected.equals("not known")) {
                assertThat(done.toString()).doesNotContain("秘密");
            }
            assertThat(temp.resolve("csv")).doesNotExist();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "null", "[]", "{}", "{\"kinds\":{}}", "{\"kinds\":[]}", "\u0000", "秘密"})
        void thatAreNone(String document) throws IOException {
            assertThat(convert(document).unconverted()).hasSize(1);
        }

        @Test
        void thatAreDeep() throws IOException {
            assertThat(convert("[".repeat(1_000_000)).unconverted()).hasSize(1);
            assertThat(convert("{\"kinds\":".repeat(100_000)).unconverted()).hasSize(1);
        }

        @Test
        void thatHoldAHugeText() throws IOException {
            assertThat(convert(GOOD.replace("秘密", "あ".repeat(1 << 21))).unconverted())
                    .singleElement()
                    .satisfies(file -> assertThat(file.english()).contains("too long"));
        }

        @Test
        void thatAreNotUtf8() throws IOException {
            Path json = Files.createDirectories(temp.resolve("json"));
            Files.write(json.resolve("unit.json"), GOOD.getBytes(MS932));
            assertThat(FolderConversion.toCsv(json, temp.resolve("csv")).unconverted())
                    .singleElement()
                    .satisfies(file -> assertThat(file.toString()).doesNotContain("秘密"));
        }

        @Test
        void thatMakeTheSameFileTwice() throws IOException {
            Path json = Files.createDirectories(temp.resolve("json"));
            Files.writeString(json.resolve("other.json"), GOOD, StandardCharsets.UTF_8);
            assertThat(convert(GOOD).unconverted())
                    .extracting(Unconverted::file)
                    .containsExactly("unit.json");
            Files.delete(json.resolve("other.json"));
            Files.writeString(json.resolve(NAME), "", StandardCharsets.UTF_8);
            assertThat(convert(GOOD).unconverted())
                    .extracting(Unconverted::file)
                    .containsExactly(NAME);
        }
    }
}

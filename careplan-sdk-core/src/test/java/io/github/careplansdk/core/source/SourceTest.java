package io.github.careplansdk.core.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.OpenSource.SourceBulk;
import io.github.careplansdk.core.source.Source.StreamSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a source is found to hold, wherever it lies. */
class SourceTest {
    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

    static {
        FILES.put("a/one.txt", "one".getBytes(UTF_8));
        FILES.put("a/b/two.txt", "two".getBytes(UTF_8));
        FILES.put("three.txt", "three".getBytes(UTF_8));
        FILES.put(".hidden", "x".getBytes(UTF_8));
        FILES.put("a/Thumbs.db", "x".getBytes(UTF_8));
    }

    @TempDir
    Path temp;

    private static Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
        return folder;
    }

    private static byte[] zipped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The files of a source and what they hold, bulk by bulk, and the problems. */
    private static List<String> read(Source source) throws IOException {
        List<String> read = new ArrayList<>();
        try (OpenSource open = source.open(SourceLimits.DEFAULT)) {
            for (SourceBulk bulk : open.bulks()) {
                bulk.files().forEach(file -> read.add(bulk.path() + ": " + file + " " + content(file)));
            }
            open.problems().forEach(problem -> read.add(words(problem)));
        }
        return read;
    }

    private static String content(SourceFile file) {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (UnreadableException e) {
            return words(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Problem problem) {
        return (problem.code() + " " + problem.location().file() + " " + String.join(" ", problem.arguments())).strip();
    }

    private static final String[] AS_A_FOLDER = {
        ": three.txt three", "a: a/one.txt one", "a/b: a/b/two.txt two",
    };

    private static final String[] AS_AN_ARCHIVE = {
        ": a/b/two.txt two", ": a/one.txt one", ": three.txt three",
    };

    @Test
    void aFolderIsReadOnAnyFileSystem() throws IOException {
        assertThat(read(Source.of(writeTo(temp)))).containsExactly(AS_A_FOLDER);
        for (Configuration configuration : List.of(Configuration.unix(), Configuration.windows())) {
            try (FileSystem system = Jimfs.newFileSystem(configuration)) {
                assertThat(read(Source.of(writeTo(system.getPath("in"))))).containsExactly(AS_A_FOLDER);
            }
        }
        Path archive = Files.write(temp.resolve("all.zip"), zipped());
        try (FileSystem system = FileSystems.newFileSystem(archive)) {
            assertThat(read(Source.of(system.getPath("/")))).containsExactly(AS_A_FOLDER);
        }
    }

    @Test
    void whatWindowsAndOfficePutBesideIsPassedOver() throws IOException {
        Configuration withAttributes = Configuration.windows().toBuilder()
                .setAttributeViews("basic", "dos")
                .build();
        try (FileSystem windows = Jimfs.newFileSystem(withAttributes)) {
            Path drive = windows.getPath("D:\\");
            if (!Files.exists(drive)) {
                drive = Files.createDirectory(windows.getPath("C:\\usb"));
            }
            writeTo(drive);
            for (String folder : List.of("$RECYCLE.BIN", "System Volume Information", "a\\hidden")) {
                Files.writeString(Files.createDirectory(drive.resolve(folder)).resolve("x.txt"), "x");
            }
            Files.setAttribute(drive.resolve("a\\hidden"), "dos:hidden", true);
            Files.writeString(drive.resolve("~$three.txt"), "x");
            Files.setAttribute(Files.writeString(drive.resolve("of-the-system.txt"), "x"), "dos:system", true);

            assertThat(read(Source.of(drive))).containsExactly(AS_A_FOLDER);
        }
    }

    @Test
    void anArchiveIsReadOnAnyFileSystem() throws IOException {
        byte[] bytes = zipped();
        assertThat(read(Source.of(Files.write(temp.resolve("all.zip"), bytes)))).containsExactly(AS_AN_ARCHIVE);
        for (Configuration configuration : List.of(Configuration.unix(), Configuration.windows())) {
            try (FileSystem system = Jimfs.newFileSystem(configuration)) {
                Path archive = Files.write(system.getPath("all.ZIP"), bytes);
                assertThat(read(Source.of(archive))).containsExactly(AS_AN_ARCHIVE);
            }
        }
    }

    @Test
    void bytesAreReadAsFilesAre() throws IOException {
        byte[] bytes = zipped();
        assertThat(read(Source.of(FILES))).containsExactly(AS_A_FOLDER);
        assertThat(read(Source.of("all.zip", bytes))).containsExactly(AS_AN_ARCHIVE);
        assertThat(read(Source.of("all.zip", new ByteArrayInputStream(bytes)))).containsExactly(AS_AN_ARCHIVE);
        assertThat(read(Source.of("all.zip", () -> new ByteArrayInputStream(bytes))))
                .containsExactly(AS_AN_ARCHIVE);
        for (Source file : List.of(
                Source.of("one.txt", FILES.get("a/one.txt")),
                Source.of("one.txt", new ByteArrayInputStream(FILES.get("a/one.txt"))),
                Source.of("one.txt", () -> new ByteArrayInputStream(FILES.get("a/one.txt"))),
                Source.of(Files.write(temp.resolve("one.txt"), FILES.get("a/one.txt"))))) {
            assertThat(read(file)).containsExactly("one.txt: one.txt one");
            assertThat(read(file)).as("again").containsExactly("one.txt: one.txt one");
        }
    }

    /** What does not fit into memory lies in a temporary file that goes away by itself. */
    @Test
    void aLargeStreamIsKept() throws IOException {
        byte[] large = new byte[9 << 20];
        new Random(1).nextBytes(large);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("large.bin"));
            zip.write(large);
        }
        Source once = Source.of("large.zip", new ByteArrayInputStream(packed.toByteArray()));
        Source again = Source.of("large.zip", () -> new ByteArrayInputStream(packed.toByteArray()));
        for (Source source : List.of(once, again, once)) {
            try (OpenSource open = source.open(SourceLimits.DEFAULT);
                    InputStream in = open.files().findFirst().orElseThrow().open()) {
                assertThat(in.readAllBytes()).isEqualTo(large);
            }
        }
        Source plain = Source.of("large.bin", new ByteArrayInputStream(large));
        try (OpenSource open = plain.open(SourceLimits.DEFAULT);
                InputStream in = open.files().findFirst().orElseThrow().open()) {
            assertThat(in.readAllBytes()).isEqualTo(large);
        }
        SourceLimits narrow = SourceLimits.DEFAULT.withArchiveBytes(large.length - 1);
        try (OpenSource open = again.open(narrow)) {
            assertThat(open.problems())
                    .extracting(SourceTest::words)
                    .containsExactly("INPUT_LIMIT_EXCEEDED  @archiveBytes " + (large.length - 1));
        }
    }

    @Test
    void aStreamThatFailsIsToldOfTheFile() throws IOException {
        StreamSource failing = () -> {
            throw new IOException("the store is down");
        };
        assertThat(read(Source.of("one.txt", failing)))
                .containsExactly("one.txt: one.txt FILE_UNREADABLE one.txt @failed");
        assertThat(read(Source.of("one.zip", failing))).containsExactly("FILE_UNREADABLE  @failed");
    }

    @Test
    void namesThatAreNoneAreToldAndNotRead() throws IOException {
        assertThat(read(Source.of(Map.of("", new byte[0])))).containsExactly("FILE_UNREADABLE  @no_name");
        assertThat(read(Source.of(Map.of("../x", new byte[0]))))
                .containsExactly("..: ../x FILE_UNREADABLE ../x @no_name");
        assertThat(read(Source.of(Map.of("a\\x", new byte[0], "a/x", new byte[0]))))
                .containsExactly("a: a/x FILE_UNREADABLE a/x @same_name");
    }

    @Test
    void filesOfOneNameAreNotReadTogether() throws IOException {
        Path one = Files.write(temp.resolve("one.txt"), new byte[1]);
        Path other = Files.write(Files.createDirectory(temp.resolve("b")).resolve("one.txt"), new byte[1]);
        assertThat(read(Source.together(List.of(one, other))))
                .containsExactly(": one.txt FILE_UNREADABLE one.txt @same_name");
    }

    @Test
    void whereNoFileIsThatIsTold() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        for (Source source :
                List.of(Source.of(empty), Source.of(Map.of()), Source.of(List.of()), Source.together(List.of()))) {
            try (OpenSource open = source.open(SourceLimits.DEFAULT)) {
                assertThat(open.problems())
                        .containsExactly(Problem.of(ProblemCode.NOTHING_TO_CHECK, Location.ofBulk()));
            }
        }
        assertThatThrownBy(() -> Source.of(temp.resolve("none")).open(SourceLimits.DEFAULT))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void foldersCountAsFilesDo() throws IOException {
        for (int i = 0; i < 3; i++) {
            Files.createDirectories(temp.resolve("deep/" + i));
        }
        try (OpenSource open = Source.of(temp).open(SourceLimits.DEFAULT.withFiles(3))) {
            assertThat(open.problems()).extracting(SourceTest::words).containsExactly("INPUT_LIMIT_EXCEEDED  @files 3");
        }
    }

    @Test
    void aViewWithoutSomeFilesHasTheOthersAndNoEmptyBulk() throws IOException {
        Map<String, byte[]> files = Map.of("a/1.txt", new byte[1], "a/2.txt", new byte[1], "b/1.txt", new byte[1]);
        try (OpenSource open = Source.of(files).open(SourceLimits.DEFAULT)) {
            OpenSource view = open.without(file -> file.name().equals("1.txt"));

            assertThat(view.files()).extracting(SourceFile::path).containsExactly("a/2.txt");
            assertThat(view.bulks()).hasSize(1);
            assertThat(open.files()).hasSize(3);
        }
    }

    @Nested
    @DisabledOnOs(OS.WINDOWS)
    class WhatIsNoFile {
        @Test
        void linksAreFollowedButNotRound() throws IOException {
            Path folder = writeTo(Files.createDirectory(temp.resolve("in")));
            Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
            Files.writeString(elsewhere.resolve("four.txt"), "four");
            Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
            Files.createSymbolicLink(folder.resolve("link.txt"), elsewhere.resolve("four.txt"));
            Files.createSymbolicLink(folder.resolve("a/up"), folder);
            Files.createSymbolicLink(folder.resolve("a/self.txt"), folder.resolve("a/self.txt"));
            Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere"));
            assertThat(read(Source.of(folder)))
                    .containsExactly(
                            ": gone.txt FILE_UNREADABLE gone.txt @link",
                            ": link.txt four",
                            ": three.txt three",
                            "a: a/one.txt one",
                            "a: a/self.txt FILE_UNREADABLE a/self.txt @link",
                            "a/b: a/b/two.txt two",
                            "linked: linked/four.txt four",
                            "FILE_UNREADABLE a/up @link");
        }

        /** Opening a pipe that nobody writes to never ends. */
        @Test
        @Tag("process")
        @Timeout(60)
        void aPipeIsNotOpened() throws Exception {
            Path pipe = temp.resolve("pipe.CSV");
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(30, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(read(Source.of(temp))).containsExactly(": pipe.CSV FILE_UNREADABLE pipe.CSV @special");
            assertThat(read(Source.of(pipe))).containsExactly("pipe.CSV: pipe.CSV FILE_UNREADABLE pipe.CSV @special");
            Path zip = Files.move(pipe, temp.resolve("pipe.zip"));
            assertThat(read(Source.of(zip))).containsExactly("pipe.zip: pipe.zip FILE_UNREADABLE pipe.zip @special");
        }

        @Test
        void aDeviceIsNotOpened() throws IOException {
            assertThat(read(Source.of(Path.of("/dev/zero"))))
                    .containsExactly("zero: zero FILE_UNREADABLE zero @special");
        }
    }

    @Nested
    class WhileItIsRead {
        private SourceFile file;
        private Path path;

        private InputStream opened() throws IOException {
            path = Files.write(temp.resolve("file.txt"), new byte[100_000]);
            file = Source.of(path)
                    .open(SourceLimits.DEFAULT)
                    .files()
                    .findFirst()
                    .orElseThrow();
            InputStream in = file.open();
            assertThat(in.readNBytes(1000)).hasSize(1000);
            return in;
        }

        private void assertTold(InputStream in, String reason) throws IOException {
            try (in) {
                assertThatExceptionOfType(UnreadableException.class)
                        .isThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
                        .satisfies(e -> assertThat(words(e.problem())).isEqualTo("FILE_UNREADABLE file.txt " + reason))
                        .withMessageStartingWith("file.txt: The file cannot be read: ");
            }
        }

        @Test
        void aFileGrows() throws IOException {
            InputStream in = opened();
            Files.write(path, new byte[200_000]);
            assertTold(in, "@changed");
        }

        @Test
        void aFileShrinks() throws IOException {
            InputStream in = opened();
            Files.write(path, new byte[10_000]);
            assertTold(in, "@changed");
        }

        @Test
        void aFileIsReplacedByOneOfTheSameSize() throws IOException {
            InputStream in = opened();
            Path other = Files.write(temp.resolve("other"), new byte[100_000]);
            Files.setLastModifiedTime(other, FileTime.fromMillis(0));
            Files.move(other, path, StandardCopyOption.REPLACE_EXISTING);
            assertTold(in, "@changed");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void aFileVanishes() throws IOException {
            InputStream in = opened();
            Files.delete(path);
            assertTold(in, "@vanished");
            assertThat(content(file)).isEqualTo("FILE_UNREADABLE file.txt @vanished");
        }

        @Test
        void anArchiveIsCut() throws IOException {
            Path archive = Files.write(temp.resolve("all.zip"), zipped());
            SourceFile entry = Source.of(archive)
                    .open(SourceLimits.DEFAULT)
                    .files()
                    .findFirst()
                    .orElseThrow();
            Files.write(archive, new byte[10]);
            assertThat(content(entry)).startsWith("ARCHIVE_DAMAGED a/b/two.txt");
            Files.delete(archive);
            assertThat(content(entry)).isEqualTo("FILE_UNREADABLE a/b/two.txt @vanished");
        }
    }

    @Test
    void aSinkTakesAllFiles() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipSink zip = new ZipSink(out)) {
            zip.putAll(Source.of(FILES));
        }
        assertThat(read(Source.of("all.zip", out.toByteArray()))).containsExactly(AS_AN_ARCHIVE);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (ZipSink zip = new ZipSink(again)) {
            zip.putAll(Source.of(FILES));
        }
        assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    }

    @Test
    void whatCannotBeReadIsNoPartOfASink() {
        Source unreadable = Source.of(Map.of("../x", new byte[0]));
        List<String> taken = new ArrayList<>();
        Sink sink = file -> {
            try (InputStream in = file.open()) {
                taken.add(file.path() + in.read());
            }
        };
        assertThatThrownBy(() -> sink.putAll(unreadable)).isInstanceOf(UnreadableException.class);
        assertThat(taken).isEmpty();
    }
}

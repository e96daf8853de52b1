package io.github.careplansdk.core.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a killed run has left is removed by the next; what another run is at work on is not. */
@Tag("process")
class LeftoversTest {
    @TempDir
    private Path folder;

    /** Writes files of each sort, and waits to be killed. */
    static final class Writer {
        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            try (NewFile file = new NewFile(folder.resolve("file"), Disk.PRIVATE);
                    NewFolder opened = new NewFolder(folder.resolve("opened"));
                    NewFiles files = NewFiles.inEmpty(folder.resolve("files"))) {
                file.output().write(1);
                opened.create("x").close();
                files.create("a", "b").close();
                System.out.println("written");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    /** Lets the first of two files appear, and waits to be killed. */
    static final class HalfAppeared {
        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            try (Draft draft = Draft.in(folder)) {
                Path content = draft.content();
                Files.createDirectory(content.resolve("a"));
                Files.writeString(content.resolve("a").resolve("x"), "half");
                Files.writeString(content.resolve("b"), "of it");
                draft.appearing(List.of("a", "b"));
                Disk.rename(content.resolve("a"), folder.resolve("a"));
                System.out.println("written");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    private Process writer() throws IOException {
        return started(Writer.class);
    }

    private Process started(Class<?> main) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).isEqualTo("written");
        return process;
    }

    private static List<String> drafts(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(".careplan-"))
                    .toList();
        }
    }

    private void writeAnotherFile() throws IOException {
        try (NewFile another = new NewFile(folder.resolve("another"), Disk.PRIVATE)) {
            another.appear();
        }
    }

    @Test
    void whatAKilledRunHasLeftIsRemovedByTheNextAndHindersNothing() throws Exception {
        Process writer = writer();
        try {
            writeAnotherFile();
            assertThat(drafts(folder)).as("drafts of a running process").hasSize(2);
            assertThat(drafts(folder.resolve("files"))).hasSize(1);
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(drafts(folder)).hasSize(2);
        writeAnotherFile();
        assertThat(drafts(folder)).isEmpty();
        try (NewFiles files = NewFiles.inEmpty(folder.resolve("files"))) {
            assertThat(drafts(folder.resolve("files"))).hasSize(1);
            files.create("", "c").close();
            files.appear();
        }
        assertThat(folder.resolve("files")).isDirectoryContaining("glob:**c");
        assertThat(drafts(folder.resolve("files"))).isEmpty();
    }

    @Test
    void whatHasHalfAppearedIsTakenBackByTheNext() throws Exception {
        started(HalfAppeared.class).destroyForcibly().waitFor();
        assertThat(folder.resolve("a/x")).hasContent("half");
        try (NewFiles files = NewFiles.inEmpty(folder)) {
            files.create("", "c").close();
            files.appear();
        }
        assertThat(folder).isDirectoryContaining("glob:**c").isDirectoryNotContaining("glob:**a");
    }

    @Test
    void whatCameBesideAHalfStaysWithIt() throws Exception {
        started(HalfAppeared.class).destroyForcibly().waitFor();
        Path theirs = Files.writeString(folder.resolve("theirs"), "theirs");
        assertThatThrownBy(() -> NewFiles.inEmpty(folder)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(folder.resolve("a/x")).hasContent("half");
        assertThat(theirs).hasContent("theirs");
    }

    @Test
    void whatIsOfLaterThanAHalfStays() throws Exception {
        started(HalfAppeared.class).destroyForcibly().waitFor();
        Files.setLastModifiedTime(
                folder.resolve("a"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThatThrownBy(() -> NewFiles.inEmpty(folder)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(folder.resolve("a/x")).hasContent("half");
    }

    @Test
    void twoDraftsOfOneProcessLeaveEachOtherAlone() throws IOException {
        try (NewFile one = new NewFile(folder.resolve("one"), Disk.PRIVATE)) {
            one.output().write(1);
            writeAnotherFile();
            one.appear();
        }
        assertThat(folder.resolve("one")).hasSize(1);
        assertThat(drafts(folder)).isEmpty();
    }

    @Test
    void aLeftoverWithoutALockIsOneToo() throws IOException {
        Path left = Files.createDirectory(folder.resolve(".careplan-5577006791947779410"));
        Files.writeString(left.resolve("plan.csv"), "");
        writeAnotherFile();
        assertThat(left).doesNotExist();
    }

    @Test
    void whatOnlyLooksLikeOneStays() throws IOException {
        Path theirs = Files.createDirectory(folder.resolve(".careplan-settings"));
        writeAnotherFile();
        assertThat(theirs).isDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLooksLikeOneStays() throws IOException {
        Path linked = Files.createDirectory(folder.resolve("linked"));
        Path link = Files.createSymbolicLink(folder.resolve(".careplan-12345678"), linked);
        writeAnotherFile();
        assertThat(link).isSymbolicLink();
        assertThat(linked).isEmptyDirectory();
    }
}

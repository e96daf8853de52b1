package io.github.careplansdk.core.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What appears is whole and for its owner, and nothing else stays: on the file systems that vendors have. */
class NewFilesTest {
    @TempDir
    private Path temporary;

    private static void write(OutputStream out, String text) throws IOException {
        try (out) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertForOwnerOnly(Path path) throws IOException {
        Set<String> views = path.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            Set<PosixFilePermission> owners =
                    PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------");
            assertThat(Files.getPosixFilePermissions(path)).as("%s", path).isEqualTo(owners);
        } else if (views.contains("acl")) {
            assertThat(Files.getFileAttributeView(path, AclFileAttributeView.class)
                            .getAcl())
                    .extracting(AclEntry::principal)
                    .containsExactly(Files.getOwner(path));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileAppearsWholeForItsOwnerAndReplacesAnother(FileSystemsToTry system) throws IOException {
        Path folder = system.folder(temporary);
        Path place = Files.writeString(folder.resolve("結果.html"), "before");
        try (NewFile file = new NewFile(place, Disk.PRIVATE)) {
            file.output().write(new byte[] {'n', 'e', 'w'});
            assertForOwnerOnly(file.path());
            assertThat(file.written()).hasContent("new");
            assertThat(place).hasContent("before");
            file.appear();
        }
        assertThat(place).hasContent("new");
        assertForOwnerOnly(place);
        assertThat(names(folder)).containsExactly("結果.html");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatDoesNotAppearLeavesNothing(FileSystemsToTry system) throws IOException {
        Path folder = system.folder(temporary);
        try (NewFile file = new NewFile(folder.resolve("x"), Disk.PRIVATE)) {
            file.output().write(1);
        }
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aSharedFileIsAsItsFolderSays() throws IOException {
        assumeTrue(temporary.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path place = temporary.resolve("x.p7m");
        try (NewFile file = new NewFile(place, Disk.SHARED)) {
            file.appear();
        }
        assertThat(Files.getPosixFilePermissions(place))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(temporary.resolve("any"))));
    }

    @ParameterizedTest
    @EnumSource
    void aFolderAppearsWithAllItsFiles(FileSystemsToTry system) throws IOException {
        Path folder = system.folder(temporary);
        Path place = Files.createDirectory(folder.resolve("opened"));
        try (NewFolder opened = new NewFolder(place)) {
            write(opened.create("計画.csv"), "a");
            write(opened.create("b"), "b");
            assertThat(names(place)).isEmpty();
            opened.appear();
        }
        assertThat(names(folder)).containsExactly("opened");
        assertThat(names(place)).containsExactly("b", "計画.csv");
        assertForOwnerOnly(place);
        assertForOwnerOnly(place.resolve("計画.csv"));
        assertThatThrownBy(() -> new NewFolder(place)).isInstanceOf(DirectoryNotEmptyException.class);
    }

    @ParameterizedTest
    @EnumSource
    void filesAppearTogetherForTheirOwner(FileSystemsToTry system) throws IOException {
        Path folder = system.folder(temporary);
        Path place = folder.resolve("new");
        try (NewFiles files = NewFiles.inEmpty(place)) {
            write(files.create("", "a"), "a");
            write(files.create("b/c", "d"), "d");
            assertThat(files.appear()).containsExactly(place.resolve("a"), place.resolve("b"));
        }
        assertThat(names(place)).containsExactly("a", "b");
        for (String each : List.of("", "a", "b", "b/c", "b/c/d")) {
            assertForOwnerOnly(place.resolve(each));
        }
        assertThatThrownBy(() -> NewFiles.inEmpty(place)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThatThrownBy(() -> NewFiles.inEmpty(place.resolve("a"))).isInstanceOf(DirectoryNotEmptyException.class);
    }

    @Test
    void ofFilesThatCannotAllAppearNoneDoes() throws IOException {
        try (NewFiles files = NewFiles.in(temporary)) {
            write(files.create("", "a"), "mine");
            write(files.create("", "b"), "mine");
            Files.writeString(temporary.resolve("b"), "theirs");
            assertThatThrownBy(files::appear).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(names(temporary)).containsExactly("b");
        assertThat(temporary.resolve("b")).hasContent("theirs");
    }

    @Test
    void whatCameIntoTheEmptyFolderMeanwhileIsNotMixedWithIt() throws IOException {
        Path place = temporary.resolve("new");
        try (NewFiles files = NewFiles.inEmpty(place)) {
            write(files.create("", "a"), "a");
            Files.createFile(place.resolve("other"));
            assertThatThrownBy(files::appear).isInstanceOf(DirectoryNotEmptyException.class);
            Files.delete(place.resolve("other"));
        }
        assertThat(place).doesNotExist();
    }

    @Test
    void afterAFailureTheFolderIsAsItWas() throws IOException {
        Path there = Files.createDirectory(temporary.resolve("there"));
        for (Path place : List.of(there, temporary.resolve("new"))) {
            try (NewFiles files = NewFiles.inEmpty(place)) {
                files.create("in", "file").close();
            }
        }
        assertThat(names(temporary)).containsExactly("there");
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamedAndNotTheDraft() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("theirs"));
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "root may write everywhere");
        try {
            assertThatThrownBy(() -> new NewFile(folder.resolve("x"), Disk.PRIVATE))
                    .isInstanceOfSatisfying(
                            AccessDeniedException.class,
                            e -> assertThat(e.getFile()).isEqualTo(folder.toString()));
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        assertThatThrownBy(() -> new NewFile(temporary.resolve("no/x"), Disk.PRIVATE))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageStartingWith(temporary.resolve("no").toString());
    }

    @ParameterizedTest
    @EnumSource
    void aNameThatNoFileCanHaveIsToldAsSuch(FileSystemsToTry system) throws IOException {
        try (NewFiles files = NewFiles.in(system.folder(temporary))) {
            assertThatThrownBy(() -> files.create("", "a\0b")).isInstanceOf(UnusableNameException.class);
            assertThatThrownBy(() -> files.create("", "\uFFFD.pdf")).isInstanceOf(UnusableNameException.class);
        }
    }

    /** Names come from archives and requests of others. */
    @ParameterizedTest
    @ValueSource(strings = {"../file", "folder/../../file", "..", "/file"})
    void aFileLiesNowhereElse(String path) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("a/b"));

        try (NewFiles files = NewFiles.in(folder)) {
            assertThatThrownBy(() -> files.create("", path)).isInstanceOf(UnusableNameException.class);
        }

        assertThat(names(temporary)).containsExactly("a");
        assertThat(names(temporary.resolve("a"))).containsExactly("b");
        assertThat(names(folder)).isEmpty();
    }
}

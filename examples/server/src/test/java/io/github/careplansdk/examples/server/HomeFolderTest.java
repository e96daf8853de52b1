package io.github.careplansdk.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.util.FileSystemUtils;

/** The folder of the server's own files is closed to all others, and what is in its way is told in words. */
@Tag("server")
class HomeFolderTest {
    private Path folder = Path.of("");

    @BeforeEach
    void make() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "own");
    }

    @AfterEach
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private static String begin(String home) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test", Map.of("careplan.home", home)));
        new HomeFolder().postProcessEnvironment(settings, new SpringApplication());
        return settings.getRequiredProperty("careplan.home");
    }

    @Test
    void theDatabaseIsReadableByNobodyElse() throws Exception {
        Path home = folder.resolve("a/home").toAbsolutePath();
        try (TestServer server = TestServer.start(
                "careplan.home=" + folder.resolve("a/home"),
                "spring.datasource.url=jdbc:h2:file:${careplan.home}/database")) {
            assertThat(home.resolve("database.mv.db")).exists();
            // A server that is killed leaves nothing among the temporary files.
            assertThat(home.resolve("tomcat/work")).exists();
            assertThat(Path.of(server.bean(ServletContext.class).getRealPath("/")))
                    .isEqualTo(home.resolve("tomcat/root"));
            assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
            assertThat(permissions(home)).isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderOfEarlierTimesIsClosedToo() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        begin(home.toString());
        assertThat(permissions(home)).isEqualTo("rwx------");
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }

    /** H2 refuses a path that is not absolute. */
    @Test
    void aRelativePathIsFromWhereTheServerIsStarted() {
        assertThat(begin(folder.resolve("home").toString()))
                .isEqualTo(folder.resolve("home").toAbsolutePath().toString());
    }

    /** To close the folder of all temporary files, or the home of the user, would stop others. */
    @Test
    void aFolderThatOthersUseIsLeftAlone() throws Exception {
        for (String property : new String[] {"user.home", "user.dir", "java.io.tmpdir"}) {
            String shared = System.getProperty(property);
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            String before = posix ? permissions(Path.of(shared)) : "";
            assertThatThrownBy(() -> begin(shared)).isInstanceOf(UnusableHome.class);
            assertThat(posix ? permissions(Path.of(shared)) : "").isEqualTo(before);
        }
    }

    /** What lies above is closed as well, and a link leads to what it names. */
    @Test
    void aFolderThatHoldsThoseOfOthersIsLeftAlone() throws Exception {
        Path above = Path.of(System.getProperty("user.dir")).toAbsolutePath().getParent();
        assertThatThrownBy(() -> begin(above.toString())).isInstanceOf(UnusableHome.class);

        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(System.getProperty("user.dir")));
        assertThatThrownBy(() -> begin(link.toString())).isInstanceOf(UnusableHome.class);
    }

    @Test
    void aSecondServerIsToldWhatToDo() throws Exception {
        Path database = Files.createFile(folder.resolve("database.mv.db"));
        try (FileChannel first = FileChannel.open(database, StandardOpenOption.WRITE)) {
            first.lock();
            assertThatThrownBy(() -> begin(folder.toString())).satisfies(failure -> {
                FailureAnalysis analysis = new UnusableHome.Analyzer().analyze(failure);
                assertThat(analysis.getDescription())
                        .contains(folder.toAbsolutePath().toString());
                assertThat(analysis.getAction()).contains("--careplan.home=").contains("--server.port=");
            });
        }
        assertThat(begin(folder.toString())).isEqualTo(folder.toAbsolutePath().toString());
    }

    @Test
    void springKnowsWhoTellsIt() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
                        .load(
                                FailureAnalyzer.class,
                                // Those of Spring want a context.
                                SpringFactoriesLoader.FailureHandler.handleMessage((message, failure) -> {})))
                .hasAtLeastOneElementOfType(UnusableHome.Analyzer.class);
    }
}

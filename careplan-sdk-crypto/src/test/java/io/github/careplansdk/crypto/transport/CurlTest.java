package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.ExternalProgram;
import io.github.careplansdk.crypto.seal.UnitSealer;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that docs/transport.md shows for curl. */
@Tag("process")
@Tag("server")
class CurlTest {
    private static final Path DOCS = Path.of(System.getProperty("basedir", "."), "..", "docs");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"transport.md", "transport.ja.md"})
    void theCommandsOfTheDocumentSubmitFetchAndAcknowledgeAUnit(String page) throws IOException {
        ExternalProgram.installed("curl", folder);
        ExternalProgram.installed("openssl", folder);
        ExternalProgram bash = ExternalProgram.installed("bash", folder);
        Offices.PKI.write(folder.resolve("pki"));
        Path sealed = folder.resolve("unit.asice");
        UnitSealer.of(Offices.CARE_IDENTITY)
                .seal(Offices.plan(folder.resolve("plans"), 36_600).files(), sealed);
        Path data = folder.resolve("platform");
        try (SandboxPlatform platform = SandboxPlatform.start(Offices.PKI, data)) {
            String commands = commands(Offices.text(DOCS.resolve(page)))
                    .replace("https://localhost:8443", platform.url().toString());
            Files.writeString(folder.resolve("commands.sh"), "set -eu\n" + commands);
            String printed = bash.run("commands.sh");
            assertThat(printed).contains("\"duplicate\":false", "\"ref\":", "\"acknowledgedAt\":");
        }
        assertThat(folder.resolve("received.asice")).hasSameBinaryContentAs(sealed);
        try (Stream<Path> units = Files.list(data.resolve("units"))) {
            assertThat(units)
                    .singleElement()
                    .satisfies(unit -> assertThat(unit.resolve("acknowledged")).exists());
        }
    }

    private static String commands(String page) {
        List<String> blocks = List.of(page.split("```"));
        return blocks.stream()
                .filter(block -> block.startsWith("bash\n"))
                .reduce((one, other) -> {
                    throw new AssertionError("There is more than one block of commands.");
                })
                .orElseThrow()
                .substring("bash\n".length());
    }
}

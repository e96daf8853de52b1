package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/api.md} to the sources. With {@code -Ddocs.update=true} it writes the page. */
@Tag("form")
class ApiPageTest {
    private static final String COMMAND = "mvn -q -pl examples -am test -Dtest=ApiPageTest \"-Ddocs.update=true\""
            + " \"-Dsurefire.failIfNoSpecifiedTests=false\"";
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");
    static final List<String> PUBLISHED = List.of(
            "careplan-sdk-core",
            "careplan-sdk-csv",
            "careplan-sdk-csv/testkit",
            "careplan-sdk-crypto",
            "careplan-sdk-crypto/jdbc",
            "careplan-sdk-crypto/testkit");

    private static final List<PublicApi> MODULES = new ArrayList<>();

    @BeforeAll
    static void readSources() throws IOException {
        for (String folder : PUBLISHED) {
            MODULES.add(PublicApi.of(ROOT.resolve(folder).resolve("src/main")));
        }
    }

    @Test
    void pageIsFresh() throws IOException {
        Path page = ROOT.resolve("docs/api.md");
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(page, text(), StandardCharsets.UTF_8);
        }
        String written = Files.exists(page) ? Files.readString(page, StandardCharsets.UTF_8) : "";
        // A checkout may have turned the line ends.
        assertThat(written.replace("\r\n", "\n"))
                .as("docs/api.md is stale. Refresh it with: %s", COMMAND)
                .isEqualTo(text());
    }

    @Test
    void everyTypeAndPackageSaysWhatItIs() {
        assertThat(MODULES.stream().flatMap(module -> module.packages().stream()))
                .isNotEmpty()
                .allSatisfy(exported -> assertThat(exported.summary())
                        .as("package-info of %s", exported.name())
                        .endsWith("."));
        assertThat(MODULES.stream().flatMap(PublicApi::types))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.summary())
                        .as("first sentence of %s", type.name())
                        .isNotBlank());
    }

    private static String text() {
        List<String> lines = new ArrayList<>();
        lines.add("<!-- Generated from the sources; do not edit. Refresh with: " + COMMAND + " -->");
        lines.add("# Public API");
        lines.add("");
        long count = MODULES.stream().flatMap(PublicApi::types).count();
        lines.add("Every public type of the published modules, " + count + " in all. Packages called `internal` are"
                + " for the library itself: no module exports them to you.");
        for (PublicApi module : MODULES) {
            lines.add("");
            lines.add("## " + module.name());
            module.packages().stream().flatMap(ApiPageTest::section).forEach(lines::add);
        }
        return String.join("\n", lines) + "\n";
    }

    private static Stream<String> section(PublicApi.Exported exported) {
        Stream<String> head = Stream.of(
                "",
                "### `" + exported.name().substring("io.github.careplansdk.".length()) + "`",
                "",
                exported.summary(),
                "",
                "| type | what it is |",
                "| --- | --- |");
        return Stream.concat(
                head, exported.types().stream().map(type -> "| `" + type.name() + "` | " + type.summary() + " |"));
    }
}

package io.github.careplansdk.csv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Holds the generated pages in {@code docs} to the code. With {@code -Ddocs.update=true} it writes them. */
@Tag("form")
class GeneratedDocsTest {
    static final String COMMAND = "mvn -q -pl careplan-sdk-csv -am test -Dtest=GeneratedDocsTest \"-Ddocs.update=true\""
            + " \"-Dsurefire.failIfNoSpecifiedTests=false\"";
    static final String NOTICE = "<!-- Generated from the code; do not edit. Refresh with: " + COMMAND + " -->";

    private static final Path DOCS = Path.of(System.getProperty("basedir", "."), "..", "docs");

    @TestFactory
    Iterable<DynamicTest> pagesAreFresh() {
        Map<String, String> pages = Map.of(
                "problems.md", new ProblemsPage(Language.EN).text(),
                "problems.ja.md", new ProblemsPage(Language.JA).text(),
                "layouts.md", LayoutsPage.text());
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> check(page.getKey(), page.getValue())))
                .toList();
    }

    private static void check(String name, String text) throws IOException {
        Path file = DOCS.resolve(name);
        if (Boolean.getBoolean("docs.update")) {
            Files.createDirectories(DOCS);
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        String written = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        // A checkout may have turned the line ends.
        assertThat(written.replace("\r\n", "\n"))
                .as("docs/%s is stale. Refresh it with: %s", name, COMMAND)
                .isEqualTo(text);
    }
}

package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the public signatures to a stored list, so that nobody changes them without seeing it in the diff. With {@code
 * -Ddocs.update=true} it writes the list.
 */
@Tag("form")
class ApiBaselineTest {
    private static final String COMMAND = "mvn -q -pl examples -am test -Dtest=ApiBaselineTest \"-Ddocs.update=true\""
            + " \"-Dsurefire.failIfNoSpecifiedTests=false\"";
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");
    private static final Path BASELINE = ROOT.resolve("examples/src/test/api");

    static List<String> published() {
        return ApiPageTest.PUBLISHED;
    }

    @ParameterizedTest
    @MethodSource("published")
    void signaturesAreTheStoredOnes(String folder) throws IOException {
        PublicApi module = PublicApi.of(ROOT.resolve(folder).resolve("src/main"));
        List<String> now = signatures(module);
        Path file = BASELINE.resolve(module.name() + ".txt");
        if (Boolean.getBoolean("docs.update")) {
            Files.createDirectories(BASELINE);
            Files.writeString(file, String.join("\n", now) + "\n");
        }
        List<String> stored = Files.exists(file) ? Files.readAllLines(file) : List.of();

        assertThat(without(stored, now))
                .as(
                        "Gone from %s: callers may break. Read CONTRIBUTING.md on compatibility; if it has to be: %s",
                        module.name(), COMMAND)
                .isEmpty();
        assertThat(without(now, stored))
                .as("New in %s. If it is meant for callers: %s", module.name(), COMMAND)
                .isEmpty();
    }

    private static List<String> signatures(PublicApi module) {
        return module.packages().stream()
                .flatMap(exported -> exported.types().stream().map(type -> exported.name() + "." + type.name()))
                .flatMap(name -> PublicSignatures.of(load(name)))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiBaselineTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    /** The lines with their type in front, so that the same member of two types is two. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = inFull(lines);
        rest.removeAll(new HashSet<>(inFull(others)));
        return rest;
    }

    private static List<String> inFull(List<String> lines) {
        List<String> full = new ArrayList<>();
        String type = "";
        for (String line : lines) {
            boolean isMember = line.startsWith(" ");
            type = isMember ? type : line.substring(0, line.indexOf(':'));
            full.add(isMember ? type + " " + line.strip() : line);
        }
        return full;
    }
}

package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version that the pages tell a product to depend on is the one that is built here (RELEASING.md, steps 2 and 8). */
class DocumentedVersionTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>io\\.github\\.careplansdk</groupId>\\s*<artifactId>[^<]+</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void pagesNameTheVersionOfThePom() throws IOException {
        Matcher pom = DEPENDENCY.matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(pom.find()).isTrue();

        Map<String, List<String>> named = new TreeMap<>();
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            Stream.concat(root, docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .forEach(page -> DEPENDENCY
                            .matcher(read(page))
                            .results()
                            .forEach(match -> named.computeIfAbsent(
                                            ROOT.relativize(page).toString(), name -> new ArrayList<>())
                                    .add(match.group(1))));
        }
        assertThat(named).containsKeys("README.md", "README.ja.md");
        assertThat(named.values()).allSatisfy(versions -> assertThat(versions).containsOnly(pom.group(1)));
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

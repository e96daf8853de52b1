package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The executable jars name whatever they hold of others, and carry its licences. */
class ThirdPartyTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "careplan-sdk-csv/target/careplan-validator.jar",
                "careplan-sdk-crypto/target/careplan-transfer.jar"
            })
    void everyClassHasAnOwnerWhoseLicenceIsThere(String name) throws IOException {
        Path executable = ROOT.resolve(name);
        assumeTrue(Files.exists(executable), "the executable jars are made when the root is packaged");
        try (JarFile jar = new JarFile(executable.toFile())) {
            List<String> entries = jar.stream().map(Object::toString).toList();
            String text = thirdParty(jar);
            List<String> packages = listed(text, "packages");
            List<String> others = entries.stream()
                    .filter(entry -> entry.endsWith(".class") && !entry.startsWith("io/github/careplansdk/"))
                    .toList();

            assertThat(text).contains(executable.getFileName().toString()).doesNotContain("${");
            assertThat(others)
                    .isNotEmpty()
                    .allMatch(entry -> packages.stream().anyMatch(owned -> entry.startsWith(owned + "/")));
            assertThat(packages).allMatch(owned -> others.stream().anyMatch(entry -> entry.startsWith(owned + "/")));
            assertThat(listed(text, "texts"))
                    .isNotEmpty()
                    .allMatch(folder -> entries.stream()
                            .anyMatch(entry -> entry.matches(
                                    "META-INF/licenses/" + Pattern.quote(folder) + "/(?:.+/)?LICENSE(?:\\.\\w+)?")));
            assertThat(licencesOfData(text)).isNotEmpty().isSubsetOf(entries);
        }
    }

    private static String thirdParty(JarFile jar) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getJarEntry("META-INF/THIRD-PARTY.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The entries of all lines that begin with this word. */
    private static List<String> listed(String text, String word) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(word + ":"))
                .flatMap(line -> Stream.of(line.substring(word.length() + 1).split(",")))
                .map(String::strip)
                .toList();
    }

    private static List<String> licencesOfData(String text) {
        return listed(text, "licence").stream()
                .filter(licence -> licence.startsWith("META-INF/"))
                .toList();
    }
}

package io.github.careplansdk.csv.arch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.docs.WrittenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The next edition must not mean a search for those that the code knows: only declarations name one. */
@Tag("form")
class OneEditionTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    /** The editions, the code lists, and the records that declare columns. */
    private static final List<String> DECLARATIONS = List.of("/core/kind/Standard.java", "/core/code/", "/csv/model/");

    @Test
    void onlyDeclarationsNameAnEdition() throws IOException {
        String versions = Standard.published().editions().stream()
                .map(Edition::csvVersion)
                .collect(Collectors.joining("|"));
        Pattern names = Pattern.compile("Standard\\.[A-Z]+\\b|\\b(" + versions + ")\\b|第[34](\\.[0-9])?版"
                + "|\\b[Vv]ersion [34]\\b|[ \"(]4\\.1[ \").]");

        assertThat(sources())
                .hasSizeGreaterThan(500)
                .allSatisfy(source -> assertThat(names.matcher(Files.readString(source))
                                .results()
                                .map(found -> found.group())
                                .toList())
                        .as(ROOT.relativize(source).toString())
                        .isEmpty());
    }

    @Test
    void theNumberPeopleKnowTheNewestByStandsInOnePlace() throws IOException {
        Path declaration = sources(DECLARATIONS.subList(0, 1)).get(0);
        assertThat(Files.readString(declaration)
                        .split(
                                Pattern.quote(
                                        "\"" + Standard.published().newest().label() + "\""),
                                -1))
                .hasSize(2);
    }

    private static List<Path> sources() throws IOException {
        List<Path> declarations = sources(DECLARATIONS);
        return sources(List.of("")).stream()
                .filter(source -> !declarations.contains(source))
                .toList();
    }

    private static List<Path> sources(List<String> parts) throws IOException {
        return WrittenFiles.below(ROOT)
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> file.toString().matches(".*\\.(java|properties)"))
                .filter(file -> file.toString().contains("careplan-sdk-"))
                .filter(file -> parts.stream().anyMatch(file.toString()::contains))
                .toList();
    }
}

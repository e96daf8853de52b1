package io.github.careplansdk.csv.arch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.csv.docs.WrittenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A package of any module is small enough to be looked through, and says what it is for. */
@Tag("form")
class PackagesTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final int MOST_FILES = 25;

    /** The names of the files in each package, by its folder. */
    private static Map<Path, List<String>> packages() throws IOException {
        return WrittenFiles.below(ROOT)
                .map(ROOT::relativize)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().contains(MAIN.toString()))
                .filter(file -> !file.endsWith("module-info.java"))
                .collect(groupingBy(
                        Path::getParent, mapping(file -> file.getFileName().toString(), toList())));
    }

    @Test
    void thePackagesOfAllModulesAreFound() throws IOException {
        assertThat(packages())
                .hasSizeGreaterThan(80)
                .containsKey(Path.of("examples").resolve(MAIN).resolve("io/github/careplansdk/examples"));
    }

    @Test
    void noPackageHasTooManyFiles() throws IOException {
        assertThat(packages())
                .allSatisfy((folder, files) ->
                        assertThat(files).as(folder.toString()).hasSizeLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void eachSaysWhatItIsFor() throws IOException {
        assertThat(packages())
                .allSatisfy((folder, files) ->
                        assertThat(files).as(folder.toString()).contains("package-info.java"));
    }
}

package io.github.careplansdk.crypto.docs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In the module that sees all codes there are: holds {@code docs/findings.md} and {@code docs/findings.ja.md} to the code. With {@code -Ddocs.update=true} it writes them. */
@Tag("form")
class FindingsPageTest {
    private static final String COMMAND =
            "mvn -q -pl careplan-sdk-crypto/jdbc -am test -Dtest=FindingsPageTest \"-Ddocs.update=true\""
                    + " \"-Dsurefire.failIfNoSpecifiedTests=false\"";
    private static final List<? extends Class<?>> CODES = codes();
    private static final Path DOCS = Path.of(System.getProperty("basedir", "."), "..", "..", "docs");

    @ParameterizedTest
    @EnumSource
    void isFresh(Language language) throws IOException {
        String text = new FindingsPage(language, COMMAND, CODES).text();
        Path page = DOCS.resolve(language == Language.JA ? "findings.ja.md" : "findings.md");
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(page, text, StandardCharsets.UTF_8);
        }
        String written = Files.exists(page) ? Files.readString(page, StandardCharsets.UTF_8) : "";
        // A checkout may have turned the line ends.
        assertThat(written.replace("\r\n", "\n"))
                .as("%s is stale. Refresh it with: %s", page.getFileName(), COMMAND)
                .isEqualTo(text);
    }

    /** Every enum of codes there is, room by room. */
    private static List<? extends Class<?>> codes() {
        List<? extends Class<?>> codes = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.careplansdk")
                        .that(assignableTo(FindingCode.class))
                        .stream()
                        .filter(code ->
                                code.isEnum() && code.getPackageName().startsWith("io.github.careplansdk.crypto"))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(JavaClass::reflect)
                        .toList();
        assertThat(codes).isNotEmpty();
        return codes;
    }
}

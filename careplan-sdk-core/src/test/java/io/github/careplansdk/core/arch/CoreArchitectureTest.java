package io.github.careplansdk.core.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.careplansdk.core.problem.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rooms and arrows of docs/architecture.md within core. */
@Tag("form")
class CoreArchitectureTest {
    /** The package of the exception by which every room refuses. */
    private static final String OF_ALL_ROOMS = "io.github.careplansdk.core";

    private static final String CORE = "io.github.careplansdk.core.";
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.careplansdk.core");

    /** A room may know itself, these others and the JDK. */
    private static void knowsOnly(String room, String... others) {
        String[] allowed = Stream.concat(
                        Stream.of("java..", "org.jspecify..", OF_ALL_ROOMS, CORE + room + ".."),
                        Stream.of(others).map(other -> CORE + other))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(CORE + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(ALL);
    }

    @Test
    void codeListsKnowNothing() {
        knowsOnly("code");
    }

    @Test
    void kindsKnowCodeLists() {
        knowsOnly("kind", "code..");
    }

    @Test
    void problemsKnowKindsAndNames() {
        knowsOnly("problem", "kind..", "name..", "internal..");
    }

    @Test
    void namesKnowKindsAndProblems() {
        knowsOnly("name", "kind..", "problem..", "code..");
    }

    @Test
    void textKnowsTheLanguagesOfMessages() {
        knowsOnly("text", "problem..", "internal.text..");
    }

    /** Messages are made of texts, so texts know of them no more than which languages there are. */
    @Test
    void theTextsOfBundlesKnowOnlyTheLanguages() {
        classes()
                .that()
                .resideInAPackage(CORE + "internal.text..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", CORE + "internal..")
                        .or(equivalentTo(Language.class)))
                .check(ALL);
    }

    @Test
    void unitsKnowKindsNamesAndProblems() {
        knowsOnly("unit", "kind..", "name..", "problem..", "code..");
    }

    @Test
    void onlySourcesAndTheHelperForDisksTouchFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CORE + "internal.disk..", CORE + "source..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(ALL);
    }

    @Test
    void sourcesKnowProblemsTextAndDisks() {
        knowsOnly("source", "problem..", "text..", "internal..");
    }

    @Test
    void theHelperForDisksKnowsNothingElse() {
        knowsOnly("internal.disk");
    }

    @Test
    void theStandardsVocabularyReadsNothing() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE + "kind..", CORE + "code..", CORE + "name..", CORE + "unit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..")
                .check(ALL);
    }

    @Test
    void nothingReachesBackIntoTheCommandLines() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CORE + "cli..", "picocli..")
                .check(ALL);
    }

    @Test
    void timeComesFromAClock() {
        for (Class<?> type : List.of(LocalDate.class, LocalDateTime.class, YearMonth.class)) {
            noClasses().should().callMethod(type, "now").check(ALL);
            noClasses().should().callMethod(type, "now", ZoneId.class).check(ALL);
        }
    }

    @Test
    void nothingIsPrintedOrLogged() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ALL);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(ALL);
    }
}

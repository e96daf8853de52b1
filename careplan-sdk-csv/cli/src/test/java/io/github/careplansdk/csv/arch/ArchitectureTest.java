package io.github.careplansdk.csv.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rooms and arrows of docs/architecture.md. */
@Tag("form")
class ArchitectureTest {
    private static final String ROOT = "io.github.careplansdk.";
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // Not in the library's jars.
            .withImportOption(location -> !location.contains("/core/cli/"))
            .importPackages("io.github.careplansdk");

    private static void mustNotKnow(String room, String... others) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        List.of(others).stream().map(other -> ROOT + other).toArray(String[]::new))
                .allowEmptyShould(false)
                .check(ALL);
    }

    @Test
    void coreDoesNotKnowCsv() {
        mustNotKnow("core..", "csv..", "crypto..");
    }

    @Test
    void modelAndLayoutKnowNoReadingNoRulesAndNoReports() {
        mustNotKnow("csv.model..", "csv.io..", "csv.validate..", "csv.report..", "csv.cli..", "csv");
        mustNotKnow("csv.layout..", "csv.io..", "csv.validate..", "csv.report..", "csv.cli..", "csv");
    }

    /** Records declare their columns; which record holds a kind stands in one place of the model. */
    @Test
    void layoutKnowsNoRecord() {
        mustNotKnow("csv.layout..", "csv.model..");
    }

    /** What a record is made of, all others ask its shape. */
    @Test
    void aRecordsDeclarationIsReadInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "csv.layout.internal")
                .should()
                .callMethod(Class.class, "getRecordComponents")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RecordComponent.class)
                .check(ALL);
    }

    @Test
    void modelAndLayoutKnowNoFiles() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "csv.model..", ROOT + "csv.layout..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")
                .check(ALL);
    }

    @Test
    void readingKnowsNoRulesAndNoReports() {
        mustNotKnow("csv.io..", "csv.validate..", "csv.report..", "csv.cli..", "csv");
    }

    @Test
    void rulesKnowNoReports() {
        mustNotKnow("csv.validate..", "csv.report..", "csv.cli..");
    }

    @Test
    void rulesKnowNeitherTheirCheckNorEachOther() {
        String all = "csv.validate.internal";
        mustNotKnow(all + ".rule", all, all + ".row", all + ".file", all + ".unit", all + ".key");
        mustNotKnow(all + ".key", all, all + ".row", all + ".file", all + ".unit");
        mustNotKnow(all + ".row", all, all + ".file", all + ".unit", all + ".key");
        mustNotKnow(all + ".file", all, all + ".row", all + ".unit");
        mustNotKnow(all + ".unit", all, all + ".row", all + ".file");
    }

    @Test
    void masterDataKnowNoRulesAndNoReports() {
        mustNotKnow("csv.master..", "csv.validate..", "csv.report..", "csv.form..", "csv.cli..");
    }

    @Test
    void readingKnowsNoWriting() {
        mustNotKnow("csv.io.internal", "csv.io.internal.record", "csv.io.internal.write");
    }

    @Test
    void reportsKnowNoRulesAndNoReading() {
        mustNotKnow("csv.report..", "csv.validate..", "csv.io..", "csv.cli..");
    }

    @Test
    void reconcilingKnowsNoReports() {
        mustNotKnow("csv.reconcile..", "csv.report..", "csv.cli..");
    }

    @Test
    void readinessAndExplanationsKnowNoExchangeAndNoExport() {
        for (String room : List.of("csv.readiness..", "csv.explain..")) {
            mustNotKnow(room, "csv.exchange..", "csv.export..", "csv.reconcile..", "csv.upgrade..", "csv.cli..");
        }
    }

    @Test
    void comparingKnowsNoRulesAndNoReports() {
        mustNotKnow("csv.diff..", "csv.validate..", "csv.report..", "csv.cli..");
    }

    @Test
    void onlyTheCommandKnowsTheTestKit() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "csv.testkit..", ROOT + "csv.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "csv.testkit..")
                .check(ALL);
    }

    @Test
    void formsKnowNoRulesAndNoExchange() {
        mustNotKnow("csv.form..", "csv.validate..", "csv.exchange..", "csv.export..", "csv.upgrade..", "csv.cli..");
    }

    @Test
    void receivingKnowsNoSending() {
        mustNotKnow("csv.exchange..", "csv.export..", "csv.report..", "csv.cli..");
        mustNotKnow("csv.export..", "csv.report..", "csv.cli..");
    }

    @Test
    void nothingReachesBackIntoTheCommand() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "csv.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "csv.cli..")
                .check(ALL);
    }

    @Test
    void internalsAreUsedInTheirOwnModuleOnly() {
        for (String module : List.of("csv", "crypto")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + module + "..internal..")
                    .check(ALL);
        }
    }

    @Test
    void publicSignaturesNameNoInternalsAndNoLibraries() {
        classes()
                .that()
                .resideOutsideOfPackages("io.github.careplansdk..internal..", ROOT + "csv.json..", ROOT + "csv.cli..")
                .and(new DescribedPredicate<>("are public") {
                    @Override
                    public boolean test(JavaClass type) {
                        return isPublic(type);
                    }
                })
                .should(nameInPublicOnly(not(resideInAnyPackage(
                        "io.github.careplansdk..internal..", "com.univocity..", "com.fasterxml..", "picocli.."))))
                .check(ALL);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaClass> nameInPublicOnly(DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("name in public only types that " + allowed.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                look(type, type.getFullName(), supertypes(type), events);
                for (JavaField field : type.getFields()) {
                    if (isVisible(field.getModifiers())) {
                        look(type, field.getFullName(), field.getType().getAllInvolvedRawTypes(), events);
                    }
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (isVisible(unit.getModifiers())) {
                        Set<JavaClass> named =
                                new HashSet<>(unit.getReturnType().getAllInvolvedRawTypes());
                        unit.getParameterTypes().forEach(parameter -> named.addAll(parameter.getAllInvolvedRawTypes()));
                        named.addAll(unit.getExceptionTypes());
                        look(type, unit.getFullName(), named, events);
                    }
                }
            }

            private Set<JavaClass> supertypes(JavaClass type) {
                Set<JavaClass> named = new HashSet<>();
                type.getSuperclass().map(JavaType::getAllInvolvedRawTypes).ifPresent(named::addAll);
                type.getInterfaces().forEach(each -> named.addAll(each.getAllInvolvedRawTypes()));
                return named;
            }

            private void look(JavaClass type, String where, Collection<JavaClass> named, ConditionEvents events) {
                named.stream()
                        .filter(allowed.negate())
                        .forEach(bad ->
                                events.add(SimpleConditionEvent.violated(type, where + " names " + bad.getName())));
            }
        };
    }

    /** A module of Jackson names Jackson, and nothing else. */
    @Test
    void jsonNamesNoInternals() {
        classes()
                .that()
                .resideInAPackage(ROOT + "csv.json")
                .and()
                .arePublic()
                .should(nameInPublicOnly(
                        not(resideInAnyPackage("io.github.careplansdk..internal..", "com.univocity..", "picocli.."))))
                .check(ALL);
    }

    @Test
    void jsonKnowsNoRules() {
        mustNotKnow("csv.json..", "csv.validate..", "csv.report..", "csv.cli..", "csv");
    }

    @Test
    void picocliIsForTheCommand() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "csv.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(ALL);
    }

    @Test
    void librariesStayInTheirRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "csv.io..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.univocity..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + "csv.report..",
                        ROOT + "csv.json..",
                        ROOT + "csv.readiness..",
                        ROOT + "csv.explain..",
                        ROOT + "csv.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(ALL);
    }

    @Test
    void onlyTheCommandSpeaksToTheTerminalAndNobodyLogs() {
        noClasses()
                .that(resideInAPackage("io.github.careplansdk..").and(not(resideInAPackage(ROOT + "csv.cli.."))))
                .should(ACCESS_STANDARD_STREAMS)
                .check(ALL);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(ALL);
    }

    @Test
    void timeComesFromAClock() {
        for (Class<?> type :
                List.of(LocalDate.class, LocalDateTime.class, YearMonth.class, ZonedDateTime.class, Instant.class)) {
            noClasses().should().callMethod(type, "now").check(ALL);
            if (type != Instant.class) {
                noClasses().should().callMethod(type, "now", ZoneId.class).check(ALL);
            }
        }
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(ALL);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(ALL);
    }

    @Test
    void charsetsAreNamed() {
        noClasses().should().callMethod(String.class, "getBytes").check(ALL);
        noClasses().should().callConstructor(String.class, byte[].class).check(ALL);
        noClasses()
                .should()
                .callConstructor(java.io.InputStreamReader.class, java.io.InputStream.class)
                .check(ALL);
        noClasses()
                .should()
                .callConstructor(java.io.OutputStreamWriter.class, java.io.OutputStream.class)
                .check(ALL);
    }
}

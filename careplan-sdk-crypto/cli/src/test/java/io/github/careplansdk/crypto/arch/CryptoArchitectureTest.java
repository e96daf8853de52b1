package io.github.careplansdk.crypto.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.security.Security;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rooms and arrows of docs/architecture.md within crypto. */
@Tag("form")
class CryptoArchitectureTest {
    private static final String CRYPTO = "io.github.careplansdk.crypto.";
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.careplansdk.crypto");

    private static void mustNotKnow(String room, String... others) {
        noClasses()
                .that()
                .resideInAPackage(CRYPTO + room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(others).map(CRYPTO::concat).toArray(String[]::new))
                .check(ALL);
    }

    @Test
    void identityKnowsNoSealAndNoTransport() {
        mustNotKnow("identity..", "office..", "keyring..", "seal..", "transport..", "testkit..", "cli..");
    }

    @Test
    void adviceKnowsIdentityOnly() {
        mustNotKnow("office..", "keyring..", "seal..", "transport..", "testkit..", "cli..");
    }

    @Test
    void theTerminalsJournalKnowsNoProtocolAndNoStore() {
        mustNotKnow("transport.terminal..", "transport.protocol..", "transport.store..", "transport.handoff..");
    }

    @Test
    void keyringKnowsNoSealAndNoTransport() {
        mustNotKnow("keyring..", "seal..", "transport..", "testkit..", "cli..");
    }

    @Test
    void sealKnowsNoTransport() {
        mustNotKnow("seal..", "keyring..", "transport..", "testkit..", "cli..");
    }

    @Test
    void transportKnowsNoCommandAndNoSamples() {
        mustNotKnow("transport..", "testkit..", "cli..");
    }

    @Test
    void storesKnowNoProtocolAndNoFoldersOfTheOfficialClient() {
        mustNotKnow("transport.store..", "transport.protocol..", "transport.handoff..");
    }

    /** It is one more way to keep units: it knows what a store is, and nobody but the command knows it. */
    @Test
    void theDatabaseKnowsOnlyWhatStoresAreMadeOf() {
        mustNotKnow(
                "jdbc..",
                "identity..",
                "keyring..",
                "seal..",
                "transport.protocol..",
                "transport.handoff..",
                "testkit..");
        noClasses()
                .that()
                .resideOutsideOfPackages(CRYPTO + "jdbc..", CRYPTO + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CRYPTO + "jdbc..", "java.sql..", "javax.sql..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage(CRYPTO + "jdbc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.h2..", "org.postgresql..")
                .check(ALL);
    }

    @Test
    void protocolAndHandOffKnowNothingOfEachOther() {
        mustNotKnow("transport.protocol..", "transport.handoff..");
        mustNotKnow("transport.handoff..", "transport.protocol..");
    }

    @Test
    void eachRoomsInternalsAreItsOwn() {
        for (String room : List.of("identity", "seal")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(CRYPTO + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(CRYPTO + room + ".internal..")
                    .check(ALL);
        }
    }

    @Test
    void noPackageHasMoreThan25Files() {
        Map<String, Long> files = ALL.stream()
                .filter(type -> type.getEnclosingClass().isEmpty())
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files)
                .isNotEmpty()
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(25));
    }

    @Test
    void oneOfficeKnowsNothingOfManyAndManyNothingOfHandOffFolders() {
        mustNotKnow("transport", "transport.offices..", "keyring..");
        mustNotKnow("transport.protocol..", "transport.offices..", "keyring..");
        mustNotKnow("transport.store..", "transport.offices..", "keyring..");
        mustNotKnow("transport.offices..", "transport.handoff..");
    }

    @Test
    void theSandboxSharesNoCodeWithTheClient() {
        mustNotKnow("testkit", "transport..", "seal..", "cli..");
        mustNotKnow("testkit.sandbox..", "transport..", "seal..", "cli..");
    }

    @Test
    void onlyTheCommandKnowsCsv() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CRYPTO + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.careplansdk.csv..")
                .check(ALL);
    }

    @Test
    void nothingReachesBackIntoTheCommand() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CRYPTO + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CRYPTO + "cli..", "io.github.careplansdk.core.cli..", "picocli..")
                .check(ALL);
    }

    @Test
    void onlyTheCommandSpeaksToTheTerminalAndNobodyLogs() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CRYPTO + "cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(ALL);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(ALL);
    }

    @Test
    void noProviderIsRegistered() {
        noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<>("a provider is registered") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getTargetOwner().isEquivalentTo(Security.class)
                                && call.getName().matches("(add|insert|remove)Provider.*");
                    }
                })
                .check(ALL);
    }

    @Test
    void timeComesFromAClock() {
        for (Class<?> type : List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(ALL);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(ALL);
    }
}

package io.github.careplansdk.examples;

import static io.github.careplansdk.examples.ProgramsTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs on certificates and seals do what their documentation promises. */
class CryptoProgramsTest {
    @TempDir
    private static Path pki;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeSamples() throws IOException {
        SamplePki.create().write(pki);
    }

    private static String inspect(String pfx, String password) throws IOException {
        return run(
                InspectCertificate::main,
                pki.resolve(pfx + ".pfx").toString(),
                pki.resolve(password + ".password").toString(),
                pki.resolve("ca.pem").toString());
    }

    @Test
    void inspectCertificateSaysUntilWhenItIsGoodAndWhatToDo() throws IOException {
        assertThat(inspect("9970100011-dx", "9970100011-dx"))
                .startsWith("VALID, last day 2")
                .contains("\noffice 9970100011, 介護DX証明書\n", "\nthumbprint ");
        assertThat(inspect("9970100011-renewal-due", "9970100011-renewal-due"))
                .startsWith("RENEWAL_DUE, last day ")
                .contains(", days left: 30\n", "\nWARNING RENEWAL_OPEN: ");
    }

    @Test
    void inspectCertificateSaysWhyAFileCannotBeLoaded() throws IOException {
        assertThat(inspect("9970100011-dx", "9970100011-claims")).startsWith("ERROR WRONG_PASSWORD: ");
    }

    @Test
    void sealUnitBringsAUnitFromOneOfficeToAnother() throws IOException {
        assertThat(run(SealUnit::main, "sample-month/3-results-home-help", folder.toString()))
                .startsWith("sealed 2 files\nCONTAINER PASSED\n")
                .contains("\nCERTIFICATE PASSED\n")
                .endsWith("\nopened: from 9970100037\n");
        assertThat(folder.resolve("received").resolve("blood-pressure.csv"))
                .hasSameBinaryContentAs(
                        StoredFiles.SAMPLE_MONTH.resolve("3-results-home-help").resolve("blood-pressure.csv"));
        assertThat(Files.mismatch(folder.resolve("sent.asice"), folder.resolve("received.asice")))
                .isEqualTo(-1);
    }

    @Test
    void everyProgramSaysHowItIsUsed() throws IOException {
        assertThat(run(InspectCertificate::main)).startsWith("Usage: InspectCertificate");
        assertThat(run(SealUnit::main)).startsWith("Usage: SealUnit");
    }
}

package io.github.careplansdk.crypto.seal;

import static io.github.careplansdk.crypto.seal.Envelopes.OFFICE;
import static io.github.careplansdk.crypto.seal.Envelopes.PKI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.crypto.ExternalProgram;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature beside its file: ours and OpenSSL's. */
@Tag("process")
class DetachedSignatureTest {
    private static final byte[] CONTENT = new byte[100_000];

    @TempDir
    Path folder;

    private Path file;
    private Path p7s;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.write(folder.resolve("plan.pdf"), CONTENT);
        p7s = folder.resolve("plan.pdf.p7s");
    }

    private VerificationReport verified() throws IOException {
        return DetachedSignature.verify(CertificateChecker.of(PKI.anchors()), file, p7s);
    }

    private void assertFound(SealCode code) throws IOException {
        VerificationReport report = verified();
        assertThat(report.isValid()).isFalse();
        assertThat(report.findings()).extracting(finding -> finding.code()).contains(code);
    }

    private void writePem(String name, Object... objects) throws IOException {
        try (Writer file = Files.newBufferedWriter(folder.resolve(name));
                JcaPEMWriter writer = new JcaPEMWriter(file)) {
            for (Object object : objects) {
                writer.writeObject(object);
            }
        }
    }

    private ExternalProgram openssl() throws IOException {
        ExternalProgram openssl = ExternalProgram.installed("openssl", folder);
        writePem("ca.pem", PKI.ca());
        writePem("cert.pem", OFFICE.certificate());
        writePem("key.pem", OFFICE.privateKey());
        return openssl;
    }

    @Test
    void whatWasSignedVerifies() throws IOException {
        DetachedSignature.sign(OFFICE, file, p7s);

        VerificationReport report = verified();

        assertThat(report.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(report.verdict()).isEqualTo(VerificationReport.Verdict.VALID);
        assertThat(report.sender()).isEqualTo(OFFICE.office()).isPresent();
        assertThat(report.files()).singleElement().satisfies(only -> {
            assertThat(only.name()).isEqualTo("plan.pdf");
            assertThat(only.bytes()).isEqualTo(CONTENT.length);
        });
        assertThat(report.steps())
                .extracting(VerificationStep::kind)
                .containsExactly(
                        VerificationStep.Kind.SIGNATURE,
                        VerificationStep.Kind.SIGNER,
                        VerificationStep.Kind.CERTIFICATE);
    }

    @Test
    void aChangedFileDoesNot() throws IOException {
        DetachedSignature.sign(OFFICE, file, p7s);
        byte[] changed = CONTENT.clone();
        changed[77_777] ^= 1;
        Files.write(file, changed);

        assertFound(SealCode.CONTENT_CHANGED);
    }

    @Test
    void anotherFilesSignatureDoesNot() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "other");
        DetachedSignature.sign(OFFICE, other, p7s);

        assertFound(SealCode.CONTENT_CHANGED);
    }

    @Test
    void aCertificateThatIsNotTrustedDoesNot() throws IOException {
        DetachedSignature.sign(SamplePki.create().office("9970100011"), file, p7s);

        assertFound(SealCode.SIGNER_NOT_TRUSTED);
    }

    @Test
    void whatIsNoSignatureOrTooLargeIsSaidToBe() throws IOException {
        Files.writeString(p7s, "-----BEGIN CMS-----");
        assertFound(SealCode.SIGNATURE_UNREADABLE);

        Files.write(p7s, new byte[SealLimits.DEFAULT.signatureBytes() + 1]);
        assertFound(SealCode.TOO_LARGE);
    }

    @Test
    void anExpiredCertificateDoesNotSign() {
        assertThatThrownBy(() ->
                        DetachedSignature.sign(PKI.identity(SampleCertificate.Role.EXPIRED, "9970100011"), file, p7s))
                .isInstanceOfSatisfying(
                        SealException.class, e -> assertThat(e.finding().code()).isEqualTo(SealCode.IDENTITY_EXPIRED));
        assertThat(p7s).doesNotExist();
    }

    @Test
    void theMomentOfTheCheckIsTheCallers() throws IOException {
        DetachedSignature.sign(OFFICE, file, p7s);

        VerificationReport report = DetachedSignature.verify(
                CertificateChecker.of(PKI.anchors()), file, p7s, Instant.parse("2060-01-01T00:00:00Z"));

        assertThat(report.verdict()).isEqualTo(VerificationReport.Verdict.INVALID);
    }

    @Test
    void theFileIsNotReplacedByItsSignature() {
        assertThatThrownBy(() -> DetachedSignature.sign(OFFICE, file, file)).isInstanceOf(SealException.class);
        assertThat(file).hasBinaryContent(CONTENT);
    }

    @Test
    void opensslVerifiesOurs() throws IOException {
        ExternalProgram openssl = openssl();
        DetachedSignature.sign(OFFICE, file, p7s);

        openssl.run(
                "cms",
                "-verify",
                "-cades",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "plan.pdf.p7s",
                "-content",
                "plan.pdf",
                "-CAfile",
                "ca.pem",
                "-purpose",
                "any",
                "-out",
                "verified");

        assertThat(folder.resolve("verified")).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-cades", "-keyid", "-md sha512"})
    void weVerifyOpenssls(String options) throws IOException {
        openssl()
                .run(("cms -sign -binary -outform DER -in plan.pdf -signer cert.pem -inkey key.pem -certfile ca.pem "
                                + "-out plan.pdf.p7s " + options)
                        .strip()
                        .split(" "));

        assertThat(verified().verdict()).isEqualTo(VerificationReport.Verdict.VALID);
    }

    @Test
    void opensslsSignatureWithoutAttributesIsRefused() throws IOException {
        openssl()
                .run(
                        "cms -sign -noattr -binary -outform DER -in plan.pdf -signer cert.pem -inkey key.pem -out plan.pdf.p7s"
                                .split(" "));

        assertFound(SealCode.SIGNER_UNNAMED);
    }
}

package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.VerificationReport.SignatureReport;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import io.github.careplansdk.crypto.seal.internal.signature.Digests;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in a container, it is never taken for good with other content or another sender. */
class SealTamperingTest {
    private static final String FILE = "a.csv";
    private static final byte[] SMALL = new ForeignContainer(FILE)
            .signed(new ForeignSignature(Units.IDENTITY), FILE)
            .zip()
            .bytes();

    @TempDir
    Path folder;

    private VerificationReport verify(byte[] container) throws IOException {
        return Units.VERIFIER.verify(Files.write(folder.resolve("changed.asice"), container));
    }

    private boolean isTaken(byte[] container) throws IOException {
        VerificationReport report = verify(container);
        if (report.isValid()) {
            assertThat(report.files())
                    .containsExactly(Digests.file(
                            FILE,
                            ForeignContainer.CONTENT.length,
                            DigestMethod.SHA256.start().digest(ForeignContainer.CONTENT)));
            assertThat(report.signatures())
                    .extracting(SignatureReport::certificate)
                    .containsExactly(Units.IDENTITY.certificate());
        }
        return report.isValid();
    }

    @Test
    void aByteThatIsChangedAnywhereChangesNothingThatIsTaken() throws IOException {
        int taken = 0;
        for (int i = 0; i < SMALL.length; i++) {
            byte[] changed = SMALL.clone();
            changed[i] ^= (byte) (1 << i % 8);
            if (isTaken(changed)) {
                taken++;
            }
        }
        assertThat(isTaken(SMALL)).isTrue();
        assertThat(taken)
                .as("times, versions and the like, and the CA's certificate, which the verifier has anyway")
                .isLessThan(SMALL.length / 2);
    }

    @Test
    void aContainerThatIsCutOffIsNotTaken() throws IOException {
        for (int length = 0; length < SMALL.length; length += SMALL.length - length > 100 ? 37 : 1) {
            assertThat(isTaken(Arrays.copyOf(SMALL, length))).isFalse();
        }
    }

    @Test
    void filesThatChangePlacesAreFound() throws IOException {
        RawZip zip = RawZip.of(Units.seal(folder));
        zip.change(1, item -> item.rename("swap")).change(2, item -> item.rename(name(0)));
        zip.change(1, item -> item.rename(name(1)));
        assertThat(verify(zip.bytes()).findings())
                .containsExactlyInAnyOrder(
                        SealCode.FILE_CHANGED.found(name(0)),
                        SealCode.FILE_CHANGED.found(name(1)),
                        Units.VERIFIER
                                .verify(folder.resolve("unit.asice"))
                                .findings()
                                .get(0));
    }

    private static String name(int place) {
        return List.copyOf(Units.FILES.keySet()).get(place);
    }

    @Test
    void aFileThatIsAddedIsFound() throws IOException {
        RawZip zip = RawZip.of(Units.seal(folder)).add(1, "added.csv", new byte[] {1});
        VerificationReport report = verify(zip.bytes());
        assertThat(report.verdict()).isEqualTo(VerificationReport.Verdict.INVALID);
        assertThat(report.findings()).contains(SealCode.FILE_NOT_COVERED.found("added.csv"));
    }

    @Test
    void anEntryThatIsThereTwiceIsFound() throws IOException {
        RawZip zip = RawZip.of(Units.seal(folder));
        zip.add(zip.items().get(1).name(), zip.items().get(1).content);
        assertThat(verify(zip.bytes()).findings()).containsExactly(SealCode.ENTRY_DUPLICATE.found(name(0), name(0)));
    }

    @Test
    void aSignatureOfAnotherContainerIsFound() throws IOException {
        RawZip zip = new ForeignContainer(FILE)
                .signed(new ForeignSignature(Units.IDENTITY), FILE)
                .zip();
        RawZip other = new ForeignContainer("b.csv")
                .signed(new ForeignSignature(Units.IDENTITY), "b.csv")
                .zip();
        zip.items().set(3, other.items().get(3));
        assertThat(verify(zip.bytes()).findings()).contains(SealCode.CONTENT_CHANGED.found("META-INF/signature1.p7s"));
    }

    @Test
    void aCaOfTheSameNameIsNotTheCa() throws IOException {
        SigningIdentity imitation = Units.PKI.identity(SampleCertificate.Role.OTHER_CA_SAME_NAME, Units.SENDER);
        VerificationReport report = verify(signedBy(new ForeignSignature(imitation)));
        assertThat(report.verdict()).isEqualTo(VerificationReport.Verdict.INVALID);
        assertThat(report.findings()).contains(SealCode.SIGNER_NOT_TRUSTED.found("META-INF/signature1.p7s"));
    }

    @Test
    void anotherCaInTheChainMakesNoOther() throws IOException {
        SigningIdentity imitation = Units.PKI.identity(SampleCertificate.Role.OTHER_CA_SAME_NAME, Units.SENDER);
        ForeignSignature signature = new ForeignSignature(Units.IDENTITY)
                .certificates(Units.IDENTITY.certificate(), imitation.chain().get(1));
        assertThat(isTaken(signedBy(signature))).isTrue();
    }

    @Test
    void aCertificateWithTheSameIssuerAndNumberDoesNotTakeThePlaceOfTheSigners() throws Exception {
        X509Certificate twin = twin(Units.IDENTITY.certificate());
        ForeignSignature exchanged = new ForeignSignature(Units.IDENTITY).certificates(twin);
        assertThat(verify(signedBy(exchanged)).findings())
                .contains(SealCode.SIGNATURE_WRONG.found("META-INF/signature1.p7s"));

        ForeignSignature both = new ForeignSignature(Units.IDENTITY).certificates(twin, Units.IDENTITY.certificate());
        assertThat(isTaken(signedBy(both))).isTrue();
    }

    private static byte[] signedBy(ForeignSignature signature) {
        return new ForeignContainer(FILE).signed(signature, FILE).zip().bytes();
    }

    private static X509Certificate twin(X509Certificate of) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                of.getIssuerX500Principal(),
                                of.getSerialNumber(),
                                of.getNotBefore(),
                                of.getNotAfter(),
                                of.getSubjectX500Principal(),
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }
}

package io.github.careplansdk.crypto.identity;

import static io.github.careplansdk.crypto.identity.TestPki.PKI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of CA certificates and of revoked certificates. */
class TrustAnchorsTest {
    private static final String OFFICE = "9970100011";

    @TempDir
    Path folder;

    private static String pem(Object... contents) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter out = new JcaPEMWriter(text)) {
            for (Object content : contents) {
                out.writeObject(content);
            }
        }
        return text.toString();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("ca.pem"), content);
    }

    private Path file(String content) throws IOException {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(ThrowingCallable reading, FindingCode code) {
        assertThatExceptionOfType(IdentityException.class)
                .isThrownBy(reading)
                .satisfies(refused -> assertThat(refused.finding().code()).isEqualTo(code))
                .withMessageContaining("ca.pem");
    }

    @Test
    void readsABundleOfSeveralFiles() throws IOException {
        Path first = file(pem(PKI.ca(), PKI.renewedCa()));
        Path second = Files.write(folder.resolve("other.cer"), certificateBytes(PKI.intermediate()));
        assertThat(TrustAnchors.read(first, second).certificates())
                .containsExactly(PKI.ca(), PKI.renewedCa(), PKI.intermediate());
    }

    @Test
    void streamsAreReadAsFilesAreAndLeftOpen() throws IOException {
        byte[] both = pem(PKI.ca(), PKI.crl()).getBytes(StandardCharsets.US_ASCII);
        AtomicInteger closed = new AtomicInteger();
        Supplier<InputStream> stream = () -> new ByteArrayInputStream(both) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        assertThat(TrustAnchors.read("ca.pem", stream.get())).isEqualTo(PKI.anchors());
        assertThat(RevocationLists.read("ca.pem", stream.get()).lists()).hasSize(1);
        assertThat(closed).hasValue(0);
        refused(() -> TrustAnchors.read("ca.pem", InputStream.nullInputStream()), IdentityCode.NO_CERTIFICATE_IN_FILE);
        refused(
                () -> RevocationLists.read("ca.pem", new ByteArrayInputStream(new byte[(32 << 20) + 1])),
                IdentityCode.TRUST_FILE_TOO_LARGE);
    }

    private static byte[] certificateBytes(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsPkcs7() throws Exception {
        byte[] bundle = CertificateFactory.getInstance("X.509")
                .generateCertPath(List.of(PKI.ca(), PKI.renewedCa()))
                .getEncoded("PKCS7");
        assertThat(TrustAnchors.read(file(bundle)).certificates()).containsExactlyInAnyOrder(PKI.ca(), PKI.renewedCa());
    }

    @Test
    void overlooksWhatStandsAroundTheBlocks() throws IOException {
        String text = "\uFEFF" + pem(PKI.ca()).replace("\n", "\r\n")
                + "Bag Attributes\r\n    friendlyName: 認証局\r\n"
                + pem(PKI.crl())
                + pem(PKI.renewedCa()).stripTrailing();
        assertThat(TrustAnchors.read(file(text)).certificates()).containsExactly(PKI.ca(), PKI.renewedCa());
        assertThat(RevocationLists.read(file(text)).lists()).hasSize(1);
    }

    @Test
    void readsListsInPemAndDer() throws Exception {
        X509CRL list = PKI.crl();
        assertThat(RevocationLists.read(file(pem(list, list))).lists()).containsExactly(list, list);
        assertThat(RevocationLists.read(file(list.getEncoded())).lists()).containsExactly(list);
    }

    @Test
    void refusesAnOfficesCertificate() throws IOException {
        X509Certificate office = PKI.office(OFFICE).certificate();
        Path file = file(pem(PKI.ca(), office));
        refused(() -> TrustAnchors.read(file), IdentityCode.NOT_A_CA_IN_FILE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustAnchors.of(office))
                .withMessageContaining("KaigoJigyousho");
    }

    @Test
    void refusesAFileWithoutWhatIsAskedFor() throws IOException {
        Path list = file(pem(PKI.crl()));
        refused(() -> TrustAnchors.read(list), IdentityCode.NO_CERTIFICATE_IN_FILE);
        Path certificate = file(pem(PKI.ca()));
        refused(() -> RevocationLists.read(certificate), IdentityCode.NO_LIST_IN_FILE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_CERTIFICATE_IN_FILE",
        "<html>login</html>, NO_CERTIFICATE_IN_FILE",
        "'-----BEGIN CERTIFICATE-----\nMIIB\n', TRUST_FILE_UNREADABLE",
        "'-----BEGIN CERTIFICATE-----\nこれ\n-----END CERTIFICATE-----\n', TRUST_FILE_UNREADABLE",
        "'-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', TRUST_FILE_UNREADABLE",
        "'0', TRUST_FILE_UNREADABLE"
    })
    void refusesWhatIsNoCertificate(String content, IdentityCode code) throws IOException {
        Path file = file(content);
        refused(() -> TrustAnchors.read(file), code);
    }

    @Test
    void refusesAPfxAndHalfACertificate() throws Exception {
        SigningIdentity identity = PKI.office(OFFICE);
        Path pfx = folder.resolve("ca.pem");
        char[] password = "Sample01".toCharArray();
        try (OutputStream out = Files.newOutputStream(pfx)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "office", identity.privateKey(), password, new X509Certificate[] {identity.certificate()});
            store.store(out, password);
        }
        refused(() -> TrustAnchors.read(pfx), IdentityCode.TRUST_FILE_UNREADABLE);
        byte[] whole = PKI.ca().getEncoded();
        Path half = file(Arrays.copyOf(whole, whole.length / 2));
        refused(() -> TrustAnchors.read(half), IdentityCode.TRUST_FILE_UNREADABLE);
        refused(() -> RevocationLists.read(half), IdentityCode.TRUST_FILE_UNREADABLE);
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path file = file(new byte[(1 << 20) + 1]);
        refused(() -> TrustAnchors.read(file), IdentityCode.TRUST_FILE_TOO_LARGE);
    }

    @Test
    void aMissingFileIsPlainTroubleWithFiles() {
        assertThatThrownBy(() -> TrustAnchors.read(folder.resolve("none.pem"))).isInstanceOf(NoSuchFileException.class);
    }
}

package io.github.careplansdk.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.crypto.FindingWords;
import io.github.careplansdk.crypto.identity.internal.key.Pkcs12File;
import io.github.careplansdk.crypto.identity.internal.key.Pkcs12Password;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each code is given for what it means and not for what is near it, and has its words. */
class IdentityCodeTest {
    private static final String PASSWORD = "Passw0rd";
    private static final SamplePki PKI = SamplePki.create();
    private static final SigningIdentity OFFICE = PKI.office("9970100011");
    private static final SigningIdentity OLD = PKI.identity(SampleCertificate.Role.RENEWAL_DUE, "9970100011");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(IdentityCode.class)
    void itIsGivenForWhatItMeans(IdentityCode code) throws Exception {
        List<Finding> findings = findings(code);
        assertThat(findings).extracting(Finding::code).contains(code);
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::code)
                .isSubsetOf(code);
    }

    @ParameterizedTest
    @EnumSource(IdentityCode.class)
    void itIsNotGivenForWhatIsNear(IdentityCode code) throws Exception {
        assertThat(near(code)).extracting(Finding::code).doesNotContain(code);
    }

    private List<Finding> findings(IdentityCode code) throws Exception {
        return switch (code) {
            case FILE_EMPTY -> of(new byte[0]);
            case FILE_TOO_LARGE -> of(Arrays.copyOf(good(), Pkcs12File.MOST_BYTES + 1));
            case FILE_PEM -> of(pem(OFFICE.certificate().getEncoded()).getBytes(StandardCharsets.US_ASCII));
            case FILE_CERTIFICATE -> of(OFFICE.certificate().getEncoded());
            case FILE_JAVA_KEY_STORE -> of(javaKeyStore("JKS"));
            case FILE_HTML ->
                of("\uFEFF\n<!DOCTYPE html>\n<html lang=\"ja\"><title>ログイン</title>".getBytes(StandardCharsets.UTF_8));
            case FILE_ZIP -> of(zip(good()));
            case FILE_NOT_PKCS12 -> of("利用者番号,氏名\r\n".getBytes(StandardCharsets.UTF_8));
            case FILE_TRUNCATED -> of(Arrays.copyOf(good(), good().length - 1));
            case FILE_DAMAGED -> of(damaged(good()));
            case WRONG_PASSWORD -> of(good(), "passw0rd");
            case WRONG_PASSWORD_OR_DAMAGED -> of(withoutMac(), "passw0rd");
            case PASSWORD_FILE_UNUSABLE -> withPasswordIn("Passw0rd\nPassw0rd\n");
            case UNSUPPORTED_ALGORITHM -> of(withMac(TeleTrusTObjectIdentifiers.ripemd160, 1));
            case TOO_MANY_ITERATIONS ->
                of(withMac(NISTObjectIdentifiers.id_sha256, Pkcs12Password.MOST_ITERATIONS + 1));
            case KEY_STORE_FAILED ->
                found(() -> SigningIdentity.of(KeyStore.getInstance("PKCS12"), KeySelector.onlyKey()));
            case NO_PRIVATE_KEY ->
                of(SamplePfx.with(PASSWORD).certificates(OFFICE.chain()).bytes());
            case NO_CERTIFICATE ->
                of(SamplePfx.with(PASSWORD)
                        .key(OFFICE, "a")
                        .certificates(OLD.chain())
                        .bytes());
            case NO_SUCH_KEY -> of(good(), PASSWORD, KeySelector.byThumbprint(Thumbprint.sha256(OLD.certificate())));
            case SEVERAL_KEYS -> of(two("a", "b"));
            case PASSWORD_NOT_ASCII ->
                of(SamplePfx.with("Ｐassw0rd").identity(OFFICE, "a").bytes(), "Ｐassw0rd");
            case SHARED_FRIENDLY_NAME -> of(two("Office", "office"), PASSWORD, theOffice());
            case CA_CERTIFICATE_MISSING ->
                of(SamplePfx.with(PASSWORD)
                        .key(OFFICE, "a")
                        .certificates(List.of(OFFICE.certificate()))
                        .bytes());
            case TRUST_FILE_TOO_LARGE -> ofAnchors(new byte[(1 << 20) + 1]);
            case TRUST_FILE_UNREADABLE -> ofAnchors(Arrays.copyOf(PKI.ca().getEncoded(), 100));
            case NO_CERTIFICATE_IN_FILE -> ofAnchors(new byte[0]);
            case NOT_A_CA_IN_FILE -> ofAnchors(OFFICE.certificate().getEncoded());
            case NO_LIST_IN_FILE -> ofLists(new byte[0]);
        };
    }

    private List<Finding> near(IdentityCode code) throws Exception {
        return switch (code) {
            case FILE_EMPTY -> of(new byte[1]);
            case FILE_TOO_LARGE -> of(Arrays.copyOf(good(), Pkcs12File.MOST_BYTES));
            case FILE_PEM -> of(Base64.getMimeEncoder().encode(good()));
            case FILE_CERTIFICATE -> of(OFFICE.privateKey().getEncoded());
            case FILE_JAVA_KEY_STORE -> of(javaKeyStore("PKCS12"));
            case FILE_HTML -> of("<LicenceRequest/>".getBytes(StandardCharsets.UTF_8));
            case FILE_ZIP -> of("PK".getBytes(StandardCharsets.US_ASCII));
            case FILE_NOT_PKCS12, FILE_TRUNCATED, FILE_DAMAGED, WRONG_PASSWORD, CA_CERTIFICATE_MISSING -> of(good());
            case WRONG_PASSWORD_OR_DAMAGED -> of(withoutMac());
            case PASSWORD_FILE_UNUSABLE -> withPasswordIn("Passw0rd\n");
            case UNSUPPORTED_ALGORITHM -> of(withMac(NISTObjectIdentifiers.id_sha384, 1));
            case TOO_MANY_ITERATIONS -> of(withMac(NISTObjectIdentifiers.id_sha256, 20_000));
            case KEY_STORE_FAILED, NO_CERTIFICATE, NO_SUCH_KEY ->
                found(() -> SigningIdentity.of(store(javaKeyStore("PKCS12")), PASSWORD::toCharArray, theOffice()));
            case NO_PRIVATE_KEY -> of(SamplePfx.with(PASSWORD).key(OFFICE, "a").bytes());
            case SEVERAL_KEYS -> of(two("a", "b"), PASSWORD, theOffice());
            case PASSWORD_NOT_ASCII ->
                of(SamplePfx.with(" !~").identity(OFFICE, "a").bytes(), " !~");
            case SHARED_FRIENDLY_NAME -> of(two("office", "office 2"), PASSWORD, theOffice());
            case TRUST_FILE_TOO_LARGE, TRUST_FILE_UNREADABLE, NO_CERTIFICATE_IN_FILE, NOT_A_CA_IN_FILE ->
                ofAnchors(PKI.ca().getEncoded());
            case NO_LIST_IN_FILE -> ofLists(PKI.crl().getEncoded());
        };
    }

    private static KeySelector theOffice() {
        return KeySelector.byThumbprint(Thumbprint.sha256(OFFICE.certificate()));
    }

    private static byte[] good() throws Exception {
        return SamplePfx.with(PASSWORD).identity(OFFICE, "office").bytes();
    }

    private static byte[] two(String oneName, String otherName) throws Exception {
        return SamplePfx.with(PASSWORD)
                .identity(OFFICE, oneName)
                .identity(OLD, otherName)
                .bytes();
    }

    private static byte[] withMac(ASN1ObjectIdentifier digest, int iterations) throws Exception {
        return SamplePfx.with(PASSWORD).identity(OFFICE, "a").bytesWithMac(digest, iterations);
    }

    private static byte[] withoutMac() throws Exception {
        return SamplePfx.with(PASSWORD).identity(OFFICE, "a").bytesWithoutMac();
    }

    private List<Finding> withPasswordIn(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("office.password"), text);
        byte[] good = good();
        return found(() -> SigningIdentity.read(good, PasswordSource.file(file), KeySelector.onlyKey()));
    }

    /** With another tag behind the version. */
    private static byte[] damaged(byte[] pfx) {
        byte[] damaged = pfx.clone();
        int version = new String(pfx, StandardCharsets.ISO_8859_1).indexOf("\u0002\u0001\u0003");
        damaged[version + 3] = 0x31;
        return damaged;
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("office.pfx"));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static String pem(byte[] content) {
        return "Bag Attributes\n-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\n-----END CERTIFICATE-----\n";
    }

    private static byte[] javaKeyStore(String type) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setKeyEntry(
                "office",
                OFFICE.privateKey(),
                PASSWORD.toCharArray(),
                OFFICE.chain().toArray(Certificate[]::new));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD.toCharArray());
        return out.toByteArray();
    }

    private static KeyStore store(byte[] pkcs12) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(pkcs12), PASSWORD.toCharArray());
        return store;
    }

    private List<Finding> of(byte[] file) throws Exception {
        return of(file, PASSWORD);
    }

    private List<Finding> of(byte[] file, String password) throws Exception {
        return of(file, password, KeySelector.onlyKey());
    }

    private List<Finding> of(byte[] file, String password, KeySelector selector) throws Exception {
        Path pfx = Files.write(folder.resolve("office.pfx"), file);
        return found(() -> SigningIdentity.read(pfx, password::toCharArray, selector));
    }

    private static List<Finding> found(Callable<SigningIdentity> reading) throws Exception {
        return findings(() -> reading.call().remarks());
    }

    private static List<Finding> ofAnchors(byte[] file) throws Exception {
        return findings(() -> {
            TrustAnchors.read("ca.pem", new ByteArrayInputStream(file));
            return List.of();
        });
    }

    private static List<Finding> ofLists(byte[] file) throws Exception {
        return findings(() -> {
            RevocationLists.read("ca-crl.pem", new ByteArrayInputStream(file));
            return List.of();
        });
    }

    private static List<Finding> findings(Callable<List<Finding>> reading) throws Exception {
        try {
            return reading.call();
        } catch (IdentityException e) {
            return List.of(e.finding());
        }
    }

    @Test
    void otherFilesWithoutAKeyAreToldApart() throws Exception {
        CMSSignedDataGenerator bundle = new CMSSignedDataGenerator();
        bundle.addCertificates(new JcaCertStore(OFFICE.chain()));
        assertThat(of(bundle.generate(new CMSAbsentContent()).getEncoded()))
                .containsExactly(Finding.of(IdentityCode.FILE_CERTIFICATE));
        assertThat(of(javaKeyStore("JCEKS"))).containsExactly(Finding.of(IdentityCode.FILE_JAVA_KEY_STORE, "JCEKS"));
        assertThat(of(OFFICE.privateKey().getEncoded())).containsExactly(Finding.of(IdentityCode.FILE_NOT_PKCS12));
        assertThat(of(pem(new byte[3]).getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(Finding.of(IdentityCode.FILE_PEM, "CERTIFICATE"));
    }

    static Stream<FindingCode> codes() {
        return Stream.of(IdentityCode.values(), InputCode.values()).flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void itHasItsWordsInBothLanguages(FindingCode code) {
        FindingWords.assertComplete(code);
    }
}

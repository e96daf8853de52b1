package io.github.careplansdk.crypto.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.ExternalProgram;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.RevocationLists;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that a sample PKI leaves are what their README says, to this SDK, to OpenSSL and to the JDK's keytool. */
@Tag("process")
class SampleFilesTest {
    private static final Pattern LISTED = Pattern.compile("^\\| `(.+?)` \\|", Pattern.MULTILINE);

    @TempDir
    static Path folder;

    @TempDir
    static Path workplace;

    @BeforeAll
    static void write() throws IOException {
        SamplePki.create().write(folder);
    }

    private static Stream<String> pfxNames() throws IOException {
        return names().stream()
                .filter(name -> name.endsWith(".pfx"))
                .map(name -> name.substring(0, name.length() - ".pfx".length()));
    }

    private static Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static X509Certificate certificate(String name) throws Exception {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    @Test
    void theReadmeTellsOfEachFileInBothLanguages() throws IOException {
        List<String> told = LISTED.matcher(Files.readString(folder.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        Set<String> left = names();
        // Beside a .pfx stand its password and certificate, as the text says.
        Set<String> explained = told.stream()
                .flatMap(name -> name.endsWith(".pfx")
                        ? Stream.of(".pfx", ".password", ".pem").map(end -> name.replace(".pfx", end))
                        : Stream.of(name))
                .collect(Collectors.toCollection(TreeSet::new));
        explained.add("README.md");
        assertThat(explained).isEqualTo(left);
        assertThat(told.subList(0, told.size() / 2)).isEqualTo(told.subList(told.size() / 2, told.size()));
    }

    @ParameterizedTest
    @MethodSource("pfxNames")
    void aPfxOpensWithItsPasswordAndSigns(String name) throws Exception {
        char[] password = Files.readString(folder.resolve(name + ".password")).toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".pfx"))) {
            store.load(in, password);
        }
        assertThat(store.getCertificate(name)).isEqualTo(certificate(name + ".pem"));
        assertThat(store.getCertificateChain(name)).hasSize(2);
        byte[] text = {1, 2, 3};
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign((PrivateKey) store.getKey(name, password));
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(certificate(name + ".pem"));
        signature.update(text);
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void passwordsAreLikeThoseOfThePortalAndAllDiffer() throws IOException {
        List<String> passwords = names().stream()
                .filter(name -> name.endsWith(".password"))
                .map(name -> text(folder.resolve(name)))
                .toList();
        assertThat(passwords).doesNotHaveDuplicates().allMatch(password -> password.matches("[A-Za-z0-9]{12}"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9970100011-claims,        VALID,       CLAIMS",
        "9970100011-dx,            VALID,       DX",
        "9970100037-claims,        VALID,       CLAIMS",
        "9970100037-dx,            VALID,       DX",
        "9970100045-claims,        VALID,       CLAIMS",
        "9970100045-dx,            VALID,       DX",
        "9900100024-claims,        VALID,       CLAIMS",
        "9900100024-dx,            VALID,       DX",
        "9970100011-expired,       INVALID,     CLAIMS",
        "9970100011-not-yet-valid, INVALID,     CLAIMS",
        "9970100011-renewal-due,   RENEWAL_DUE, CLAIMS",
        "9970100011-revoked,       INVALID,     CLAIMS",
        "9970100011-other-ca,      INVALID,     CLAIMS"
    })
    void theCheckerSaysOfEachWhatItsNameSays(String name, CertificateCheck.Status status, CertificateKind kind)
            throws Exception {
        CertificateCheck check = CertificateChecker.of(TrustAnchors.read(folder.resolve("ca.pem")))
                .withRevocationLists(RevocationLists.read(folder.resolve("ca-crl.pem")))
                .check(List.of(certificate(name + ".pem")), Instant.now());
        assertThat(check.status()).isEqualTo(status);
        assertThat(check.kind()).contains(kind);
        assertThat(check.office().orElseThrow().value()).isEqualTo(name.substring(0, 10));
    }

    @Test
    void thereAreCertificatesOfBothKindsForEachOfficeOfTheSampleMonth() throws IOException {
        Path month = Path.of("..", "..", "examples", "sample-month");
        Set<String> offices = new TreeSet<>();
        try (Stream<Path> files = Files.walk(month)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Matcher number = Pattern.compile("(?<=_)(\\d{10})(?=_\\d\\d_)")
                        .matcher(file.getFileName().toString());
                number.results().forEach(found -> offices.add(found.group()));
            });
        }
        assertThat(offices).hasSizeGreaterThanOrEqualTo(3);
        for (String office : offices) {
            assertThat(names()).contains(office + "-claims.pfx", office + "-dx.pfx");
        }
    }

    // Other programs

    private static String openssl(String... arguments) throws IOException {
        return ExternalProgram.installed("openssl", workplace).run(arguments);
    }

    @ParameterizedTest
    @CsvSource({"9970100011-claims", "9970100011-dx", "9970100011-renewal-due", "localhost"})
    void opensslAcceptsTheGoodOnes(String name) throws IOException {
        assertThat(openssl(
                        "verify",
                        "-x509_strict",
                        "-crl_check",
                        "-CAfile",
                        path("ca.pem"),
                        "-CRLfile",
                        path("ca-crl.pem"),
                        path(name + ".pem")))
                .contains(": OK");
    }

    @ParameterizedTest
    @CsvSource({
        "9970100011-expired, certificate has expired",
        "9970100011-not-yet-valid, certificate is not yet valid",
        "9970100011-revoked, certificate revoked",
        "9970100011-other-ca, certificate signature failure"
    })
    void opensslRefusesTheOthersForTheReasonInTheirNames(String name, String reason) {
        assertThatThrownBy(() -> openssl(
                        "verify",
                        "-crl_check",
                        "-CAfile",
                        path("ca.pem"),
                        "-CRLfile",
                        path("ca-crl.pem"),
                        path(name + ".pem")))
                .hasMessageContaining(reason);
    }

    @Test
    void opensslTakesTheServersCertificateForLocalhost() throws IOException {
        for (String[] name : new String[][] {{"-verify_hostname", "localhost"}, {"-verify_ip", "127.0.0.1"}}) {
            assertThat(openssl(
                            "verify",
                            "-purpose",
                            "sslserver",
                            name[0],
                            name[1],
                            "-CAfile",
                            path("ca.pem"),
                            path("localhost.pem")))
                    .contains(": OK");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9970100011-claims", "9970100011-expired", "localhost"})
    void opensslOpensThePfx(String name) throws IOException {
        String printed =
                openssl("pkcs12", "-in", path(name + ".pfx"), "-passin", "file:" + path(name + ".password"), "-nokeys");
        assertThat(printed.split("-----BEGIN CERTIFICATE-----", -1)).hasSize(3);
        assertThat(printed).contains("friendlyName: " + name);
    }

    @Test
    void opensslReadsTheListAndItsSignature() throws IOException {
        assertThat(openssl("crl", "-in", path("ca-crl.pem"), "-CAfile", path("ca.pem"), "-noout", "-text"))
                .contains("verify OK", "e-seikyuuCA", "Key Compromise");
    }

    @Test
    void keytoolShowsThePfx() throws IOException {
        String name = "9970100011-claims";
        String printed = ExternalProgram.ofJava("keytool", workplace)
                .run(
                        "-J-Duser.language=en",
                        "-list",
                        "-v",
                        "-keystore",
                        path(name + ".pfx"),
                        "-storetype",
                        "PKCS12",
                        "-storepass:file",
                        path(name + ".password"));
        assertThat(printed).contains("PrivateKeyEntry", "OU=9970100011", "CN=KaigoJigyousho", "CN=e-seikyuuCA");
    }
}

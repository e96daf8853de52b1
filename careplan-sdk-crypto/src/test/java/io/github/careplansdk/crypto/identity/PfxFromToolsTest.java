package io.github.careplansdk.crypto.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.ExternalProgram;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PKCS#12 files as the tools of others make them. */
@Isolated
@Tag("process")
class PfxFromToolsTest {
    private static final SamplePki PKI = SamplePki.create();
    private static final SigningIdentity OFFICE = PKI.office("9970100011");
    private static final String PASSWORD = "Passw0rd";
    private static final String OLD_WINDOWS = "-legacy -certpbe PBE-SHA1-RC2-40 -keypbe PBE-SHA1-3DES -macalg sha1";

    @TempDir
    Path folder;

    @BeforeEach
    void writePem() throws IOException {
        pem("key.pem", "PRIVATE KEY", OFFICE.privateKey().getEncoded());
        pem("certificate.pem", "CERTIFICATE", encoded(OFFICE.certificate()));
        pem("ca.pem", "CERTIFICATE", encoded(PKI.ca()));
    }

    private void pem(String name, String label, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private SigningIdentity load(String name, String password) throws IOException {
        return SigningIdentity.read(folder.resolve(name), password::toCharArray);
    }

    private static void assertSigns(SigningIdentity identity) throws Exception {
        byte[] text = "unit".getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(identity.privateKey());
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(identity.certificate());
        signature.update(text);
        assertThat(signature.verify(signed)).isTrue();
    }

    static Stream<Arguments> openssl() {
        return Stream.of(
                arguments("old Windows", OLD_WINDOWS),
                arguments("RC2 of 128 bits", "-legacy -certpbe PBE-SHA1-RC2-128 -keypbe PBE-SHA1-RC2-128 -macalg sha1"),
                arguments("RC4", "-legacy -certpbe PBE-SHA1-RC4-128 -keypbe PBE-SHA1-RC4-40 -macalg sha1"),
                arguments("3DES", "-certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -macalg sha1"),
                arguments("new", "-certpbe AES-256-CBC -keypbe AES-256-CBC -macalg sha256"),
                arguments("AES-128, SHA-512", "-certpbe AES-128-CBC -keypbe AES-128-CBC -macalg sha512"),
                arguments("certificates not encrypted", "-certpbe NONE -keypbe AES-256-CBC"),
                arguments("nothing encrypted", "-certpbe NONE -keypbe NONE"),
                arguments("without a MAC", "-nomac"),
                arguments("one iteration", "-iter 1 -nomaciter"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openssl")
    void opensslMadeOnesOpen(String name, String options) throws Exception {
        openssl("office.pfx", PASSWORD, options);
        SigningIdentity identity = load("office.pfx", PASSWORD);
        assertThat(identity.chain()).containsExactly(OFFICE.certificate(), PKI.ca());
        assertThat(identity.office()).hasToString("Optional[9970100011]");
        assertThat(identity.remarks()).isEmpty();
        assertSigns(identity);
        assertCode(
                "office.pfx",
                "passw0rd",
                options.equals("-nomac") ? IdentityCode.WRONG_PASSWORD_OR_DAMAGED : IdentityCode.WRONG_PASSWORD);
    }

    private void openssl(String output, String password, String options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "pkcs12",
                "-export",
                "-out",
                output,
                "-inkey",
                "key.pem",
                "-in",
                "certificate.pem",
                "-certfile",
                "ca.pem",
                "-name",
                "office",
                "-passout",
                "pass:" + password));
        arguments.addAll(Stream.of(options.split(" "))
                .filter(option -> !option.isEmpty())
                .toList());
        ExternalProgram.installed("openssl", folder).run(arguments.toArray(String[]::new));
    }

    private void assertCode(String file, String password, IdentityCode code) {
        IdentityException thrown = catchThrowableOfType(IdentityException.class, () -> load(file, password));
        assertThat(thrown.finding().code()).isEqualTo(code);
    }

    @Test
    void oneWithAPasswordInJapaneseOpensWithARemark() throws Exception {
        for (String options : List.of(OLD_WINDOWS, "")) {
            openssl("office.pfx", "パスワード", options);
            SigningIdentity identity = load("office.pfx", "パスワード");
            assertThat(identity.remarks()).containsExactly(Finding.of(IdentityCode.PASSWORD_NOT_ASCII));
            assertSigns(identity);
            assertCode("office.pfx", "パスワート", IdentityCode.WRONG_PASSWORD);
        }
    }

    @Test
    void oneWithAnEmptyPasswordOpens() throws Exception {
        for (String options : List.of(OLD_WINDOWS, "")) {
            openssl("office.pfx", "", options);
            assertSigns(load("office.pfx", ""));
        }
    }

    @Test
    void aBouncyCastleProviderBeforeThoseOfTheJdkDoesNoHarm() throws Exception {
        Security.insertProviderAt(new BouncyCastleProvider(), 1);
        try {
            for (String options : List.of(OLD_WINDOWS, "")) {
                openssl("office.pfx", "パスワード", options);
                assertSigns(load("office.pfx", "パスワード"));
                assertCode("office.pfx", "パスワート", IdentityCode.WRONG_PASSWORD);
            }
        } finally {
            Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        }
    }

    @Test
    void oneWithACipherThatJavaLacksSaysWhich() throws Exception {
        openssl("office.pfx", PASSWORD, "-certpbe CAMELLIA-256-CBC -keypbe CAMELLIA-256-CBC");
        assertCode("office.pfx", PASSWORD, IdentityCode.UNSUPPORTED_ALGORITHM);
    }

    @Test
    void oneWithoutTheCaCertificateIsRemarkedOn() throws Exception {
        ExternalProgram.installed("openssl", folder)
                .run(
                        "pkcs12",
                        "-export",
                        "-out",
                        "office.pfx",
                        "-inkey",
                        "key.pem",
                        "-in",
                        "certificate.pem",
                        "-passout",
                        "pass:" + PASSWORD);
        SigningIdentity identity = load("office.pfx", PASSWORD);
        assertThat(identity.chain()).containsExactly(OFFICE.certificate());
        assertThat(identity.remarks()).extracting(Finding::code).containsExactly(IdentityCode.CA_CERTIFICATE_MISSING);
    }

    @Test
    void oneWithCertificatesOnlyHasNoPrivateKey() throws Exception {
        ExternalProgram.installed("openssl", folder)
                .run(
                        "pkcs12",
                        "-export",
                        "-nokeys",
                        "-out",
                        "office.pfx",
                        "-in",
                        "certificate.pem",
                        "-passout",
                        "pass:" + PASSWORD);
        assertCode("office.pfx", PASSWORD, IdentityCode.NO_PRIVATE_KEY);
    }

    @Test
    void oneWithTheKeyOnlyHasNoCertificate() throws Exception {
        ExternalProgram.installed("openssl", folder)
                .run(
                        "pkcs12",
                        "-export",
                        "-nocerts",
                        "-out",
                        "office.pfx",
                        "-inkey",
                        "key.pem",
                        "-passout",
                        "pass:" + PASSWORD);
        assertCode("office.pfx", PASSWORD, IdentityCode.NO_CERTIFICATE);
    }

    @Test
    void keytoolMadeOnesOpenAndTwoKeysNeedAChoice() throws Exception {
        ExternalProgram keytool = ExternalProgram.ofJava("keytool", folder);
        for (String name : List.of("old", "new")) {
            keytool.run(
                    "-genkeypair",
                    "-keystore",
                    "two.p12",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-alias",
                    name,
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "2048",
                    "-dname",
                    "CN=KaigoJigyousho, OU=9970100011, C=JP");
            if (name.equals("old")) {
                assertSigns(load("two.p12", PASSWORD));
            }
        }
        IdentityException thrown = catchThrowableOfType(IdentityException.class, () -> load("two.p12", PASSWORD));
        assertThat(thrown.finding().code()).isEqualTo(IdentityCode.SEVERAL_KEYS);
        List<String> listed = List.of(thrown.finding().arguments().get(0).split("; (?=[0-9a-f]{64})"));
        assertThat(listed).hasSize(2).allMatch(line -> line.contains("OU=9970100011"));
        for (String line : listed) {
            Thumbprint wanted = Thumbprint.parse(line.substring(0, 64)).orElseThrow();
            SigningIdentity identity = SigningIdentity.read(
                    folder.resolve("two.p12"), PASSWORD::toCharArray, KeySelector.byThumbprint(wanted));
            assertThat(wanted.matches(identity.certificate())).isTrue();
            assertThat(identity.remarks()).isEmpty();
            assertSigns(identity);
        }
    }

    @Test
    void certtoolMadeOnesOpen() throws Exception {
        for (String cipher : List.of("aes-256", "3des-pkcs12", "rc2-40")) {
            ExternalProgram.installed("certtool", folder)
                    .run(
                            "--to-p12",
                            "--load-privkey",
                            "key.pem",
                            "--load-certificate",
                            "certificate.pem",
                            "--load-ca-certificate",
                            "ca.pem",
                            "--p12-name",
                            "office",
                            "--password",
                            PASSWORD,
                            "--pkcs-cipher",
                            cipher,
                            "--outder",
                            "--outfile",
                            "office.p12");
            SigningIdentity identity = load("office.p12", PASSWORD);
            assertThat(identity.chain()).containsExactly(OFFICE.certificate(), PKI.ca());
            assertSigns(identity);
        }
    }

    @Test
    void pk12utilMadeOnesOpen() throws Exception {
        ExternalProgram pk12util = ExternalProgram.installed("pk12util", folder);
        ExternalProgram certutil = ExternalProgram.installed("certutil", folder);
        openssl("office.pfx", PASSWORD, "");
        Files.createDirectory(folder.resolve("db"));
        certutil.run("-N", "-d", "sql:db", "--empty-password");
        certutil.run("-A", "-d", "sql:db", "-n", "ca", "-t", "C,,", "-i", "ca.pem");
        pk12util.run("-i", "office.pfx", "-d", "sql:db", "-W", PASSWORD);
        pk12util.run("-o", "nss.p12", "-n", "office", "-d", "sql:db", "-W", PASSWORD);
        SigningIdentity identity = load("nss.p12", PASSWORD);
        assertThat(identity.chain()).containsExactly(OFFICE.certificate(), PKI.ca());
        assertSigns(identity);
    }
}

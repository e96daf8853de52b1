package io.github.careplansdk.crypto.seal;

import static io.github.careplansdk.crypto.seal.Envelopes.OFFICE;
import static io.github.careplansdk.crypto.seal.Envelopes.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.ExternalProgram;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenSSL opens our envelopes, and we open its. */
@Tag("process")
class OpensslEnvelopeTest {
    private static final byte[] CONTENT = "送信単位の中身\r\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private ExternalProgram openssl;

    @BeforeEach
    void writeFiles() throws IOException {
        openssl = ExternalProgram.installed("openssl", folder);
        Files.write(folder.resolve("plain"), CONTENT);
        writePem("cert.pem", OFFICE.certificate());
        writePem("other.pem", OTHER.certificate());
        writePem("key.pem", OFFICE.privateKey());
        writePem("otherkey.pem", OTHER.privateKey());
    }

    private void writePem(String name, Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        Files.writeString(folder.resolve(name), text.toString());
    }

    private Path encryptedByOpenssl(String... options) throws IOException {
        openssl.run(Stream.of(
                        List.of("cms", "-encrypt", "-binary", "-outform", "DER", "-in", "plain", "-out", "encrypted"),
                        Arrays.asList(options))
                .flatMap(List::stream)
                .toArray(String[]::new));
        return folder.resolve("encrypted");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void opensslOpensOurs(boolean pkcs1) throws IOException {
        UnitEncryptor oaep = UnitEncryptor.of(List.of(OTHER.certificate(), OFFICE.certificate()));
        (pkcs1 ? oaep.withPkcs1v15() : oaep).encrypt(folder.resolve("plain"), folder.resolve("encrypted"));

        for (String who : List.of("cert.pem key.pem", "other.pem otherkey.pem")) {
            String[] pair = who.split(" ");
            openssl.run(
                    "cms",
                    "-decrypt",
                    "-inform",
                    "DER",
                    "-in",
                    "encrypted",
                    "-recip",
                    pair[0],
                    "-inkey",
                    pair[1],
                    "-out",
                    "opened");
            assertThat(folder.resolve("opened")).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void opensslAndUnzipOpenWhatIsSealedAndEncryptedAtOnce() throws IOException {
        byte[] large = new byte[300_000];
        new Random(1).nextBytes(large);
        Path file = Files.write(folder.resolve("large.pdf"), large);
        UnitSealer.of(OTHER)
                .sealEncrypted(
                        List.of(file, folder.resolve("plain")),
                        UnitEncryptor.of(List.of(OFFICE.certificate())),
                        folder.resolve("unit.p7m"));

        openssl.run(
                "cms",
                "-decrypt",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "unit.p7m",
                "-recip",
                "cert.pem",
                "-inkey",
                "key.pem",
                "-out",
                "unit.asice");
        ExternalProgram unzip = ExternalProgram.installed("unzip", folder);
        assertThat(unzip.run("-t", "unit.asice")).contains("No errors detected");
        unzip.run("-q", "unit.asice", "-d", "unzipped");
        assertThat(folder.resolve("unzipped/large.pdf")).hasBinaryContent(large);
        assertThat(folder.resolve("unzipped/plain")).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // OpenSSL's OAEP takes SHA-1 unless told otherwise; by -stream it writes BER without lengths.
                "-aes-256-gcm -recip cert.pem -keyopt rsa_padding_mode:oaep",
                "-aes-256-gcm -stream -recip cert.pem -keyopt rsa_padding_mode:oaep",
                "-aes-256-gcm -recip cert.pem -keyopt rsa_padding_mode:oaep -keyopt rsa_oaep_md:sha256",
                "-aes-256-gcm -keyid -recip cert.pem -keyopt rsa_padding_mode:oaep -keyopt rsa_oaep_md:sha512",
                "-aes-256-gcm -recip other.pem -recip cert.pem -keyopt rsa_padding_mode:oaep"
            })
    void weOpenOpensslsWithOaep(String options) throws IOException {
        Path encrypted = encryptedByOpenssl(options.split(" "));

        UnitDecryptor.of(List.of(OFFICE)).decrypt(encrypted, folder.resolve("opened"));

        assertThat(folder.resolve("opened")).hasBinaryContent(CONTENT);
    }

    @Test
    void weOpenOpensslsUsualPaddingWhenAskedTo() throws IOException {
        Path encrypted = encryptedByOpenssl("-aes-256-gcm", "cert.pem");

        UnitDecryptor.of(List.of(OFFICE)).allowingPkcs1v15().decrypt(encrypted, folder.resolve("opened"));

        assertThat(folder.resolve("opened")).hasBinaryContent(CONTENT);
    }

    private void assertRefused(Path encrypted, SigningIdentity by, EncryptionCode code) {
        assertThatThrownBy(() -> UnitDecryptor.of(List.of(by)).decrypt(encrypted, folder.resolve("opened")))
                .isInstanceOfSatisfying(
                        SealException.class, e -> assertThat(e.finding().code()).isEqualTo(code));
        assertThat(folder.resolve("opened")).doesNotExist();
    }

    @Test
    void whatWeDoNotOpenIsCalledByItsName() throws IOException {
        assertRefused(
                encryptedByOpenssl("-aes-256-cbc", "cert.pem"), OFFICE, EncryptionCode.ENVELOPE_NOT_AUTHENTICATED);
        assertRefused(
                encryptedByOpenssl("-aes-128-gcm", "-recip", "cert.pem", "-keyopt", "rsa_padding_mode:oaep"),
                OFFICE,
                EncryptionCode.CONTENT_ALGORITHM_UNSUPPORTED);
        assertRefused(encryptedByOpenssl("-aes-256-gcm", "cert.pem"), OTHER, EncryptionCode.NOT_FOR_THIS_RECEIVER);
        assertRefused(
                encryptedByOpenssl("-aes-256-gcm", "-outform", "PEM", "cert.pem"),
                OFFICE,
                EncryptionCode.NOT_AN_ENVELOPE);
        openssl.run(
                "cms",
                "-sign",
                "-signer",
                "cert.pem",
                "-inkey",
                "key.pem",
                "-in",
                "plain",
                "-outform",
                "DER",
                "-out",
                "s");
        assertRefused(folder.resolve("s"), OFFICE, EncryptionCode.NOT_AN_ENVELOPE);
    }
}

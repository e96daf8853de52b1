package io.github.careplansdk.crypto.seal;

import static io.github.careplansdk.crypto.seal.Envelopes.OFFICE;
import static io.github.careplansdk.crypto.seal.Envelopes.OTHER;
import static io.github.careplansdk.crypto.seal.Envelopes.PKI;
import static io.github.careplansdk.crypto.seal.Envelopes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files go in and come out the same, for those they are meant for. */
class UnitEncryptionTest {
    @TempDir
    Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static UnitEncryptor toOffice() {
        return UnitEncryptor.of(List.of(OFFICE.certificate()));
    }

    private static UnitDecryptor asOffice() {
        return UnitDecryptor.of(List.of(OFFICE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 4095, 4096, 4097, 100_000})
    void aFileComesOutAsItWentIn(int size) throws IOException {
        byte[] content = new byte[size];
        IntStream.range(0, size).forEach(i -> content[i] = (byte) (i * 31));
        Path plain = file("unit.asice", content);

        toOffice().encrypt(plain, folder.resolve("unit.cms"));
        asOffice().decrypt(folder.resolve("unit.cms"), folder.resolve("back.asice"));

        assertThat(folder.resolve("back.asice")).hasBinaryContent(content);
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void eachOfTwoReceiversCanDecrypt() throws IOException {
        byte[] envelope =
                Envelopes.encrypted(TEXT, UnitEncryptor.of(List.of(OFFICE.certificate(), OTHER.certificate())));

        for (SigningIdentity receiver : List.of(OFFICE, OTHER)) {
            UnitDecryptor.of(List.of(receiver)).decrypt(new ByteArrayInputStream(envelope), folder.resolve("out"));
            assertThat(folder.resolve("out")).hasBinaryContent(TEXT);
        }
    }

    @Test
    void oneOfSeveralIdentitiesIsEnough() throws IOException {
        Path encrypted = file("in", Envelopes.encrypted(TEXT));

        UnitDecryptor.of(List.of(OTHER, OFFICE)).decrypt(encrypted, folder.resolve("out"));

        assertThat(folder.resolve("out")).hasBinaryContent(TEXT);
    }

    @Test
    void theOldPaddingIsUsedAndDecryptedOnlyWhenAskedFor() throws IOException {
        byte[] envelope = Envelopes.encrypted(TEXT, toOffice().withPkcs1v15());

        assertThatThrownBy(() -> asOffice().decrypt(new ByteArrayInputStream(envelope), folder.resolve("out")))
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(EncryptionCode.KEY_ALGORITHM_NOT_ALLOWED));
        asOffice().allowingPkcs1v15().decrypt(new ByteArrayInputStream(envelope), folder.resolve("out"));

        assertThat(folder.resolve("out")).hasBinaryContent(TEXT);
    }

    @Test
    void theSameFileIsNeverEncryptedTheSame() {
        assertThat(Envelopes.encrypted(TEXT)).isNotEqualTo(Envelopes.encrypted(TEXT));
    }

    @Test
    void whatIsDecryptedIsForItsOwnerOnly() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this file system knows no owners");

        asOffice().decrypt(file("in", Envelopes.encrypted(TEXT)), folder.resolve("out"));

        assertThat(Files.getPosixFilePermissions(folder.resolve("out")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aFileThatIsThereIsReplaced() throws IOException {
        Path out = file("out", new byte[] {1, 2, 3});

        asOffice().decrypt(file("in", Envelopes.encrypted(TEXT)), out);

        assertThat(out).hasBinaryContent(TEXT);
    }

    @Test
    void anEncryptionThatBreaksOffLeavesNothing() throws IOException {
        Path out = file("out", new byte[] {1, 2, 3});

        assertThatThrownBy(() -> toOffice().encrypt(folder.resolve("missing"), out))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> toOffice()
                        .encrypt(file("in", TEXT), folder.resolve("nowhere").resolve("out")))
                .isInstanceOf(NoSuchFileException.class);

        assertThat(out).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aStreamThatBreaksOffDoesNotBecomeAGoodEnvelope() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(TEXT), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        });

        assertThatThrownBy(() -> toOffice().encrypt(breaking, out)).hasMessage("the disk is gone");

        assertThatThrownBy(() -> asOffice().decrypt(new ByteArrayInputStream(out.toByteArray()), folder.resolve("out")))
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(EncryptionCode.ENVELOPE_TRUNCATED));
    }

    @Test
    void troubleWithReadingIsNotTakenForADamagedEnvelope() {
        byte[] half = Arrays.copyOf(Envelopes.encrypted(TEXT), 400);
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(half), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the network is gone");
            }
        });

        assertThatThrownBy(() -> asOffice().decrypt(breaking, folder.resolve("out")))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the network is gone");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anEnvelopeInDerOpens() throws Exception {
        assertThat(Envelopes.decrypted(new Envelopes().make(), folder)).isEqualTo(TEXT);
    }

    @Test
    void aShorterTagOfTheStandardOpens() throws Exception {
        assertThat(Envelopes.decrypted(new Envelopes().tagBytes(12).make(), folder))
                .isEqualTo(TEXT);
    }

    @Test
    void aReceiverKnownByItsKeyOpens() throws Exception {
        byte[] keyId = new JcaX509ExtensionUtils()
                .createSubjectKeyIdentifier(OFFICE.certificate().getPublicKey())
                .getKeyIdentifier();
        assumeTrue(OFFICE.certificate().getExtensionValue("2.5.29.14") != null, "the certificate names no key");

        byte[] envelope = new Envelopes()
                .receiver(new RecipientIdentifier(new DEROctetString(keyId)))
                .make();

        assertThat(Envelopes.decrypted(envelope, folder)).isEqualTo(TEXT);
    }

    @Test
    void attributesAreCoveredByTheTag() throws Exception {
        DERSet attributes = new DERSet(
                new Attribute(CMSAttributes.contentType, new DERSet(new ASN1ObjectIdentifier("1.2.840.113549.1.7.2"))));
        Envelopes envelopes =
                new Envelopes().contentType(CMSObjectIdentifiers.signedData).attributes(attributes);

        byte[] envelope = envelopes.make();

        assertThat(Envelopes.decrypted(envelope, folder)).isEqualTo(TEXT);
        int place =
                indexOf(envelope, attributes.getObjectAt(0).toASN1Primitive().getEncoded());
        envelope[place + 4] ^= 1;
        assertThatThrownBy(() -> Envelopes.decrypted(envelope, folder))
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(EncryptionCode.ENVELOPE_CHANGED));
    }

    private static int indexOf(byte[] all, byte[] part) {
        return IntStream.rangeClosed(0, all.length - part.length)
                .filter(i -> Arrays.equals(all, i, i + part.length, part, 0, part.length))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void encryptingAndDecryptingNeedSomebody() {
        assertThatThrownBy(() -> UnitEncryptor.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitDecryptor.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReceiverWithAWeakKeyIsRefused() {
        SigningIdentity weak = PKI.identity(SampleCertificate.Role.WEAK_KEY, "9970100011");

        assertThatThrownBy(() -> UnitEncryptor.of(List.of(OFFICE.certificate(), weak.certificate())))
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(EncryptionCode.RECEIVER_KEY_UNSUITABLE));
    }
}

package io.github.careplansdk.crypto.seal;

import static io.github.careplansdk.crypto.seal.Envelopes.OFFICE;
import static io.github.careplansdk.crypto.seal.Envelopes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.internal.envelope.ContentCipher;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Envelopes made to do harm: they take no memory, tell no secret, and leave nothing. */
class HostileEnvelopeTest {
    /** ContentInfo and AuthEnvelopedData without lengths, up to the version. */
    private static final String START = "3080060b2a864886f70d0109100117a0803080020100";

    private static final Set<EncryptionCode> NO_ENVELOPE = EnumSet.of(
            EncryptionCode.NOT_AN_ENVELOPE,
            EncryptionCode.ENVELOPE_DAMAGED,
            EncryptionCode.ENVELOPE_TRUNCATED,
            EncryptionCode.ENVELOPE_LIMIT_EXCEEDED);

    @TempDir
    Path folder;

    private SealException decrypting(byte[] envelope) {
        SealException e = catchThrowableOfType(SealException.class, () -> Envelopes.decrypted(envelope, folder));
        assertThat(folder).isEmptyDirectory();
        return e;
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30847fffffff",
                "3084ffffffff",
                "308880ffffffffffffff0000",
                "3080067fffffff",
                "308006847fffffff",
                "3080060b2a864886f70d0109100117a0803080" + "02847fffffff00",
                START + "31847fffffff" + "30847fffffff" + "02847fffffff00",
                START + "a0847fffffff" + "31847fffffff" + "04847fffffff00",
                START + "3100" + "30847fffffff" + "06847fffffff00",
            })
    void aSizeThatIsOnlyClaimedTakesNoMemory(String claim) {
        assertThat(decrypting(hex(claim)).finding().code()).isIn(NO_ENVELOPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3080", "3180", "a080", "2480"})
    void structuresNestedDeeplyAreRefused(String level) {
        assertThat(decrypting(hex(START + "3180" + level.repeat(400_000)))
                        .finding()
                        .code())
                .isIn(NO_ENVELOPE);
    }

    @Test
    void contentNestedDeeplyIsRefused() {
        byte[] good = Envelopes.encrypted(TEXT);
        String untilContent = HexFormat.of().formatHex(good);
        int content = untilContent.indexOf("a08004", untilContent.length() / 2);

        byte[] nested = hex(untilContent.substring(0, content + 4) + "2480".repeat(400_000));

        assertThat(decrypting(nested).finding().code()).isIn(NO_ENVELOPE);
    }

    @Test
    void anIssuersNameDoesNothingToTheTerminal() throws Exception {
        X500Name issuer = new X500Name("CN=\u001b[2J\u202etxt\n.exe" + ",OU=no end".repeat(1_000));

        SealException e = decrypting(new Envelopes()
                .receiver(new RecipientIdentifier(new IssuerAndSerialNumber(issuer, BigInteger.TEN)))
                .make());

        assertThat(e.finding().code()).isEqualTo(EncryptionCode.NOT_FOR_THIS_RECEIVER);
        assertThat(e.finding().message(Language.JA))
                .doesNotContain("\u001b", "\u202e", "\n")
                .contains("[2J")
                .hasSizeLessThan(500);
    }

    @Test
    void aReceiverThatIsNotWeIsNamed() throws Exception {
        SigningIdentity other = Envelopes.OTHER;

        SealException e = decrypting(Envelopes.encrypted(TEXT, UnitEncryptor.of(List.of(other.certificate()))));

        assertThat(e.finding().message(Language.EN))
                .contains("e-seikyuuCA", other.certificate().getSerialNumber().toString(16));
    }

    private static AlgorithmIdentifier oaep(AlgorithmIdentifier digest) {
        ASN1Encodable parameters = new RSAESOAEPparams(
                digest,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest),
                RSAESOAEPparams.DEFAULT_P_SOURCE_ALGORITHM);
        return new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, parameters);
    }

    private static byte[] rsa(String transformation, AlgorithmParameterSpec parameters, byte[] bytes)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(transformation);
        cipher.init(Cipher.ENCRYPT_MODE, OFFICE.certificate().getPublicKey(), parameters);
        return cipher.doFinal(bytes);
    }

    /** Were these told apart, whoever has many envelopes decrypted could find out a key (RFC 3218). */
    @Test
    void nothingTellsWhyAKeyCannotBeDecrypted() throws Exception {
        OAEPParameterSpec sha256 =
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
        AlgorithmIdentifier oaep = oaep(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE));
        byte[] noPadding = rsa("RSA/ECB/NoPadding", null, Envelopes.bytes(255, 5));
        List<byte[]> envelopes = List.of(
                new Envelopes().encryptedKey(noPadding).make(),
                new Envelopes()
                        .encryptedKey(rsa("RSA/ECB/PKCS1Padding", null, new byte[31]))
                        .make(),
                new Envelopes()
                        .encryptedKey(rsa("RSA/ECB/PKCS1Padding", null, new byte[32]))
                        .make(),
                new Envelopes().encryptedKey(new byte[7]).make(),
                new Envelopes().encryptedKey(Envelopes.bytes(256, 0xFF)).make(),
                new Envelopes().keyAlgorithm(oaep).encryptedKey(noPadding).make(),
                new Envelopes()
                        .keyAlgorithm(oaep)
                        .encryptedKey(rsa("RSA/ECB/OAEPPadding", sha256, new byte[31]))
                        .make());

        for (byte[] envelope : envelopes) {
            SealException e = decrypting(envelope);
            assertThat(e.finding()).isEqualTo(EncryptionCode.ENVELOPE_CHANGED.found());
            assertThat(e).hasNoCause().hasNoSuppressedExceptions();
        }
    }

    @Test
    void oaepByAWeakDigestOrUnreadableIsUnsupported() throws Exception {
        AlgorithmIdentifier md5 = oaep(new AlgorithmIdentifier(PKCSObjectIdentifiers.md5, DERNull.INSTANCE));
        AlgorithmIdentifier unreadable = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, DERNull.INSTANCE);

        for (AlgorithmIdentifier algorithm : List.of(md5, unreadable)) {
            assertThat(decrypting(new Envelopes().keyAlgorithm(algorithm).make())
                            .finding()
                            .code())
                    .isEqualTo(EncryptionCode.KEY_ALGORITHM_UNSUPPORTED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 11, 17})
    void aTagTooShortOrLongIsRefused(int bytes) throws Exception {
        assertThat(decrypting(new Envelopes().tagBytes(bytes).make()).finding().code())
                .isEqualTo(EncryptionCode.ENVELOPE_DAMAGED);
    }

    @Test
    void exceptionsTellNeitherContentNorKeys() throws Exception {
        byte[] envelope = Envelopes.encrypted(TEXT);
        for (int cut : new int[] {10, 200, 450, envelope.length - 1}) {
            SealException e = decrypting(Arrays.copyOf(envelope, cut));
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(new String(TEXT, StandardCharsets.UTF_8));
        }
        assertThat(UnitEncryptor.of(List.of(OFFICE.certificate())).toString()).doesNotContain("CN=");
        assertThat(UnitDecryptor.of(List.of(OFFICE)).toString()).doesNotContain("RSA");
        ContentCipher cipher = new ContentCipher(Envelopes.bytes(32, 7), ContentCipher.parameters(algorithm()));
        assertThat(cipher.toString()).doesNotContain("7, 7", "0707");
    }

    private static AlgorithmIdentifier algorithm() {
        return new AlgorithmIdentifier(ContentCipher.ALGORITHM, new GCMParameters(new byte[12], 16));
    }
}

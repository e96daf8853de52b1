package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.internal.envelope.ContentCipher;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** Envelopes as others might make them, good and bad: each part can be another than usual. */
final class Envelopes {
    static final SamplePki PKI = SamplePki.create();
    static final SigningIdentity OFFICE = PKI.office("9970100011");
    static final SigningIdentity OTHER = PKI.office("9970100029");
    static final byte[] TEXT = "サービス提供票".getBytes(StandardCharsets.UTF_8);

    private byte[] key = bytes(32, 7);
    private byte[] nonce = bytes(12, 9);
    private int tagBytes = 16;
    private ASN1ObjectIdentifier contentAlgorithm = ContentCipher.ALGORITHM;
    private AlgorithmIdentifier keyAlgorithm =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    private RecipientIdentifier receiver = issuedTo(OFFICE);
    private List<RecipientInfo> others = List.of();
    private byte[] encryptedKey = new byte[0];
    private ASN1Set attributes;
    private ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;

    static byte[] bytes(int count, int value) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** What the encryptor makes for the office. */
    static byte[] encrypted(byte[] text) {
        return encrypted(text, UnitEncryptor.of(List.of(OFFICE.certificate())));
    }

    static byte[] encrypted(byte[] text, UnitEncryptor encryptor) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            encryptor.encrypt(new ByteArrayInputStream(text), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Decrypts as the office, also by the old padding. */
    static byte[] decrypted(byte[] envelope, Path folder) throws IOException {
        Path out = folder.resolve("decrypted");
        UnitDecryptor.of(List.of(OFFICE)).allowingPkcs1v15().decrypt(new ByteArrayInputStream(envelope), out);
        byte[] text = Files.readAllBytes(out);
        Files.delete(out);
        return text;
    }

    static RecipientIdentifier issuedTo(SigningIdentity identity) {
        try {
            return new RecipientIdentifier(
                    new IssuerAndSerialNumber(new JcaX509CertificateHolder(identity.certificate()).toASN1Structure()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Envelopes key(byte[] other) {
        this.key = other;
        return this;
    }

    Envelopes nonce(byte[] other) {
        this.nonce = other;
        return this;
    }

    Envelopes tagBytes(int other) {
        this.tagBytes = other;
        return this;
    }

    Envelopes contentAlgorithm(ASN1ObjectIdentifier other) {
        this.contentAlgorithm = other;
        return this;
    }

    Envelopes keyAlgorithm(AlgorithmIdentifier other) {
        this.keyAlgorithm = other;
        return this;
    }

    Envelopes receiver(RecipientIdentifier other) {
        this.receiver = other;
        return this;
    }

    /** For these, too. */
    Envelopes others(List<RecipientInfo> more) {
        this.others = more;
        return this;
    }

    /** With this where the encrypted key belongs. */
    Envelopes encryptedKey(byte[] other) {
        this.encryptedKey = other;
        return this;
    }

    Envelopes attributes(ASN1Set covered) {
        this.attributes = covered;
        return this;
    }

    Envelopes contentType(ASN1ObjectIdentifier other) {
        this.contentType = other;
        return this;
    }

    /** The envelope in DER, its content's key by RSA PKCS#1 v1.5. */
    byte[] make() throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        if (attributes != null) {
            cipher.updateAAD(attributes.getEncoded(ASN1Encoding.DER));
        }
        byte[] made = cipher.doFinal(TEXT);
        byte[] content = Arrays.copyOf(made, TEXT.length);
        byte[] tag = Arrays.copyOfRange(made, TEXT.length, TEXT.length + Math.min(tagBytes, 16));
        ASN1EncodableVector receivers = new ASN1EncodableVector();
        others.forEach(receivers::add);
        receivers.add(recipientInfo());
        AuthEnvelopedData data = new AuthEnvelopedData(
                null,
                new DERSet(receivers),
                new EncryptedContentInfo(
                        contentType,
                        new AlgorithmIdentifier(contentAlgorithm, new DERSequence(new ASN1Encodable[] {
                            new DEROctetString(nonce), new ASN1Integer(tagBytes)
                        })),
                        new DEROctetString(content)),
                attributes,
                new DEROctetString(tag),
                null);
        return new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, data).getEncoded(ASN1Encoding.DER);
    }

    private RecipientInfo recipientInfo() throws GeneralSecurityException {
        return new RecipientInfo(new KeyTransRecipientInfo(
                receiver, keyAlgorithm, new DEROctetString(encryptedKey.length > 0 ? encryptedKey : encryptedKey())));
    }

    private byte[] encryptedKey() throws GeneralSecurityException {
        PublicKey publicKey = OFFICE.certificate().getPublicKey();
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, publicKey);
        return cipher.doFinal(key);
    }
}

package io.github.careplansdk.crypto.seal.internal.envelope;

import io.github.careplansdk.core.internal.SafeText;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.KeyTransRecipientId;

/**
 * A receiver of an envelope (KeyTransRecipientInfo, RFC 5652, section 6.2.1).
 *
 * @param id what its certificate is known by
 * @param name the same for people
 * @param algorithm by which the content's key is encrypted for it
 */
public record EnvelopeReceiver(
        KeyTransRecipientId id, String name, AlgorithmIdentifier algorithm, byte[] encryptedKey) {
    private static final int LONGEST_NAME = 200;

    public static EnvelopeReceiver of(KeyTransRecipientInfo info) {
        RecipientIdentifier identifier = info.getRecipientIdentifier();
        AlgorithmIdentifier algorithm = info.getKeyEncryptionAlgorithm();
        byte[] encryptedKey = info.getEncryptedKey().getOctets();
        if (identifier.isTagged()) {
            byte[] keyId = ASN1OctetString.getInstance(identifier.getId()).getOctets();
            String name = "key " + HexFormat.of().formatHex(keyId);
            return new EnvelopeReceiver(new KeyTransRecipientId(keyId), shown(name), algorithm, encryptedKey);
        }
        IssuerAndSerialNumber issued = IssuerAndSerialNumber.getInstance(identifier.getId());
        KeyTransRecipientId id = new KeyTransRecipientId(
                issued.getName(), issued.getSerialNumber().getValue());
        String name = issued.getName() + " " + id.getSerialNumber().toString(16);
        return new EnvelopeReceiver(id, shown(name), algorithm, encryptedKey);
    }

    /** Returns the sender chose it: nothing that a terminal would act on, and not too much. */
    private static String shown(String name) {
        return SafeText.of(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name);
    }

    /** Returns whether this is the owner of a certificate. */
    public boolean owns(X509Certificate certificate) {
        try {
            return id.match(new JcaX509CertificateHolder(certificate));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate without an encoded form.", e);
        }
    }
}

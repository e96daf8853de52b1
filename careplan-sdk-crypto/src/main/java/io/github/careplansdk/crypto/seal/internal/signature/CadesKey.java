package io.github.careplansdk.crypto.seal.internal.signature;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * The signatures of an identity: CMS SignedData (RFC 5652, section 5) over a content that is elsewhere. What is the same in all
 * of them is made once. The digests are the JDK's, the key works on the provider that owns it. Safe to share.
 */
public final class CadesKey {
    private static final String SIGNATURE = "SHA256withRSA";
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    /** RSA, with the digest once more (RFC 5754, section 3.2). */
    private static final AlgorithmIdentifier SHA256_RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int TAG_0 = 0xA0;

    private static final ASN1Integer VERSION = new ASN1Integer(1);
    private static final byte[] SIGNED_DATA = der(CMSObjectIdentifiers.signedData);
    private static final byte[] CONTENT_TYPE = attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data);
    /** Keeps anyone from passing the signature off as one by other algorithms (RFC 6211). */
    private static final byte[] ALGORITHMS = attribute(
            CMSAttributes.cmsAlgorithmProtect,
            new CMSAlgorithmProtection(SHA256, CMSAlgorithmProtection.SIGNATURE, SHA256_RSA));

    private final byte[] signingCertificate;
    /** What stands in front of the signers: the content's type, and the certificates. */
    private final byte[] contentAndCertificates;
    /** What stands in front of the attributes: who signs. */
    private final byte[] signer;

    public CadesKey(SigningIdentity identity) {
        byte[] digest = DigestMethod.SHA256.digest(identity.certificate());
        this.signingCertificate = attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(new ESSCertIDv2(digest)));
        ASN1EncodableVector chain = new ASN1EncodableVector();
        identity.chain().forEach(certificate -> chain.add(structure(certificate)));
        this.contentAndCertificates = joined(
                der(VERSION),
                der(new DERSet(SHA256)),
                der(new ContentInfo(CMSObjectIdentifiers.data, null)),
                der(new DERTaggedObject(false, 0, new DERSet(chain))));
        Certificate own = structure(identity.certificate());
        this.signer = joined(
                der(VERSION),
                der(new IssuerAndSerialNumber(
                        own.getIssuer(), own.getSerialNumber().getValue())),
                der(SHA256));
    }

    private static Certificate structure(X509Certificate certificate) {
        try {
            return Certificate.getInstance(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("Certificates that were read have bytes.", e);
        }
    }

    /**
     * Signs a content.
     *
     * @param key the identity's, which a store may be asked for each time
     * @param sha256 the content's digest
     * @return the CMS structure, in DER
     * @throws SealException if the key does not sign
     */
    public byte[] sign(PrivateKey key, byte[] sha256, Instant at) {
        byte[][] attributes = {
            CONTENT_TYPE,
            attribute(CMSAttributes.signingTime, new Time(Date.from(at))),
            attribute(CMSAttributes.messageDigest, new DEROctetString(sha256)),
            signingCertificate,
            ALGORITHMS
        };
        // A set has its members in the order of their bytes.
        Arrays.sort(attributes, Arrays::compareUnsigned);
        byte[] signature = signature(key, wrapped(SET, attributes));
        byte[] info = wrapped(
                SEQUENCE, signer, wrapped(TAG_0, attributes), der(SHA256_RSA), der(new DEROctetString(signature)));
        byte[] signedData = wrapped(SEQUENCE, contentAndCertificates, wrapped(SET, info));
        return wrapped(SEQUENCE, SIGNED_DATA, wrapped(TAG_0, signedData));
    }

    private static byte[] attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return der(new Attribute(type, new DERSet(value)));
    }

    private static byte[] der(ASN1Encodable structure) {
        try {
            return structure.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("Memory takes what is written.", e);
        }
    }

    /** Returns a constructed value in DER (X.690), of parts that are in DER. */
    private static byte[] wrapped(int tag, byte[]... parts) {
        // But for its tag it looks like an octet string.
        byte[] encoded = der(new DEROctetString(joined(parts)));
        encoded[0] = (byte) tag;
        return encoded;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] signature(PrivateKey key, byte[] bytes) {
        try {
            Signature signing = Signature.getInstance(SIGNATURE);
            signing.initSign(key);
            signing.update(bytes);
            return signing.sign();
        } catch (GeneralSecurityException | ProviderException e) {
            throw new SealException(SealCode.SIGNING_FAILED.found(), e);
        }
    }
}

package io.github.careplansdk.crypto.seal.internal.signature;

import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * A detached CAdES-BASELINE-B signature (ETSI EN 319 122-1) in a CMS structure of its own: content-type, message-digest,
 * signing-time and signing-certificate-v2 are signed, and the certificates are inside. {@link CadesKey} makes them.
 */
public final class CadesSignature {
    /** Far more than a unit has; each costs time before anyone is known to be trusted. */
    private static final int MOST_SIGNERS = 10;

    private static final int MOST_CERTIFICATES = 50;

    private final String name;
    private final CMSSignedData cms;

    private CadesSignature(String name, CMSSignedData cms) {
        this.name = name;
        this.cms = cms;
    }

    /**
     * Reads a signature.
     *
     * @param name what findings call it
     * @param content what it is to be over
     */
    public static CadesSignature read(String name, byte[] encoded, CMSProcessable content) throws RefusedException {
        try {
            // Strictly one structure, with nothing behind it.
            ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(encoded));
            boolean detached = SignedData.getInstance(info.getContent())
                            .getEncapContentInfo()
                            .getContent()
                    == null;
            CMSSignedData cms = new CMSSignedData(content, info);
            int signers = cms.getSignerInfos().size();
            if (detached
                    && signers > 0
                    && signers <= MOST_SIGNERS
                    && cms.getCertificates().getMatches(null).size() <= MOST_CERTIFICATES) {
                return new CadesSignature(name, cms);
            }
        } catch (IOException | CMSException | RuntimeException e) {
            // BouncyCastle tells what is no such structure by exceptions of many kinds; none leads further.
        }
        throw new RefusedException(SealCode.SIGNATURE_UNREADABLE, name);
    }

    /** Returns who signed; at least one. */
    public List<CadesSigner> signers() throws RefusedException {
        try {
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            List<X509Certificate> certificates = new ArrayList<>();
            for (X509CertificateHolder each : cms.getCertificates().getMatches(null)) {
                certificates.add(converter.getCertificate(each));
            }
            List<CadesSigner> signers = new ArrayList<>();
            for (SignerInformation signer : cms.getSignerInfos()) {
                signers.add(CadesSigner.of(name, signer, certificates));
            }
            return signers;
        } catch (CertificateException | RuntimeException e) {
            throw new RefusedException(SealCode.SIGNATURE_UNREADABLE, name);
        }
    }
}

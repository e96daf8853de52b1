package io.github.careplansdk.crypto.seal.internal.signature;

import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** One who signed: the signature, and the certificates that came with it, the signer's own first. */
public final class CadesSigner {
    private static final int MIN_RSA_BITS = 2048;

    /** How a signature by RSA (PKCS#1 v1.5) is called; some name the digest once more. */
    private static final Set<ASN1ObjectIdentifier> RSA = Set.of(
            PKCSObjectIdentifiers.rsaEncryption,
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption);

    private final String name;
    private final SignerInformation signer;
    private final List<X509Certificate> chain;
    private final Optional<ESSCertIDv2> id;
    private final Optional<Instant> signingTime;

    private CadesSigner(String name, SignerInformation signer, List<X509Certificate> chain, Optional<ESSCertIDv2> id) {
        this.name = name;
        this.signer = signer;
        this.chain = List.copyOf(chain);
        this.id = id;
        this.signingTime = attribute(signer, CMSAttributes.signingTime)
                .map(value -> Time.getInstance(value).getDate().toInstant());
    }

    /** Returns whether a public key is of a kind and size that signatures are accepted of. */
    public static boolean isAccepted(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() >= MIN_RSA_BITS;
    }

    /**
     * Finds the signer's certificate. Several may have the issuer and number that the signature gives, as anyone can make
     * one: then it is the one that the signature names by digest.
     */
    public static CadesSigner of(String name, SignerInformation signer, List<X509Certificate> certificates)
            throws RefusedException, CertificateEncodingException {
        List<X509Certificate> candidates = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            if (signer.getSID().match(new JcaX509CertificateHolder(certificate))) {
                candidates.add(certificate);
            }
        }
        if (candidates.isEmpty()) {
            throw new RefusedException(SealCode.SIGNER_MISSING, name);
        }
        Optional<ESSCertIDv2> id = attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                .map(value -> SigningCertificateV2.getInstance(value).getCerts()[0]);
        X509Certificate own = candidates.get(0);
        for (X509Certificate candidate : candidates) {
            if (isNamed(candidate, id)) {
                own = candidate;
            }
        }
        return new CadesSigner(name, signer, chain(own, certificates), id);
    }

    /** Returns the signer's certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Returns the signer's certificate and those above it. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** Checks that the signature is right for the content, and by an algorithm and key that are accepted. */
    public void checkSignature() throws IOException, RefusedException {
        if (DigestMethod.of(signer.getDigestAlgorithmID().getAlgorithm()).isEmpty()) {
            throw new RefusedException(SealCode.SIGNATURE_REFUSED, name, signer.getDigestAlgOID());
        }
        if (!RSA.contains(new ASN1ObjectIdentifier(signer.getEncryptionAlgOID())) || !isAccepted(certificate())) {
            throw new RefusedException(
                    SealCode.SIGNATURE_REFUSED,
                    name,
                    signer.getEncryptionAlgOID() + " "
                            + certificate().getPublicKey().getAlgorithm());
        }
        boolean right;
        try {
            right = signer.verify(
                    new JcaSimpleSignerInfoVerifierBuilder().build(certificate().getPublicKey()));
        } catch (CMSSignerDigestMismatchException e) {
            throw new RefusedException(SealCode.CONTENT_CHANGED, name);
        } catch (CMSException e) {
            if (e.getUnderlyingException() instanceof IOException unreadable) {
                throw unreadable;
            }
            right = false;
        } catch (OperatorCreationException | RuntimeException e) {
            right = false;
        }
        if (!right) {
            throw new RefusedException(SealCode.SIGNATURE_WRONG, name);
        }
    }

    /** Checks that the signature names the certificate by digest, so that no other can be put in its place. */
    public void checkNamed() throws RefusedException {
        if (id.isEmpty()) {
            throw new RefusedException(SealCode.SIGNER_UNNAMED, name);
        }
        checkNotMisnamed();
    }

    /**
     * As above, but a signature that names no certificate passes, as plain CMS does; its other attributes are signed, so
     * that it cannot be taken for a signature of these.
     */
    public void checkNotMisnamed() throws RefusedException {
        if (signer.getSignedAttributes() == null) {
            throw new RefusedException(SealCode.SIGNER_UNNAMED, name);
        }
        if (id.isPresent() && !isNamed(certificate(), id)) {
            throw new RefusedException(SealCode.SIGNER_OTHER, name);
        }
    }

    /** Returns the time that the signature says it was made. */
    public Optional<Instant> signingTime() {
        return signingTime;
    }

    /** Returns the one value of a signed attribute that is there once; two would be two readings. */
    private static Optional<ASN1Encodable> attribute(SignerInformation signer, ASN1ObjectIdentifier type) {
        AttributeTable attributes = signer.getSignedAttributes();
        ASN1EncodableVector all = attributes == null ? new ASN1EncodableVector() : attributes.getAll(type);
        if (all.size() != 1) {
            return Optional.empty();
        }
        Attribute attribute = Attribute.getInstance(all.get(0));
        return attribute.getAttrValues().size() == 1
                ? Optional.of(attribute.getAttrValues().getObjectAt(0))
                : Optional.empty();
    }

    private static boolean isNamed(X509Certificate certificate, Optional<ESSCertIDv2> id) {
        return id.flatMap(named -> DigestMethod.of(named.getHashAlgorithm().getAlgorithm())
                        .map(method -> MessageDigest.isEqual(method.digest(certificate), named.getCertHash())))
                .orElse(false);
    }

    /** Returns the certificate, then those that may have issued it, then those that may have issued these. */
    private static List<X509Certificate> chain(X509Certificate first, List<X509Certificate> all) {
        List<X509Certificate> chain = new ArrayList<>(List.of(first));
        for (int i = 0; i < chain.size(); i++) {
            X500Principal issuer = chain.get(i).getIssuerX500Principal();
            all.stream()
                    .filter(Predicate.not(chain::contains))
                    .filter(certificate -> certificate.getSubjectX500Principal().equals(issuer))
                    .forEach(chain::add);
        }
        return chain;
    }
}

package io.github.careplansdk.crypto.identity.internal.certificate;

import java.io.IOException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.jspecify.annotations.Nullable;

/** Whether a signature is made with a digest that nobody can forge today. */
public final class SignatureStrength {
    private static final Set<ASN1ObjectIdentifier> STRONG_DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256,
            NISTObjectIdentifiers.id_sha384,
            NISTObjectIdentifiers.id_sha512,
            NISTObjectIdentifiers.id_sha512_256,
            NISTObjectIdentifiers.id_sha3_256,
            NISTObjectIdentifiers.id_sha3_384,
            NISTObjectIdentifiers.id_sha3_512,
            NISTObjectIdentifiers.id_shake256);

    private SignatureStrength() {}

    /** Returns the signature algorithm of a certificate, if it is too weak. */
    public static Optional<String> weakness(X509Certificate certificate) {
        return weakness(certificate.getSigAlgOID(), certificate.getSigAlgParams());
    }

    /** Returns the signature algorithm of a list of revoked certificates, if it is too weak. */
    public static Optional<String> weakness(X509CRL list) {
        return weakness(list.getSigAlgOID(), list.getSigAlgParams());
    }

    private static Optional<String> weakness(String algorithm, byte @Nullable [] parameters) {
        try {
            return weakness(new AlgorithmIdentifier(
                    new ASN1ObjectIdentifier(algorithm),
                    parameters == null ? null : ASN1Primitive.fromByteArray(parameters)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(algorithm);
        }
    }

    public static Optional<String> weakness(AlgorithmIdentifier signature) {
        return isStrong(signature)
                ? Optional.empty()
                : Optional.of(new DefaultAlgorithmNameFinder().getAlgorithmName(signature.getAlgorithm()));
    }

    private static boolean isStrong(AlgorithmIdentifier signature) {
        if (signature.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS) && signature.getParameters() == null) {
            return false; // SHA-1 by default (RFC 8017, A.2.3), which the finder does not know
        }
        AlgorithmIdentifier digest = new DefaultDigestAlgorithmIdentifierFinder().find(signature);
        return digest != null && STRONG_DIGESTS.contains(digest.getAlgorithm());
    }
}

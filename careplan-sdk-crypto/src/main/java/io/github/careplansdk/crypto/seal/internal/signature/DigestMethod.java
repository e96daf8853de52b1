package io.github.careplansdk.crypto.seal.internal.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;

/** The digests that are accepted: those of SHA-2 that the standards for signatures name. */
public enum DigestMethod {
    SHA256("SHA-256", "http://www.w3.org/2001/04/xmlenc#sha256", NISTObjectIdentifiers.id_sha256),
    SHA384("SHA-384", "http://www.w3.org/2001/04/xmldsig-more#sha384", NISTObjectIdentifiers.id_sha384),
    SHA512("SHA-512", "http://www.w3.org/2001/04/xmlenc#sha512", NISTObjectIdentifiers.id_sha512);

    private final String algorithm;
    private final String uri;
    private final ASN1ObjectIdentifier identifier;

    DigestMethod(String algorithm, String uri, ASN1ObjectIdentifier identifier) {
        this.algorithm = algorithm;
        this.uri = uri;
        this.identifier = identifier;
    }

    public static Optional<DigestMethod> ofUri(String uri) {
        return Stream.of(values()).filter(method -> method.uri.equals(uri)).findFirst();
    }

    public static Optional<DigestMethod> of(ASN1ObjectIdentifier identifier) {
        return Stream.of(values())
                .filter(method -> method.identifier.equals(identifier))
                .findFirst();
    }

    /** Its name in XML signatures. */
    public String uri() {
        return uri;
    }

    public MessageDigest start() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm + ".", e);
        }
    }

    /** Returns the digest of some bytes. */
    public byte[] digest(byte[] bytes) {
        return start().digest(bytes);
    }

    /** Returns the digest of a certificate's encoded form. */
    public byte[] digest(X509Certificate certificate) {
        try {
            return digest(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate that was read has its bytes.", e);
        }
    }
}

package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.identity.internal.certificate.CertificatePath;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificateSubject;
import io.github.careplansdk.crypto.identity.internal.certificate.X509File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * The CA certificates that are trusted. There is no default. Immutable and safe to share.
 *
 * @param certificates the CA certificates; a certificate that is not a CA certificate is refused with an {@link
 *     IllegalArgumentException}
 */
public record TrustAnchors(List<X509Certificate> certificates) {
    /** No trust anchors: the issuer of a certificate cannot be verified. */
    public static final TrustAnchors NONE = new TrustAnchors(List.of());

    public TrustAnchors {
        certificates = List.copyOf(certificates);
        for (X509Certificate certificate : certificates) {
            if (!CertificatePath.mayBeCa(certificate)) {
                throw new IllegalArgumentException("This is no CA's certificate, so it cannot be a trust anchor: "
                        + CertificateSubject.of(certificate));
            }
        }
    }

    /** Returns trust anchors of the given CA certificates. */
    public static TrustAnchors of(X509Certificate... certificates) {
        return new TrustAnchors(List.of(certificates));
    }

    /**
     * Reads CA certificates from files of at most 1 MB, each in PEM (one or more) or DER (also PKCS#7).
     *
     * @throws IdentityException if a file holds no certificate, cannot be parsed, or holds a certificate that is not a
     *     CA's
     */
    public static TrustAnchors read(Path... files) throws IOException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Path file : files) {
            certificates.addAll(X509File.caCertificates(file));
        }
        return new TrustAnchors(certificates);
    }

    /**
     * Reads CA certificates from a stream, in the formats of files.
     *
     * @param name the name used in findings
     * @param in read to its end, at most 1 MB of it; not closed
     * @throws IdentityException as for a file
     */
    public static TrustAnchors read(String name, InputStream in) throws IOException {
        return new TrustAnchors(X509File.caCertificates(name, in));
    }
}

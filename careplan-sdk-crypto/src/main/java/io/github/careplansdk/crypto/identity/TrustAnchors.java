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
 * The CA certificates that are trusted. There is no default: whoever checks names them. Immutable and safe to share.
 *
 * @param certificates the CA certificates; a certificate that no CA may have is refused with an {@link
 *     IllegalArgumentException}
 */
public record TrustAnchors(List<X509Certificate> certificates) {
    /** Nobody is trusted, so that nothing can be said of who issued a certificate. */
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

    /** Returns these CA certificates. */
    public static TrustAnchors of(X509Certificate... certificates) {
        return new TrustAnchors(List.of(certificates));
    }

    /**
     * Reads the CA certificates in files, each in PEM (one or more) or DER (also PKCS#7), of at most 1 MB.
     *
     * @throws IdentityException if a file holds no certificate, something that cannot be read, or a certificate that is no
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
     * Reads the CA certificates that a stream gives, as those of a file.
     *
     * @param name what it is called in findings
     * @param in read to its end, at most 1 MB of it; not closed
     * @throws IdentityException as for a file
     */
    public static TrustAnchors read(String name, InputStream in) throws IOException {
        return new TrustAnchors(X509File.caCertificates(name, in));
    }
}

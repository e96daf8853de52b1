package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.name.OfficeNumber;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;

/** Finds the certificate that units for an office are encrypted for. */
@FunctionalInterface
public interface ReceiverCertificates {
    /** Returns the office's certificate, or empty if none is known; then nothing is sent to the office. */
    Optional<X509Certificate> of(OfficeNumber office) throws IOException;

    /**
     * Returns whether the office's key is in a store without RSA-OAEP, such as Java's Windows-MY, so that RSA PKCS#1 v1.5 is
     * used for it; false by default.
     */
    default boolean needsPkcs1v15(OfficeNumber office) throws IOException {
        return false;
    }

    /** Returns the same certificates, with RSA PKCS#1 v1.5 for some of the offices. */
    default ReceiverCertificates withPkcs1v15For(Set<OfficeNumber> offices) {
        ReceiverCertificates certificates = this;
        Set<OfficeNumber> needing = Set.copyOf(offices);
        return new ReceiverCertificates() {
            @Override
            public Optional<X509Certificate> of(OfficeNumber office) throws IOException {
                return certificates.of(office);
            }

            @Override
            public boolean needsPkcs1v15(OfficeNumber office) throws IOException {
                return needing.contains(office) || certificates.needsPkcs1v15(office);
            }
        };
    }
}

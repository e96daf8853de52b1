package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificateSubject;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Whose certificate one is. */
@FunctionalInterface
public interface OfficeDirectory {
    /** By the one ten-digit office number in the certificate's subject (OU). */
    OfficeDirectory BY_SUBJECT =
            certificate -> CertificateSubject.of(certificate).office();

    /** Returns the office, or empty where it is not known. */
    Optional<OfficeNumber> officeOf(X509Certificate certificate);
}

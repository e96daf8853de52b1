package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificateSubject;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Finds the office that a certificate belongs to. */
@FunctionalInterface
public interface OfficeDirectory {
    /** Finds the office by the only ten-digit office number in the certificate's subject (OU). */
    OfficeDirectory BY_SUBJECT =
            certificate -> CertificateSubject.of(certificate).office();

    /** Returns the office of a certificate, or empty if it is not known. */
    Optional<OfficeNumber> officeOf(X509Certificate certificate);
}

package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.name.OfficeNumber;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Finds the certificate that units for an office are encrypted for. */
@FunctionalInterface
public interface ReceiverCertificates {
    /** Returns the office's certificate, or empty if none is known; then nothing is sent to the office. */
    Optional<X509Certificate> of(OfficeNumber office) throws IOException;
}

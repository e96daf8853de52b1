package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.name.OfficeNumber;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Finds the certificate that units for an office are encrypted for. */
@FunctionalInterface
public interface ReceiverCertificates {
    /** The office's certificate, or empty where none is known: nothing is sent to it then. */
    Optional<X509Certificate> of(OfficeNumber office) throws IOException;
}

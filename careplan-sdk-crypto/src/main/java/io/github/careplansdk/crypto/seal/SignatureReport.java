package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A signature that was made by the key of its certificate. Whether the certificate is good, its check says.
 *
 * @param name the signature's file in the container
 * @param check the check of the signer's certificate
 * @param signingTime when it was made, as the signer says; nobody else vouches for it
 * @param covers the names of the files that it covers
 */
public record SignatureReport(String name, CertificateCheck check, Optional<Instant> signingTime, List<String> covers) {
    public SignatureReport {
        covers = List.copyOf(covers);
    }

    /** Returns the signer's certificate. */
    public X509Certificate certificate() {
        return check.certificate();
    }

    /** Returns the office number in the signer's certificate, or empty where there is none. */
    public Optional<OfficeNumber> office() {
        return check.office();
    }
}

package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A signature that matches its certificate, with the check of that certificate.
 *
 * @param name the signature's file in the container
 * @param check the check of the signer's certificate
 * @param signingTime the signing time, as claimed by the signer
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

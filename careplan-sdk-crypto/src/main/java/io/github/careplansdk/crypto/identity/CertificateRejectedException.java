package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.CarePlanException;

/** Thrown when a certificate may not be relied on. Its finding is the worst one; {@link #check} has them all. */
public final class CertificateRejectedException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    private final transient CertificateCheck check;

    CertificateRejectedException(CertificateCheck check) {
        super(check.findings().get(0));
        this.check = check;
    }

    /** Returns the check that the certificate failed. */
    public CertificateCheck check() {
        return check;
    }
}

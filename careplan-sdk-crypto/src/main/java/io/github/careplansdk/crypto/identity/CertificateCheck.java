package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificateSubject;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The result of checking a certificate.
 *
 * @param certificate the certificate that was checked
 * @param at the moment it was checked for
 * @param status the overall status
 * @param findings all findings, the worst first; a good certificate may have some too
 * @param renewalOpens the time at which renewal opens, in Japan time; it closes with the last day
 * @param anchor the trust anchor that the certificate leads to, or empty if there is none
 */
public record CertificateCheck(
        X509Certificate certificate,
        Instant at,
        Status status,
        List<Finding> findings,
        ZonedDateTime renewalOpens,
        Optional<X509Certificate> anchor) {
    public CertificateCheck {
        findings = List.copyOf(findings);
    }

    /** Returns whether the certificate may be relied on: VALID or RENEWAL_DUE. */
    public boolean isGood() {
        return status == Status.VALID || status == Status.RENEWAL_DUE;
    }

    /** Returns the kind of certificate, or empty if its subject matches none. */
    public Optional<CertificateKind> kind() {
        return CertificateKind.of(certificate);
    }

    /** Returns the office number in its subject, or empty where there is not exactly one. */
    public Optional<OfficeNumber> office() {
        return CertificateSubject.of(certificate).office();
    }

    /** Returns the day in Japan on which it ends (有効終了年月日); that day counts to 23:59:59. */
    public LocalDate lastDay() {
        return Validity.of(certificate).lastDay();
    }

    /** Returns the days in Japan to the last day: 0 on the last day, negative afterwards. */
    public long daysLeft() {
        return Validity.of(certificate).daysLeft(at);
    }

    /**
     * Returns this check if the certificate may be relied on.
     *
     * @throws CertificateRejectedException if it may not be relied on
     */
    public CertificateCheck orThrow() {
        if (!isGood()) {
            throw new CertificateRejectedException(this);
        }
        return this;
    }

    /** The status of a checked certificate, from best to worst. */
    public enum Status {
        /** Good. */
        VALID,
        /** Good, and its renewal is open: within three months before its end. */
        RENEWAL_DUE,
        /** It cannot be determined, for example because no list of revoked certificates covers it. Not to be relied on. */
        INDETERMINATE,
        /** Not to be relied on. */
        INVALID
    }
}

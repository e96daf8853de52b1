package io.github.careplansdk.crypto.office;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with the certificate of an office, and what is to be done about it. It goes by the names and days of
 * certificates only; whether one can be relied on, {@link CertificateChecker} says.
 *
 * @param at the moment it was given for
 * @param state how it stands
 * @param certificate the certificate it goes by: of those for care plans the one that ends last
 * @param usable whether there is a certificate at that moment that has begun and not ended
 * @param next what is to be done next; for a good certificate its renewal
 * @param finding the same in words
 * @param remarks what else there is to say, such as that a certificate is none for care plans
 * @param issuingStops the hours in which no certificates are issued; empty where none is issued for what is to be done next
 */
public record CertificateAdvice(
        Instant at,
        CertificateState state,
        Optional<X509Certificate> certificate,
        boolean usable,
        NextAct next,
        Finding finding,
        List<Finding> remarks,
        Optional<OfficeFacts.Hours> issuingStops) {
    public CertificateAdvice {
        remarks = List.copyOf(remarks);
    }

    /**
     * Returns advice for an office number.
     *
     * @param certificates its certificates at hand, none or several, of any kind
     * @throws IllegalArgumentException if they are of more than one office number
     */
    public static CertificateAdvice of(
            List<X509Certificate> certificates, OfficeSituation situation, OfficeFacts facts, Instant at) {
        return new CertificateAdviser(certificates, situation, facts, at).advice();
    }

    /** Returns whether the office has to do something now: not if it is only to wait, or to renew later. */
    public boolean isDue() {
        return switch (state) {
            case VALID, WAIT -> false;
            case DX_NOT_NEEDED -> next.act() != NextAct.Act.RENEW;
            case APPLY, DOWNLOAD, CHECK_PASSWORD, INDETERMINATE, RENEW, ISSUE_ANEW, EXPIRED -> true;
        };
    }
}

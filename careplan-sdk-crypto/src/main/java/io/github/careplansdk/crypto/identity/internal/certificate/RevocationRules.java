package io.github.careplansdk.crypto.identity.internal.certificate;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.CertificateCode;
import io.github.careplansdk.crypto.identity.CertificatePolicy;
import io.github.careplansdk.crypto.identity.RevocationLists;
import io.github.careplansdk.crypto.identity.Validity;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate is revoked, as the lists of revoked certificates tell: revoked, not revoked, or unknown. A list
 * counts when its CA signed it; to say "not revoked" it also has to be current. A list that is past its next update still
 * says who was revoked.
 */
public final class RevocationRules {
    /** The bit cRLSign in {@link X509Certificate#getKeyUsage}. */
    private static final int CRL_SIGN = 6;

    private final CertificatePath path;
    private final RevocationLists revocationLists;
    private final CertificatePolicy policy;
    private final Instant at;
    private final Instant listed;
    private final List<Finding> findings = new ArrayList<>();

    /** @param listed when lists have to be current */
    public RevocationRules(
            CertificatePath path,
            RevocationLists revocationLists,
            CertificatePolicy policy,
            Instant at,
            Instant listed) {
        this.path = path;
        this.revocationLists = revocationLists;
        this.policy = policy;
        this.at = at;
        this.listed = listed;
    }

    public List<Finding> findings() {
        if (revocationLists.lists().isEmpty() && !policy.revocationListRequired()) {
            return List.of(Finding.of(CertificateCode.REVOCATION_NOT_CHECKED));
        }
        if (path.anchor().isPresent()) {
            // Without an anchor there is no key by which a list could be trusted.
            for (int i = 0; i < path.certificates().size(); i++) {
                X509Certificate certificate = path.certificates().get(i);
                path.issuerOf(i).ifPresent(issuer -> check(certificate, issuer));
            }
        }
        return findings;
    }

    private void check(X509Certificate certificate, X509Certificate issuer) {
        List<Finding> told = new ArrayList<>();
        List<Finding> doubts = new ArrayList<>();
        for (X509CRL list : revocationLists.lists()) {
            if (list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
                Finding finding = ask(list, certificate, issuer);
                boolean tells = finding.code() == CertificateCode.REVOKED
                        || finding.code() == CertificateCode.REVOKED_LATER
                        || finding.code() == CertificateCode.NOT_REVOKED;
                (tells ? told : doubts).add(finding);
            }
        }
        Optional<Finding> worst =
                told.stream().min((one, other) -> one.severity().compareTo(other.severity()));
        if (worst.isPresent()) {
            findings.add(worst.get());
        } else {
            findings.addAll(doubts);
            findings.add(Finding.of(CertificateCode.REVOCATION_UNKNOWN, CertificateSubject.of(certificate)));
        }
    }

    /** Returns what one list says of a certificate, or why it says nothing. */
    private Finding ask(X509CRL list, X509Certificate certificate, X509Certificate issuer) {
        CertificateSubject ca = CertificateSubject.of(list.getIssuerX500Principal());
        if (!signed(issuer, list)) {
            return Finding.of(CertificateCode.LIST_NOT_OF_CA, ca);
        }
        if (!isSuitable(list, certificate)) {
            return Finding.of(CertificateCode.LIST_UNSUITABLE, ca);
        }
        X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
        if (entry != null) {
            Instant revoked = entry.getRevocationDate().toInstant();
            CRLReason reason = entry.getRevocationReason();
            return Finding.of(
                    revoked.isAfter(at) ? CertificateCode.REVOKED_LATER : CertificateCode.REVOKED,
                    CertificateSubject.of(certificate),
                    Validity.day(revoked),
                    reason == null ? CRLReason.UNSPECIFIED : reason);
        }
        if (listed.isBefore(list.getThisUpdate().toInstant())) {
            return Finding.of(
                    CertificateCode.LIST_NOT_YET_ISSUED,
                    ca,
                    Validity.day(list.getThisUpdate().toInstant()));
        }
        Instant nextUpdate = list.getNextUpdate().toInstant();
        return listed.isAfter(nextUpdate)
                ? Finding.of(CertificateCode.LIST_STALE, ca, Validity.day(nextUpdate))
                : Finding.of(
                        CertificateCode.NOT_REVOKED,
                        CertificateSubject.of(certificate),
                        Validity.day(list.getThisUpdate().toInstant()));
    }

    private static boolean signed(X509Certificate issuer, X509CRL list) {
        boolean @Nullable [] usage = issuer.getKeyUsage();
        if (usage != null && !usage[CRL_SIGN]) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Returns whether the list can be relied on to name the certificate, were it revoked. */
    private static boolean isSuitable(X509CRL list, X509Certificate certificate) {
        return list.getNextUpdate() != null
                && ListScope.covers(list, certificate)
                && SignatureStrength.weakness(list).isEmpty();
    }
}

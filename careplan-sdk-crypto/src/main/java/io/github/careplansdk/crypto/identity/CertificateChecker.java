package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificatePath;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificateRules;
import io.github.careplansdk.crypto.identity.internal.certificate.PathRules;
import io.github.careplansdk.crypto.identity.internal.certificate.RevocationRules;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks whether an office's certificate is good at a moment, and reports everything that is wrong with it. It uses the
 * trust anchors, the policy and the lists of revoked certificates it was given, and makes no network calls. Immutable
 * and safe to share.
 */
public final class CertificateChecker {
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(
                    CertificateChecker::statusOf, Comparator.reverseOrder())
            .thenComparing(Finding::severity);

    private final TrustAnchors anchors;
    private final CertificatePolicy policy;
    private final RevocationLists revocationLists;
    private final Optional<Instant> listed;

    private CertificateChecker(
            TrustAnchors anchors, CertificatePolicy policy, RevocationLists revocationLists, Optional<Instant> listed) {
        this.anchors = anchors;
        this.policy = policy;
        this.revocationLists = revocationLists;
        this.listed = listed;
    }

    /**
     * Returns a checker that trusts the given CAs, with {@link CertificatePolicy#DEFAULT} and without lists of revoked
     * certificates.
     */
    public static CertificateChecker of(TrustAnchors anchors) {
        return new CertificateChecker(anchors, CertificatePolicy.DEFAULT, RevocationLists.NONE, Optional.empty());
    }

    /** Returns a copy of this checker with another policy. */
    public CertificateChecker withPolicy(CertificatePolicy other) {
        return new CertificateChecker(anchors, other, revocationLists, listed);
    }

    /** Returns a copy of this checker with other lists of revoked certificates. */
    public CertificateChecker withRevocationLists(RevocationLists others) {
        return new CertificateChecker(anchors, policy, others, listed);
    }

    /**
     * Returns a copy of this checker for which lists of revoked certificates have to be current at the given moment, such
     * as now, and not at the one a certificate is checked for: no list is current in the future.
     */
    public CertificateChecker withListsCurrentAt(Instant moment) {
        return new CertificateChecker(anchors, policy, revocationLists, Optional.of(moment));
    }

    /**
     * Checks a certificate. All checks are run, even after one has failed.
     *
     * @param chain the certificate, followed by those of its issuers that are available
     * @param at the moment for which it is checked
     * @throws IllegalArgumentException if the chain is empty
     */
    public CertificateCheck check(List<X509Certificate> chain, Instant at) {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("There is no certificate to check.");
        }
        CertificatePath path = CertificatePath.find(chain, anchors, at);
        List<Finding> findings = new CertificateRules(path, policy, at).findings();
        findings.addAll(new PathRules(path, chain, anchors, policy, at).findings());
        findings.addAll(new RevocationRules(path, revocationLists, policy, at, listed.orElse(at)).findings());
        findings.sort(WORST_FIRST);
        return new CertificateCheck(
                chain.get(0),
                at,
                findings.isEmpty() ? CertificateCheck.Status.VALID : statusOf(findings.get(0)),
                findings,
                Validity.of(chain.get(0)).renewalOpens(policy.renewalWindow()),
                path.anchor());
    }

    private static CertificateCheck.Status statusOf(Finding finding) {
        return ((CertificateCode) finding.code()).status();
    }
}

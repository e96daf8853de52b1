package io.github.careplansdk.crypto.identity.internal.certificate;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.CertificateCode;
import io.github.careplansdk.crypto.identity.CertificatePolicy;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.identity.Validity;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who issued a certificate, and whether the way up to a trust anchor is a good one. */
public final class PathRules {
    /** Curves as strong as RSA with 2048 bits, or stronger. */
    private static final int MINIMUM_CURVE_BITS = 256;

    private final CertificatePath path;
    private final List<X509Certificate> chain;
    private final TrustAnchors anchors;
    private final CertificatePolicy policy;
    private final Instant at;
    private final List<Finding> findings = new ArrayList<>();

    public PathRules(
            CertificatePath path,
            List<X509Certificate> chain,
            TrustAnchors anchors,
            CertificatePolicy policy,
            Instant at) {
        this.path = path;
        this.chain = chain;
        this.anchors = anchors;
        this.policy = policy;
        this.at = at;
    }

    public List<Finding> findings() {
        checkStrength();
        path.topCa().ifPresent(this::checkPublishedThumbprint);
        path.anchor().ifPresentOrElse(this::checkPath, this::explainWhyThereIsNoAnchor);
        return findings;
    }

    private void add(CertificateCode code, Object... arguments) {
        findings.add(Finding.of(code, arguments));
    }

    private void checkStrength() {
        // A CA's signature of itself proves nothing, so nobody gains by forging it.
        path.certificates().stream()
                .filter(certificate -> path.topCa().filter(certificate::equals).isEmpty())
                .forEach(certificate -> SignatureStrength.weakness(certificate)
                        .ifPresent(algorithm -> add(
                                CertificateCode.SIGNATURE_TOO_WEAK, CertificateSubject.of(certificate), algorithm)));
        Stream.concat(path.certificates().stream(), path.anchor().stream())
                .distinct()
                .forEach(this::checkKey);
    }

    private void checkKey(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        if (key instanceof RSAKey rsa) {
            checkBits(certificate, rsa.getModulus().bitLength(), policy.minimumRsaBits());
        } else if (key instanceof ECKey curve) {
            checkBits(certificate, curve.getParams().getOrder().bitLength(), MINIMUM_CURVE_BITS);
        } else {
            add(CertificateCode.KEY_ALGORITHM, CertificateSubject.of(certificate), key.getAlgorithm());
        }
    }

    private void checkBits(X509Certificate certificate, int bits, int minimum) {
        if (bits < minimum) {
            String algorithm = certificate.getPublicKey().getAlgorithm();
            add(CertificateCode.KEY_TOO_WEAK, CertificateSubject.of(certificate), algorithm, bits, minimum);
        }
    }

    private void checkPublishedThumbprint(X509Certificate ca) {
        policy.publishedCaThumbprint().ifPresent(expected -> {
            Thumbprint found = Thumbprint.sha1(ca);
            if (found.equals(expected)) {
                add(CertificateCode.CA_THUMBPRINT_SAME, CertificateSubject.of(ca), found);
            } else {
                add(CertificateCode.CA_THUMBPRINT_DIFFERS, CertificateSubject.of(ca), found, expected);
            }
        });
    }

    private void explainWhyThereIsNoAnchor() {
        X509Certificate top = path.top();
        CertificateSubject issuer = CertificateSubject.issuerOf(top);
        boolean named = anchors.certificates().stream().anyMatch(anchor -> CertificatePath.named(anchor, top));
        if (anchors.certificates().isEmpty()) {
            add(CertificateCode.CA_NOT_GIVEN);
        } else if (CertificatePath.signedItself(top)) {
            CertificateCode code = named ? CertificateCode.CA_SAME_NAME_OTHER_KEY : CertificateCode.CA_UNKNOWN;
            add(code, issuer, Thumbprint.sha256(top));
        } else if (named || chain.stream().anyMatch(other -> CertificatePath.named(other, top))) {
            add(CertificateCode.SIGNATURE_WRONG, CertificateSubject.of(top), issuer);
        } else {
            add(CertificateCode.ISSUER_MISSING, CertificateSubject.of(top), issuer);
        }
    }

    private void checkPath(X509Certificate anchor) {
        if (!policy.allowsAnchor(anchor)) {
            add(CertificateCode.CA_PIN_DIFFERS, CertificateSubject.of(anchor), Thumbprint.sha256(anchor));
        }
        Stream.concat(path.certificates().stream().skip(1), Stream.of(anchor)).forEach(this::checkDaysOfCa);
        checkByPkix(anchor);
    }

    private void checkDaysOfCa(X509Certificate ca) {
        Validity validity = Validity.of(ca);
        if (!validity.hasBegun(at)) {
            add(CertificateCode.CA_NOT_YET_VALID, CertificateSubject.of(ca), Validity.day(validity.begins()));
        } else if (validity.hasEndedToTheSecond(at)) {
            add(CertificateCode.CA_EXPIRED, CertificateSubject.of(ca), validity.lastDay());
        }
    }

    /** All other rules of RFC 5280, as the JDK knows them. Days, revocation and strength are for others to tell. */
    private void checkByPkix(X509Certificate anchor) {
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(momentWithinAllDays()));
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509").generateCertPath(path.certificates()), parameters);
        } catch (CertPathValidatorException e) {
            if (!isToldAlready(e)) {
                X509Certificate at = path.certificates().get(Math.max(e.getIndex(), 0));
                add(CertificateCode.PATH_INVALID, CertificateSubject.of(at), e.getReason());
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK can validate a certification path.", e);
        }
    }

    /**
     * Returns a moment at which each certificate of the path is good, the nearest to ours, so that PKIX speaks of the
     * rest.
     */
    private Instant momentWithinAllDays() {
        List<Validity> all = path.certificates().stream().map(Validity::of).toList();
        Instant first = all.stream()
                .map(Validity::begins)
                .max(Comparator.naturalOrder())
                .orElse(at);
        Instant last = all.stream()
                .map(Validity::notAfter)
                .min(Comparator.naturalOrder())
                .orElse(at);
        Instant notEarly = at.isBefore(first) ? first : at;
        return notEarly.isAfter(last) ? last : notEarly;
    }

    private boolean isToldAlready(CertPathValidatorException refused) {
        CertPathValidatorException.Reason reason = refused.getReason();
        if (reason == BasicReason.ALGORITHM_CONSTRAINED) {
            return findings.stream()
                    .anyMatch(finding -> finding.code() == CertificateCode.KEY_TOO_WEAK
                            || finding.code() == CertificateCode.KEY_ALGORITHM
                            || finding.code() == CertificateCode.SIGNATURE_TOO_WEAK);
        }
        return reason == BasicReason.EXPIRED || reason == BasicReason.NOT_YET_VALID;
    }
}

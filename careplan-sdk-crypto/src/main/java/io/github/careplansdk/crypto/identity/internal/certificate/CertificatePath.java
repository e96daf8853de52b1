package io.github.careplansdk.crypto.identity.internal.certificate;

import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.identity.Validity;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way from a certificate up to a trust anchor, by names and signatures only; whether it is a good one is for others
 * to say.
 *
 * @param certificates the certificate first, each issued by the next; the anchor is not among them
 * @param anchor the trust anchor that issued the last one, or empty where none did
 */
public record CertificatePath(List<X509Certificate> certificates, Optional<X509Certificate> anchor) {
    /** Longer chains are not made by anyone; whoever sends one wants to cost us time. */
    private static final int LONGEST = 10;

    /** Returns the way up through those certificates; the furthest one where no way leads to an anchor. */
    public static CertificatePath find(List<X509Certificate> chain, TrustAnchors anchors, Instant at) {
        return new Search(chain, anchors, at).find();
    }

    /** Returns the last certificate below the anchor. */
    X509Certificate top() {
        return certificates.get(certificates.size() - 1);
    }

    /** Returns the CA at the top as far as it is known: the anchor, or a CA that signed itself. */
    Optional<X509Certificate> topCa() {
        return anchor.or(() -> Optional.of(top()).filter(CertificatePath::signedItself));
    }

    /** Returns the certificate that issued the one at an index. */
    Optional<X509Certificate> issuerOf(int index) {
        return index + 1 < certificates.size() ? Optional.of(certificates.get(index + 1)) : anchor;
    }

    /** Returns whether a certificate says that it is a CA's; those of version 1 cannot say. */
    public static boolean mayBeCa(X509Certificate certificate) {
        return certificate.getVersion() < 3 || certificate.getBasicConstraints() >= 0;
    }

    static boolean signedItself(X509Certificate certificate) {
        return issued(certificate, certificate);
    }

    static boolean named(X509Certificate issuer, X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
    }

    /** Returns whether a certificate names the issuer and is signed by its key. */
    static boolean issued(X509Certificate issuer, X509Certificate certificate) {
        if (!named(issuer, certificate)) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static final class Search {
        private final List<X509Certificate> candidates;
        private final List<X509Certificate> anchors;
        private final Set<X509Certificate> visited = new HashSet<>();
        private List<X509Certificate> furthest = List.of();

        Search(List<X509Certificate> chain, TrustAnchors anchors, Instant at) {
            this.candidates = chain.subList(0, Math.min(chain.size(), LONGEST));
            // Of a CA's certificates for one key, the one that is good now.
            this.anchors = anchors.certificates().stream()
                    .sorted(Comparator.comparing(anchor -> Validity.of(anchor).hasEndedToTheSecond(at)))
                    .toList();
        }

        CertificatePath find() {
            X509Certificate first = candidates.get(0);
            return climb(List.of(first)).orElseGet(() -> new CertificatePath(furthest, Optional.empty()));
        }

        private Optional<CertificatePath> climb(List<X509Certificate> path) {
            X509Certificate top = path.get(path.size() - 1);
            visited.add(top);
            if (path.size() > furthest.size()) {
                furthest = path;
            }
            Optional<X509Certificate> anchor =
                    anchors.stream().filter(candidate -> issued(candidate, top)).findFirst();
            if (anchor.isPresent()) {
                return Optional.of(new CertificatePath(path, anchor));
            }
            return candidates.stream()
                    .filter(candidate -> !visited.contains(candidate) && issued(candidate, top))
                    .flatMap(candidate -> climb(longer(path, candidate)).stream())
                    .findFirst();
        }

        private static List<X509Certificate> longer(List<X509Certificate> path, X509Certificate next) {
            List<X509Certificate> longer = new ArrayList<>(path);
            longer.add(next);
            return List.copyOf(longer);
        }
    }
}

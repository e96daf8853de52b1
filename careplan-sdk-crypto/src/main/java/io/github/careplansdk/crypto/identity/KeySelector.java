package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.identity.internal.key.KeyCandidate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Selects a key of a file or store. If more than one key matches, loading fails with an error that lists them.
 * Immutable and safe to share.
 */
public final class KeySelector {
    private final String wanted;
    private final Predicate<X509Certificate> fits;
    private final boolean laterEndWins;

    private KeySelector(String wanted, Predicate<X509Certificate> fits, boolean laterEndWins) {
        this.wanted = wanted;
        this.fits = fits;
        this.laterEndWins = laterEndWins;
    }

    /** Returns a selector of the only key. */
    public static KeySelector onlyKey() {
        return new KeySelector("", certificate -> true, false);
    }

    /**
     * Returns a selector of the key whose certificate has a thumbprint.
     *
     * @throws IllegalArgumentException if it is a SHA-1 thumbprint, which can be forged
     */
    public static KeySelector byThumbprint(Thumbprint sha256) {
        if (sha256.algorithm() != Thumbprint.Algorithm.SHA_256) {
            throw new IllegalArgumentException("A key is chosen by the SHA-256 thumbprint of its certificate.");
        }
        return new KeySelector(sha256.toString(), sha256::matches, false);
    }

    /**
     * Returns a selector of the key whose certificate is of a kind, by its subject's CN, and valid at a moment, in
     * Japan time.
     */
    public static KeySelector byProfile(CertificateKind kind, Instant at) {
        return new KeySelector(
                kind.officialName()
                        + kind.commonName().map(name -> " (" + name + ")").orElse("") + ", " + Validity.day(at),
                certificate ->
                        CertificateKind.of(certificate).filter(kind::equals).isPresent() && isValid(certificate, at),
                false);
    }

    /**
     * Returns a copy of this selector that prefers, among certificates of the same subject, the one that ends last:
     * during a renewal the old and the new one are both valid.
     */
    public KeySelector preferringLaterEnd() {
        return new KeySelector(wanted, fits, true);
    }

    private static boolean isValid(X509Certificate certificate, Instant at) {
        Validity validity = Validity.of(certificate);
        return validity.hasBegun(at) && !validity.hasEnded(at);
    }

    KeyCandidate choose(List<KeyCandidate> candidates) {
        if (candidates.isEmpty()) {
            throw new IdentityException(IdentityCode.NO_PRIVATE_KEY);
        }
        List<KeyCandidate> chosen = candidates.stream()
                .filter(candidate -> fits.test(candidate.certificate()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IdentityException(IdentityCode.NO_SUCH_KEY, wanted, KeyCandidate.list(candidates));
        }
        if (laterEndWins && haveOneSubject(chosen)) {
            chosen = endingLast(chosen);
        }
        if (chosen.stream().map(KeyCandidate::certificate).distinct().count() > 1) {
            throw new IdentityException(IdentityCode.SEVERAL_KEYS, KeyCandidate.list(chosen));
        }
        return chosen.get(0);
    }

    private static boolean haveOneSubject(List<KeyCandidate> candidates) {
        return candidates.stream()
                        .map(candidate -> candidate.certificate().getSubjectX500Principal())
                        .distinct()
                        .count()
                == 1;
    }

    private static List<KeyCandidate> endingLast(List<KeyCandidate> candidates) {
        Instant last = candidates.stream()
                .map(KeySelector::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return candidates.stream()
                .filter(candidate -> end(candidate).equals(last))
                .toList();
    }

    private static Instant end(KeyCandidate candidate) {
        return Validity.of(candidate.certificate()).notAfter();
    }
}

package io.github.careplansdk.crypto.cli.keys;

import io.github.careplansdk.crypto.cli.shared.SubjectLine;
import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.IdentityException;
import io.github.careplansdk.crypto.identity.KeySelector;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.identity.Validity;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.ProviderException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of a store that people fill with all their certificates, by which one is chosen.
 *
 * @param store a loaded store
 * @param certificates of its keys; there is at least one
 */
record CertificatesOfStore(KeyStore store, List<X509Certificate> certificates) {
    private static final int MOST_LISTED = 20;

    static CertificatesOfStore of(KeyStore store) {
        try {
            List<X509Certificate> found = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(certificate);
                }
            }
            if (found.isEmpty()) {
                throw new IdentityException(IdentityCode.NO_PRIVATE_KEY);
            }
            // A store may have one certificate under two names.
            return new CertificatesOfStore(store, found.stream().distinct().toList());
        } catch (KeyStoreException | ProviderException e) {
            throw new IdentityException(e, IdentityCode.KEY_STORE_FAILED, store.getType());
        }
    }

    /** The key that a person names. */
    SigningIdentity of(Thumbprint thumbprint) {
        List<X509Certificate> named =
                certificates.stream().filter(thumbprint::matches).toList();
        if (named.isEmpty()) {
            throw new IdentityException(IdentityCode.NO_SUCH_KEY, thumbprint, listed(certificates));
        }
        // Two certificates of one thumbprint can be made by SHA-1: a person has to say more.
        return only(named);
    }

    /** The one key for care plans, of those that are valid if any is. */
    SigningIdentity forCarePlans(Instant at) {
        List<X509Certificate> fit = ofCarePlans();
        List<X509Certificate> valid =
                fit.stream().filter(certificate -> isValid(certificate, at)).toList();
        return only(endingLast(valid.isEmpty() ? fit : valid));
    }

    /**
     * All keys for care plans, each asked for when it is needed: what was encrypted before a renewal stays readable, also while
     * the card of another key is elsewhere.
     */
    List<SigningIdentity> allForCarePlans() {
        return ofCarePlans().stream().map(this::whenNeeded).toList();
    }

    /** The keys for care plans whose certificates fit, each asked for when it is needed; there need not be any. */
    List<SigningIdentity> forCarePlansOf(Predicate<X509Certificate> fitting) {
        return certificates.stream()
                .filter(CertificatesOfStore::isForCarePlans)
                .filter(fitting)
                .map(this::whenNeeded)
                .toList();
    }

    private static boolean isForCarePlans(X509Certificate certificate) {
        return CertificateKind.of(certificate)
                .filter(CertificateKind::isForCarePlans)
                .isPresent();
    }

    private List<X509Certificate> ofCarePlans() {
        List<X509Certificate> fit = certificates.stream()
                .filter(CertificatesOfStore::isForCarePlans)
                .toList();
        if (fit.isEmpty()) {
            String wanted = Stream.of(CertificateKind.values())
                    .filter(CertificateKind::isForCarePlans)
                    .map(kind -> "CN=" + kind.commonName().orElseThrow())
                    .collect(Collectors.joining(" / "));
            throw new IdentityException(IdentityCode.NO_SUCH_KEY, wanted, listed(certificates));
        }
        return fit;
    }

    private static boolean isValid(X509Certificate certificate, Instant at) {
        Validity validity = Validity.of(certificate);
        return validity.hasBegun(at) && !validity.hasEnded(at);
    }

    /** Of one subject the one that ends last: during a renewal the former one is still valid. */
    private static List<X509Certificate> endingLast(List<X509Certificate> fit) {
        return fit.stream().collect(Collectors.groupingBy(X509Certificate::getSubjectX500Principal)).values().stream()
                .map(ofOne -> ofOne.stream()
                        .max(Comparator.comparing(X509Certificate::getNotAfter))
                        .orElseThrow())
                .toList();
    }

    private SigningIdentity only(List<X509Certificate> fit) {
        if (fit.size() > 1) {
            throw new IdentityException(IdentityCode.SEVERAL_KEYS, listed(fit));
        }
        return key(fit.get(0));
    }

    private SigningIdentity key(X509Certificate certificate) {
        return SigningIdentity.of(store, selector(certificate));
    }

    private SigningIdentity whenNeeded(X509Certificate certificate) {
        return SigningIdentity.whenNeeded(store, selector(certificate));
    }

    private static KeySelector selector(X509Certificate certificate) {
        return KeySelector.byThumbprint(Thumbprint.sha256(certificate));
    }

    private static String listed(List<X509Certificate> certificates) {
        String listed = certificates.stream()
                .sorted(Comparator.comparing(X509Certificate::getNotAfter).reversed())
                .limit(MOST_LISTED)
                .map(CertificatesOfStore::shown)
                .collect(Collectors.joining("; "));
        return certificates.size() <= MOST_LISTED ? listed : listed + "; ...";
    }

    /** The whole subject: its CN is the same for all offices. */
    private static String shown(X509Certificate certificate) {
        Validity validity = Validity.of(certificate);
        return "%s (%s; %s - %s)"
                .formatted(
                        Thumbprint.sha256(certificate),
                        SubjectLine.of(certificate),
                        Validity.day(validity.begins()),
                        validity.lastDay());
    }
}

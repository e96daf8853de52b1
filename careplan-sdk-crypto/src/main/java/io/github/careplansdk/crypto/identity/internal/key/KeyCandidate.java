package io.github.careplansdk.crypto.identity.internal.key;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificateSubject;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A key that can be chosen. The key itself and its chain are asked for only when it was: a store may want a PIN for each
 * key, and a chain takes time to put together.
 *
 * @param certificate the certificate of the key
 * @param key where the private key comes from
 * @param chain its certificate first, then those above it
 * @param remarks what was noticed about it
 */
public record KeyCandidate(
        X509Certificate certificate,
        Supplier<PrivateKey> key,
        Supplier<List<X509Certificate>> chain,
        List<Finding> remarks) {
    private static final int MOST_LISTED = 20;

    public KeyCandidate {
        remarks = List.copyOf(remarks);
    }

    /** Returns the certificate in a line: thumbprint, subject, first and last day; nothing secret. */
    @Override
    public String toString() {
        Validity validity = Validity.of(certificate);
        return "%s (%s; %s - %s)"
                .formatted(
                        Thumbprint.sha256(certificate),
                        CertificateSubject.of(certificate),
                        Validity.day(validity.begins()),
                        validity.lastDay());
    }

    /** Returns several in a line. */
    public static String list(List<KeyCandidate> candidates) {
        String listed = candidates.stream()
                .limit(MOST_LISTED)
                .map(KeyCandidate::toString)
                .collect(Collectors.joining("; "));
        return candidates.size() <= MOST_LISTED ? listed : listed + "; ...";
    }
}

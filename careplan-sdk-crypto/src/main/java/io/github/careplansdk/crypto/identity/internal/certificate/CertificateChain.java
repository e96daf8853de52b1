package io.github.careplansdk.crypto.identity.internal.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts certificates in order: the one of a key first, then each one's issuer, as far as they are at hand. */
public final class CertificateChain {
    private static final int LONGEST = 10;

    private CertificateChain() {}

    public static List<X509Certificate> from(X509Certificate first, Collection<X509Certificate> atHand) {
        List<X509Certificate> chain = new ArrayList<>();
        Optional<X509Certificate> next = Optional.of(first);
        while (next.isPresent() && chain.size() < LONGEST) {
            chain.add(next.get());
            X509Certificate below = next.get();
            next = atHand.stream()
                    .filter(above -> !chain.contains(above) && CertificatePath.issued(above, below))
                    .findFirst();
        }
        return chain;
    }

    /** Returns who issued the topmost certificate, if that is another and so its certificate is not in the chain. */
    public static Optional<CertificateSubject> missingIssuer(List<X509Certificate> chain) {
        X509Certificate top = chain.get(chain.size() - 1);
        return top.getIssuerX500Principal().equals(top.getSubjectX500Principal())
                ? Optional.empty()
                : Optional.of(CertificateSubject.issuerOf(top));
    }
}

package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.identity.Thumbprint.Algorithm;
import java.security.cert.X509Certificate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The requirements on a certificate. Immutable and safe to share. */
public final class CertificatePolicy {
    /**
     * The default policy: either kind for care plans, RSA keys of at least 2048 bits, no pins, revocation checked only if lists are
     * given, renewal from three months before the end.
     */
    public static final CertificatePolicy DEFAULT = builder().build();

    private final Set<CertificateKind> kinds;
    private final Set<Thumbprint> pins;
    private final Optional<Thumbprint> publishedCaThumbprint;
    private final boolean revocationListRequired;
    private final int minimumRsaBits;
    private final Period renewalWindow;

    private CertificatePolicy(Builder builder) {
        kinds = Set.copyOf(builder.kinds);
        pins = Set.copyOf(builder.pins);
        publishedCaThumbprint = builder.publishedCaThumbprint;
        revocationListRequired = builder.revocationListRequired;
        minimumRsaBits = builder.minimumRsaBits;
        renewalWindow = builder.renewalWindow;
    }

    /** Returns a builder with the settings of {@link #DEFAULT}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns whether a kind of certificate is allowed. */
    public boolean allows(CertificateKind kind) {
        return kinds.contains(kind);
    }

    /** Returns the kinds that are allowed. */
    public Set<CertificateKind> kinds() {
        return kinds;
    }

    /** Returns whether a CA is allowed as trust anchor: it is pinned, or there are no pins. */
    public boolean allowsAnchor(X509Certificate ca) {
        return pins.isEmpty() || pins.contains(Thumbprint.sha256(ca));
    }

    /** Returns the published thumbprint of the CA, or empty if none was set. */
    public Optional<Thumbprint> publishedCaThumbprint() {
        return publishedCaThumbprint;
    }

    /** Returns whether a list of revoked certificates has to cover the certificate. */
    public boolean revocationListRequired() {
        return revocationListRequired;
    }

    /** Returns the size of the smallest RSA key that is accepted, in bits. */
    public int minimumRsaBits() {
        return minimumRsaBits;
    }

    /** Returns how long before the last day renewal opens. */
    public Period renewalWindow() {
        return renewalWindow;
    }

    /** Builds a policy. Not safe for use by several threads. */
    public static final class Builder {
        private Set<CertificateKind> kinds = EnumSet.of(CertificateKind.CLAIMS, CertificateKind.DX);
        private final Set<Thumbprint> pins = new HashSet<>();
        private Optional<Thumbprint> publishedCaThumbprint = Optional.empty();
        private boolean revocationListRequired;
        private int minimumRsaBits = 2048;
        private Period renewalWindow = Period.ofMonths(3);

        private Builder() {}

        /** Allows these kinds only. */
        public Builder kinds(CertificateKind first, CertificateKind... more) {
            kinds = EnumSet.of(first, more);
            return this;
        }

        /**
         * Pins a trust anchor. If there are pins, the anchor has to be one of them.
         *
         * @param sha256 the SHA-256 thumbprint of a CA certificate
         * @throws IllegalArgumentException if it is a SHA-1 thumbprint, by which nothing may be trusted
         */
        public Builder pin(Thumbprint sha256) {
            pins.add(demand(sha256, Algorithm.SHA_256, "A pin"));
            return this;
        }

        /**
         * Sets the CA's thumbprint as it is published (SHA-1). It is compared with that of the CA, and the result is
         * reported; equality does not make the CA trusted.
         *
         * @throws IllegalArgumentException if it is not a SHA-1 thumbprint
         */
        public Builder publishedCaThumbprint(Thumbprint sha1) {
            publishedCaThumbprint = Optional.of(demand(sha1, Algorithm.SHA_1, "The published thumbprint"));
            return this;
        }

        private static Thumbprint demand(Thumbprint thumbprint, Algorithm algorithm, String what) {
            if (thumbprint.algorithm() != algorithm) {
                throw new IllegalArgumentException(what + " is made by " + algorithm + ".");
            }
            return thumbprint;
        }

        /**
         * Requires a list of revoked certificates that covers the certificate. Otherwise revocation is checked only if
         * lists are given.
         */
        public Builder revocationListRequired() {
            revocationListRequired = true;
            return this;
        }

        /**
         * Sets the size of the smallest RSA key that is accepted, in bits.
         *
         * @throws IllegalArgumentException if it is below 1024, which Java does not accept either
         */
        public Builder minimumRsaBits(int bits) {
            if (bits < 1024) {
                throw new IllegalArgumentException("An RSA key has at least 1024 bits.");
            }
            minimumRsaBits = bits;
            return this;
        }

        /**
         * Sets how long before the last day renewal opens.
         *
         * @throws IllegalArgumentException if the period is negative
         */
        public Builder renewalWindow(Period window) {
            if (window.isNegative()) {
                throw new IllegalArgumentException("Renewal opens before the end.");
            }
            renewalWindow = window;
            return this;
        }

        /** Returns the policy. */
        public CertificatePolicy build() {
            return new CertificatePolicy(this);
        }
    }
}

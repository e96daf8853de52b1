package io.github.careplansdk.crypto.testkit;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Describes a sample list of revoked certificates (CRL) to be issued. It begins as an empty list, issued at the PKI's
 * moment and good for a week; each method changes one property and returns this object.
 */
public final class SampleRevocationList {
    private final List<Entry> entries = new ArrayList<>();
    private final List<SampleExtension> extensions = new ArrayList<>();
    private Instant issued;
    private Optional<Instant> nextUpdate;
    private Optional<String> signatureAlgorithm = Optional.empty();

    /** A certificate that is revoked, and since when. */
    record Entry(X509Certificate certificate, Instant since) {}

    SampleRevocationList(Instant issued, Instant nextUpdate) {
        this.issued = issued;
        this.nextUpdate = Optional.of(nextUpdate);
    }

    /** Sets when it was issued (thisUpdate), to the second. */
    public SampleRevocationList issued(Instant moment) {
        issued = moment;
        return this;
    }

    /** Sets when the next one is due (nextUpdate), to the second. */
    public SampleRevocationList nextUpdate(Instant moment) {
        nextUpdate = Optional.of(moment);
        return this;
    }

    /** Leaves out nextUpdate. */
    public SampleRevocationList withoutNextUpdate() {
        nextUpdate = Optional.empty();
        return this;
    }

    /** Adds a certificate that is revoked for a compromised key. */
    public SampleRevocationList revoked(X509Certificate certificate, Instant since) {
        entries.add(new Entry(certificate, since));
        return this;
    }

    /**
     * Sets the CA's signature algorithm, such as {@code SHA1withRSA}; the default is SHA-256 with the CA's kind of key.
     */
    public SampleRevocationList signedBy(String algorithm) {
        signatureAlgorithm = Optional.of(algorithm);
        return this;
    }

    /** Adds an extension. */
    public SampleRevocationList extension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        extensions.add(new SampleExtension(type, critical, value));
        return this;
    }

    Instant issued() {
        return issued;
    }

    Optional<Instant> nextUpdate() {
        return nextUpdate;
    }

    List<Entry> entries() {
        return entries;
    }

    List<SampleExtension> extensions() {
        return extensions;
    }

    Optional<String> signatureAlgorithm() {
        return signatureAlgorithm;
    }
}

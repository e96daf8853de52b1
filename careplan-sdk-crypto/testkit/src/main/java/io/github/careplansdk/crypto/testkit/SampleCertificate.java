package io.github.careplansdk.crypto.testkit;

import io.github.careplansdk.core.name.OfficeNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * Describes a sample certificate to be issued. It begins as a good claims certificate of an office; each method changes
 * one property and returns this object.
 */
public final class SampleCertificate {
    private static final String ORGANIZATION = "Sample (invented)";

    private final String office;
    private final List<SampleExtension> others = new ArrayList<>();
    private String commonName = "KaigoJigyousho";
    private boolean officeNamed = true;
    private Instant begins;
    private Instant ends;
    private int keyBits = 2048;
    private String keyAlgorithm = "RSA";
    private Optional<String> signatureAlgorithm = Optional.empty();
    private int keyUsage = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
    private List<KeyPurposeId> purposes = List.of(KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection);
    private boolean ca;

    SampleCertificate(OfficeNumber office, Instant begins, Instant ends) {
        this.office = office.value();
        this.begins = begins;
        this.ends = ends;
    }

    /** Sets the common name (CN) of the subject; the default is {@code KaigoJigyousho}. */
    public SampleCertificate commonName(String name) {
        commonName = name;
        return this;
    }

    /** Leaves the office number (OU) out of the subject. */
    public SampleCertificate withoutOffice() {
        officeNamed = false;
        return this;
    }

    /** Sets its first moment, to the second. */
    public SampleCertificate begins(Instant moment) {
        begins = moment;
        return this;
    }

    /** Sets its last moment, to the second. */
    public SampleCertificate ends(Instant moment) {
        ends = moment;
        return this;
    }

    /** Sets the algorithm and size of its key, such as {@code EC} and 256; the default is RSA with 2048 bits. */
    public SampleCertificate key(String algorithm, int bits) {
        keyAlgorithm = algorithm;
        keyBits = bits;
        return this;
    }

    /**
     * Sets the CA's signature algorithm, such as {@code SHA1withRSA}; the default is SHA-256 with the CA's kind of key.
     */
    public SampleCertificate signedBy(String algorithm) {
        signatureAlgorithm = Optional.of(algorithm);
        return this;
    }

    /**
     * Sets the key usage, as bits of BouncyCastle's {@code KeyUsage}; 0 leaves the extension out. The default is
     * digitalSignature and keyEncipherment.
     */
    public SampleCertificate keyUsage(int bits) {
        keyUsage = bits;
        return this;
    }

    /** Sets the extended key usage; none leaves the extension out. The default is clientAuth and emailProtection. */
    public SampleCertificate purposes(KeyPurposeId... ids) {
        purposes = List.of(ids);
        return this;
    }

    /** Makes it a CA certificate, whose key signs certificates and revocation lists. */
    public SampleCertificate ca() {
        ca = true;
        purposes = List.of();
        return keyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    /** Adds an extension other than those set by the other methods. */
    public SampleCertificate extension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        others.add(new SampleExtension(type, critical, value));
        return this;
    }

    /** Adds a critical extension that no software knows. */
    public SampleCertificate unknownCriticalExtension() {
        return extension(new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1"), true, DERNull.INSTANCE);
    }

    SampleCertificate forServer() {
        return commonName("localhost")
                .purposes(KeyPurposeId.id_kp_serverAuth)
                .extension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                    new GeneralName(GeneralName.dNSName, "localhost"),
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                }));
    }

    String keyAlgorithm() {
        return keyAlgorithm;
    }

    int keyBits() {
        return keyBits;
    }

    Optional<String> signatureAlgorithm() {
        return signatureAlgorithm;
    }

    Instant begins() {
        return begins;
    }

    Instant ends() {
        return ends;
    }

    X500Name subject() {
        return officeNamed ? name(commonName, office) : name(commonName);
    }

    List<SampleExtension> extensions() {
        List<SampleExtension> all = new ArrayList<>();
        all.add(new SampleExtension(Extension.basicConstraints, true, new BasicConstraints(ca)));
        if (keyUsage != 0) {
            all.add(new SampleExtension(Extension.keyUsage, true, new KeyUsage(keyUsage)));
        }
        if (!purposes.isEmpty()) {
            all.add(new SampleExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new))));
        }
        all.addAll(others);
        return all;
    }

    /** The name of an invented subject. */
    static X500Name name(String commonName, String... units) {
        X500NameBuilder name = new X500NameBuilder().addRDN(BCStyle.C, "JP").addRDN(BCStyle.O, ORGANIZATION);
        for (String unit : units) {
            name.addRDN(BCStyle.OU, unit);
        }
        return name.addRDN(BCStyle.CN, commonName).build();
    }

    /** The kinds of sample certificates. Unless stated otherwise, each is a claims certificate of the sample CA. */
    public enum Role {
        /** A good 介護保険証明書, ending in about two and a half years. */
        CLAIMS,
        /** A good 介護DX証明書, ending in about two and a half years. */
        DX,
        /** Ended ten days ago. */
        EXPIRED,
        /** Begins in ten days. */
        NOT_YET_VALID,
        /** Ends in thirty days: renewal is open. */
        RENEWAL_DUE,
        /** Of another CA that took the name and the key identifier of the sample CA. */
        OTHER_CA_SAME_NAME,
        /** Of {@link SamplePki#renewedCa}: the sample CA with a new key, which {@link SamplePki#anchors} does not hold. */
        RENEWED_CA,
        /** Of {@link SamplePki#intermediate}, whose certificate is not in the chain. */
        MISSING_INTERMEDIATE,
        /** With an RSA key of 1024 bits. */
        WEAK_KEY,
        /** With a key that may encrypt, but not sign. */
        WRONG_USAGE,
        /** On {@link SamplePki#crl()} since yesterday. */
        REVOKED,
        /** For a TLS server on {@code localhost} and 127.0.0.1; no office's certificate. */
        TLS_SERVER
    }
}

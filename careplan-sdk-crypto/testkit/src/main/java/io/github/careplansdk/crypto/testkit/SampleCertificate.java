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
 * What is to stand in a sample certificate. It begins as a good claims certificate of an office; each method changes one
 * thing and gives the same object, so that a test says only what is special about its certificate.
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

    /** The common name (CN) of the subject; {@code KaigoJigyousho} at first. */
    public SampleCertificate commonName(String name) {
        commonName = name;
        return this;
    }

    /** Leaves the office number (OU) out of the subject. */
    public SampleCertificate withoutOffice() {
        officeNamed = false;
        return this;
    }

    /** When it begins; X.509 knows seconds only. */
    public SampleCertificate begins(Instant moment) {
        begins = moment;
        return this;
    }

    /** The last second of it; X.509 knows seconds only. */
    public SampleCertificate ends(Instant moment) {
        ends = moment;
        return this;
    }

    /** The algorithm and size of its key, such as {@code EC} and 256; RSA with 2048 bits at first. */
    public SampleCertificate key(String algorithm, int bits) {
        keyAlgorithm = algorithm;
        keyBits = bits;
        return this;
    }

    /** By what the CA signs it, such as {@code SHA1withRSA}; at first SHA-256 with the kind of key that the CA has. */
    public SampleCertificate signedBy(String algorithm) {
        signatureAlgorithm = Optional.of(algorithm);
        return this;
    }

    /**
     * What the key is for, as bits of BouncyCastle's {@code KeyUsage}; 0 leaves the extension out. At first
     * digitalSignature and keyEncipherment.
     */
    public SampleCertificate keyUsage(int bits) {
        keyUsage = bits;
        return this;
    }

    /** The extended key usage; none leaves the extension out. At first clientAuth and emailProtection. */
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

    /** An extension besides those that the other methods speak of. */
    public SampleCertificate extension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        others.add(new SampleExtension(type, critical, value));
        return this;
    }

    /** An extension that no software knows, marked critical. */
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
}

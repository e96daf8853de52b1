package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A signature as others might make it, good and bad: each part can be another than usual. */
final class ForeignSignature {
    private final List<SigningIdentity> signers;
    private String algorithm = "SHA256withRSA";
    private boolean attached;
    private boolean named = true;
    private X509Certificate namedCertificate;
    private List<X509Certificate> certificates = new ArrayList<>();
    private Instant time = Instant.now();

    ForeignSignature(SigningIdentity... signers) {
        this.signers = List.of(signers);
        this.signers.forEach(signer -> certificates.addAll(signer.chain()));
    }

    ForeignSignature algorithm(String name) {
        algorithm = name;
        return this;
    }

    /** With the content inside. */
    ForeignSignature attached() {
        attached = true;
        return this;
    }

    /** Without signing-certificate-v2. */
    ForeignSignature unnamed() {
        named = false;
        return this;
    }

    /** With signing-certificate-v2 of another certificate. */
    ForeignSignature naming(X509Certificate other) {
        namedCertificate = other;
        return this;
    }

    /** With these certificates instead of the signers' chains. */
    ForeignSignature certificates(X509Certificate... others) {
        certificates = List.of(others);
        return this;
    }

    ForeignSignature time(Instant moment) {
        time = moment;
        return this;
    }

    byte[] over(byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            for (SigningIdentity signer : signers) {
                generator.addSignerInfoGenerator(
                        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                                .setSignedAttributeGenerator(
                                        new DefaultSignedAttributeTableGenerator(attributes(signer.certificate())))
                                .build(
                                        new JcaContentSignerBuilder(algorithm).build(signer.privateKey()),
                                        signer.certificate()));
            }
            generator.addCertificates(new JcaCertStore(certificates));
            return generator
                    .generate(new CMSProcessableByteArray(content), attached)
                    .getEncoded("DER");
        } catch (OperatorCreationException | CMSException | CertificateEncodingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private AttributeTable attributes(X509Certificate own) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(time)))));
        if (named) {
            byte[] digest = DigestMethod.SHA256.digest(namedCertificate == null ? own : namedCertificate);
            attributes.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        }
        return new AttributeTable(attributes);
    }
}

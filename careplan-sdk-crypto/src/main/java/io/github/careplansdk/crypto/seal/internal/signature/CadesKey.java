package io.github.careplansdk.crypto.seal.internal.signature;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealException;
import java.io.IOException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;

/**
 * An identity that makes signatures: what is the same in all of them is made once. The digests are the JDK's, the key works
 * on the provider that owns it. Safe to share.
 */
public final class CadesKey {
    private static final String ALGORITHM = "SHA256withRSA";

    private final PrivateKey key;
    private final X509CertificateHolder certificate;
    private final Store<?> chain;
    private final Attribute signingCertificate;
    private final DigestCalculatorProvider digests;

    public CadesKey(SigningIdentity identity) {
        byte[] digest = DigestMethod.SHA256.digest(identity.certificate());
        this.signingCertificate = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
        this.key = identity.privateKey();
        try {
            this.certificate = new JcaX509CertificateHolder(identity.certificate());
            this.chain = new JcaCertStore(identity.chain());
            this.digests = new JcaDigestCalculatorProviderBuilder().build();
        } catch (CertificateEncodingException | OperatorCreationException e) {
            throw new IllegalStateException("Certificates that were read have bytes, and the JDK has digests.", e);
        }
    }

    /**
     * Signs a content.
     *
     * @return the CMS structure, in DER
     * @throws SealException if the key does not sign
     */
    public byte[] sign(CMSTypedData content, Instant at) throws IOException {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        attributes.add(signingCertificate);
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(
                            new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                    .build(new JcaContentSignerBuilder(ALGORITHM).build(key), certificate));
            generator.addCertificates(chain);
            return generator.generate(content, false).getEncoded(ASN1Encoding.DER);
        } catch (OperatorCreationException | CMSException | RuntimeOperatorException | ProviderException e) {
            throw new SealException(SealCode.SIGNING_FAILED.found(), e);
        }
    }
}

package io.github.careplansdk.crypto.seal.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
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
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The structure is put together here, most of it once an identity; BouncyCastle's generator says how it has to be. */
class CadesKeyTest {
    private static final SamplePki PKI = SamplePki.create();

    /** Times are written otherwise from 2050 on. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-04-01T00:00:00Z", "2049-12-31T23:59:59Z", "2050-01-01T00:00:00Z"})
    void eachByteIsThatOfBouncyCastlesGenerator(Instant time) throws Exception {
        for (SampleCertificate.Role role : new SampleCertificate.Role[] {
            SampleCertificate.Role.CLAIMS, SampleCertificate.Role.DX, SampleCertificate.Role.EXPIRED
        }) {
            SigningIdentity identity = PKI.identity(role, "9970100011");
            CadesKey key = new CadesKey(identity);
            for (int size : new int[] {0, 1, 1_000}) {
                byte[] content = new byte[size];
                byte[] expected = byTheGenerator(identity, content, time);

                assertThat(key.sign(identity.privateKey(), DigestMethod.SHA256.digest(content), time))
                        .isEqualTo(expected);
            }
        }
    }

    private static byte[] byTheGenerator(SigningIdentity identity, byte[] content, Instant time) throws Exception {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(time)))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(
                        new ESSCertIDv2(DigestMethod.SHA256.digest(identity.certificate()))))));
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(
                        new JcaDigestCalculatorProviderBuilder().build())
                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
                .build(
                        new JcaContentSignerBuilder("SHA256withRSA").build(identity.privateKey()),
                        new JcaX509CertificateHolder(identity.certificate())));
        generator.addCertificates(new JcaCertStore(identity.chain()));
        return generator.generate(new CMSProcessableByteArray(content), false).getEncoded(ASN1Encoding.DER);
    }
}

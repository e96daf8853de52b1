package io.github.careplansdk.crypto.identity;

import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/** Makes PKCS#12 files as no usual tool makes them: two keys of one name, far too many iterations. */
final class SamplePfx {
    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final int ITERATIONS = 10;

    private final String password;
    private final List<PKCS12SafeBag> certificates = new ArrayList<>();
    private final List<PKCS12SafeBagBuilder> keys = new ArrayList<>();
    private final OutputEncryptor encryptor;

    private SamplePfx(String password) throws Exception {
        this.password = password;
        this.encryptor = new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                .setProvider(BOUNCY_CASTLE)
                .setIterationCount(ITERATIONS)
                .build(password.toCharArray());
    }

    static SamplePfx with(String password) throws Exception {
        return new SamplePfx(password);
    }

    SamplePfx key(SigningIdentity identity, String friendlyName) throws Exception {
        PKCS12SafeBagBuilder bag = new JcaPKCS12SafeBagBuilder(identity.privateKey(), encryptor);
        keys.add(bag.addBagAttribute(PKCS12SafeBag.friendlyNameAttribute, new DERBMPString(friendlyName)));
        return this;
    }

    SamplePfx certificates(List<X509Certificate> chain) throws Exception {
        for (X509Certificate certificate : chain) {
            certificates.add(new JcaPKCS12SafeBagBuilder(certificate).build());
        }
        return this;
    }

    /** A key with its whole chain. */
    SamplePfx identity(SigningIdentity identity, String friendlyName) throws Exception {
        return key(identity, friendlyName).certificates(identity.chain());
    }

    byte[] bytes() throws Exception {
        return pfx().getEncoded();
    }

    /** The file without a MAC. */
    byte[] bytesWithoutMac() throws Exception {
        return new Pfx(pfx().toASN1Structure().getAuthSafe(), null).getEncoded();
    }

    /** The file with a MAC that claims to be made by a digest with so many iterations. */
    byte[] bytesWithMac(ASN1ObjectIdentifier digest, int iterations) throws Exception {
        Pfx pfx = pfx().toASN1Structure();
        MacData mac = pfx.getMacData();
        DigestInfo claimed = new DigestInfo(
                new AlgorithmIdentifier(digest, DERNull.INSTANCE), mac.getMac().getDigest());
        return new Pfx(pfx.getAuthSafe(), new MacData(claimed, mac.getSalt(), iterations)).getEncoded();
    }

    private PKCS12PfxPdu pfx() throws Exception {
        PKCS12PfxPduBuilder builder = new PKCS12PfxPduBuilder();
        builder.addEncryptedData(encryptor, certificates.toArray(PKCS12SafeBag[]::new));
        for (PKCS12SafeBagBuilder key : keys) {
            builder.addData(key.build());
        }
        return builder.build(
                new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                        .setProvider(BOUNCY_CASTLE)
                        .setIterationCount(ITERATIONS),
                password.toCharArray());
    }
}

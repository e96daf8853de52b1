package io.github.careplansdk.crypto.testkit;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An invented CA: its key, its certificate, and what it issues. */
final class SampleCa {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningIdentity identity;
    private final SubjectKeyIdentifier keyIdentifier;

    private SampleCa(SigningIdentity identity, SubjectKeyIdentifier keyIdentifier) {
        this.identity = identity;
        this.keyIdentifier = keyIdentifier;
    }

    /** A CA that signs itself. */
    static SampleCa root(X500Name name, Instant begins, Instant ends) {
        KeyPair keys = keys("RSA", 2048);
        return root(name, begins, ends, keys, keyIdentifier(keys));
    }

    /** A CA with a key of its own that claims another's name and key identifier. */
    static SampleCa imitationOf(SampleCa other) {
        X509Certificate taken = other.certificate();
        return root(
                X500Name.getInstance(taken.getSubjectX500Principal().getEncoded()),
                taken.getNotBefore().toInstant(),
                taken.getNotAfter().toInstant(),
                keys("RSA", 2048),
                other.keyIdentifier);
    }

    private static SampleCa root(
            X500Name name, Instant begins, Instant ends, KeyPair keys, SubjectKeyIdentifier keyIdentifier) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            name, serial(), Date.from(begins), Date.from(ends), name, keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(Extension.subjectKeyIdentifier, false, keyIdentifier);
            ContentSigner signer = signer(Optional.empty(), keys.getPrivate());
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            return new SampleCa(SigningIdentity.of(keys.getPrivate(), List.of(certificate)), keyIdentifier);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw failed(e);
        }
    }

    /** A CA below this one. */
    SampleCa below(SampleCertificate wanted) {
        SigningIdentity issued = issue(wanted);
        return new SampleCa(
                issued,
                extensionUtils().createSubjectKeyIdentifier(issued.certificate().getPublicKey()));
    }

    X509Certificate certificate() {
        return identity.certificate();
    }

    /** A new key and its certificate; its chain holds the certificates up to this CA and above. */
    SigningIdentity issue(SampleCertificate wanted) {
        KeyPair keys = keys(wanted.keyAlgorithm(), wanted.keyBits());
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            new JcaX509CertificateHolder(certificate()).getSubject(),
                            serial(),
                            Date.from(wanted.begins()),
                            Date.from(wanted.ends()),
                            wanted.subject(),
                            keys.getPublic())
                    .addExtension(Extension.subjectKeyIdentifier, false, keyIdentifier(keys))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new AuthorityKeyIdentifier(keyIdentifier.getKeyIdentifier()));
            for (SampleExtension extension : wanted.extensions()) {
                builder.addExtension(extension.type(), extension.critical(), extension.value());
            }
            ContentSigner signer = signer(wanted.signatureAlgorithm(), identity.privateKey());
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            return SigningIdentity.of(
                    keys.getPrivate(),
                    Stream.concat(Stream.of(certificate), identity.chain().stream())
                            .toList());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw failed(e);
        }
    }

    X509CRL issue(SampleRevocationList wanted) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(
                            new JcaX509CertificateHolder(certificate()).getSubject(), Date.from(wanted.issued()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new AuthorityKeyIdentifier(keyIdentifier.getKeyIdentifier()));
            wanted.nextUpdate().map(Date::from).ifPresent(builder::setNextUpdate);
            for (SampleRevocationList.Entry entry : wanted.entries()) {
                builder.addCRLEntry(
                        entry.certificate().getSerialNumber(), Date.from(entry.since()), CRLReason.keyCompromise);
            }
            for (SampleExtension extension : wanted.extensions()) {
                builder.addExtension(extension.type(), extension.critical(), extension.value());
            }
            ContentSigner signer = signer(wanted.signatureAlgorithm(), identity.privateKey());
            return new JcaX509CRLConverter().getCRL(builder.build(signer));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw failed(e);
        }
    }

    /** Unless told otherwise, by SHA-256 with whatever key the CA has. */
    private static ContentSigner signer(Optional<String> algorithm, PrivateKey key) throws OperatorCreationException {
        String usual = key instanceof ECKey ? "SHA256withECDSA" : "SHA256withRSA";
        return new JcaContentSignerBuilder(algorithm.orElse(usual)).build(key);
    }

    private static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
    }

    private static SubjectKeyIdentifier keyIdentifier(KeyPair keys) {
        return extensionUtils().createSubjectKeyIdentifier(keys.getPublic());
    }

    private static JcaX509ExtensionUtils extensionUtils() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (GeneralSecurityException e) {
            throw failed(e);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(120, RANDOM).setBit(120);
    }

    private static IllegalStateException failed(Exception cause) {
        return new IllegalStateException("This Java cannot make the sample certificates.", cause);
    }
}

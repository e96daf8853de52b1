package io.github.careplansdk.crypto.identity.internal.key;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.IdentityException;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificateChain;
import java.io.IOException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** The keys and certificates of a PKCS#12 file, and which belong together. */
public final class Pkcs12Contents {
    /** A private key or certificate with what the file says of it; the name in lower case, since the JDK tells no case. */
    private record Entry<T>(T value, Optional<ASN1Encodable> localKeyId, Optional<String> friendlyName) {
        static <T> Entry<T> of(T value, PKCS12SafeBag bag) {
            return new Entry<>(
                    value,
                    attribute(bag, PKCS12SafeBag.localKeyIdAttribute),
                    attribute(bag, PKCS12SafeBag.friendlyNameAttribute)
                            .filter(ASN1String.class::isInstance)
                            .map(name -> ((ASN1String) name).getString().toLowerCase(Locale.ROOT)));
        }
    }

    private final JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    private final List<Entry<PrivateKey>> keys = new ArrayList<>();
    private final List<Entry<X509Certificate>> certificates = new ArrayList<>();

    void add(PKCS12SafeBag bag, Pkcs12Password password) throws PKCSException, CertificateException {
        Object value = bag.getBagValue();
        if (value instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
            keys.add(Entry.of(
                    key(encrypted.decryptPrivateKeyInfo(password.decryption(encrypted.getEncryptionAlgorithm()))),
                    bag));
        } else if (value instanceof PrivateKeyInfo plain) {
            keys.add(Entry.of(key(plain), bag));
        } else if (value instanceof X509CertificateHolder certificate) {
            certificates.add(Entry.of(converter.getCertificate(certificate), bag));
        }
    }

    private static PrivateKey key(PrivateKeyInfo info) {
        String algorithm = info.getPrivateKeyAlgorithm().getAlgorithm().getId();
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IdentityException(e, IdentityCode.UNSUPPORTED_ALGORITHM, algorithm);
        } catch (InvalidKeySpecException | IOException e) {
            throw new IllegalArgumentException("no key of its algorithm", e);
        }
    }

    private static Optional<ASN1Encodable> attribute(PKCS12SafeBag bag, ASN1ObjectIdentifier type) {
        return Optional.ofNullable(bag.getAttributes()).stream()
                .flatMap(Stream::of)
                .filter(attribute -> attribute.getAttrType().equals(type))
                .flatMap(attribute -> Stream.of(attribute.getAttributeValues()))
                .findFirst();
    }

    /** Returns each certificate that one of the keys belongs to, with its chain. */
    List<KeyCandidate> candidates(List<Finding> remarks) {
        List<X509Certificate> all = certificates.stream().map(Entry::value).toList();
        Map<X509Certificate, KeyCandidate> candidates = new LinkedHashMap<>();
        for (Entry<PrivateKey> key : keys) {
            List<Finding> remarksOnKey = sharesName(key) ? with(remarks, IdentityCode.SHARED_FRIENDLY_NAME) : remarks;
            for (Entry<X509Certificate> certificate : certificates) {
                if (belong(key, certificate)) {
                    candidates.putIfAbsent(
                            certificate.value(),
                            new KeyCandidate(
                                    certificate.value(),
                                    key::value,
                                    () -> CertificateChain.from(certificate.value(), all),
                                    remarksOnKey));
                }
            }
        }
        if (candidates.isEmpty() && !keys.isEmpty()) {
            throw new IdentityException(IdentityCode.NO_CERTIFICATE);
        }
        return List.copyOf(candidates.values());
    }

    /** Returns an RSA key and its certificate have one modulus, whatever the file says. */
    private static boolean belong(Entry<PrivateKey> key, Entry<X509Certificate> certificate) {
        if (key.value() instanceof RSAKey ofPrivate && certificate.value().getPublicKey() instanceof RSAKey ofPublic) {
            return ofPrivate.getModulus().equals(ofPublic.getModulus());
        }
        return key.localKeyId().isPresent() && key.localKeyId().equals(certificate.localKeyId());
    }

    private boolean sharesName(Entry<PrivateKey> key) {
        return key.friendlyName().isPresent()
                && keys.stream()
                        .anyMatch(other -> other.friendlyName().equals(key.friendlyName())
                                && !other.value().equals(key.value()));
    }

    private static List<Finding> with(List<Finding> remarks, IdentityCode code) {
        return Stream.concat(remarks.stream(), Stream.of(Finding.of(code))).toList();
    }
}

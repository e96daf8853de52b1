package io.github.careplansdk.crypto.identity.internal.key;

import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.identity.IdentityException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.AlgorithmNameFinder;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.bouncycastle.operator.DefaultSecretKeySizeProvider;
import org.bouncycastle.operator.InputDecryptor;
import org.bouncycastle.operator.InputDecryptorProvider;

/**
 * The password of a PKCS#12 file at work: makes its MAC and decrypts its parts, by the JDK's algorithms. All iterations of
 * one file count together, since whoever made the file decides how many there are.
 */
public final class Pkcs12Password {
    /** A few seconds at most. Windows takes 2,000 for each part, OpenSSL 2,048, Java 10,000. */
    public static final int MOST_ITERATIONS = 5_000_000;

    private static final AlgorithmNameFinder NAMES = new DefaultAlgorithmNameFinder();

    private static final Set<ASN1ObjectIdentifier> CIPHERS = Set.of(
            NISTObjectIdentifiers.id_aes128_CBC,
            NISTObjectIdentifiers.id_aes192_CBC,
            NISTObjectIdentifiers.id_aes256_CBC);

    private static final Map<ASN1ObjectIdentifier, String> DERIVATIONS = Map.of(
            PKCSObjectIdentifiers.id_hmacWithSHA1, "PBKDF2WithHmacSHA1",
            PKCSObjectIdentifiers.id_hmacWithSHA224, "PBKDF2WithHmacSHA224",
            PKCSObjectIdentifiers.id_hmacWithSHA256, "PBKDF2WithHmacSHA256",
            PKCSObjectIdentifiers.id_hmacWithSHA384, "PBKDF2WithHmacSHA384",
            PKCSObjectIdentifiers.id_hmacWithSHA512, "PBKDF2WithHmacSHA512");

    private final char[] password;
    private int iterationsLeft = MOST_ITERATIONS;

    public Pkcs12Password(char[] password) {
        this.password = password;
    }

    /** Returns whether the password, and nothing else, made this MAC over the content. */
    boolean madeMac(MacData mac, byte[] content) {
        String digest = NAMES.getAlgorithmName(mac.getMac().getAlgorithmId());
        PasswordKey key = key(mac.getSalt(), mac.getIterationCount());
        try {
            Mac calculator = Mac.getInstance("HmacPBE" + digest.replace("-", ""));
            calculator.init(key, key.parameters());
            return MessageDigest.isEqual(
                    calculator.doFinal(content), mac.getMac().getDigest());
        } catch (GeneralSecurityException e) {
            throw new IdentityException(e, IdentityCode.UNSUPPORTED_ALGORITHM, digest);
        }
    }

    /** Returns how to read what is encrypted by an algorithm with its parameters. */
    public InputDecryptorProvider decryption(AlgorithmIdentifier algorithm) {
        Cipher cipher = cipher(algorithm);
        return same -> new InputDecryptor() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return same;
            }

            @Override
            public InputStream getInputStream(InputStream encrypted) {
                return new CipherInputStream(encrypted, cipher);
            }
        };
    }

    private Cipher cipher(AlgorithmIdentifier algorithm) {
        try {
            if (algorithm.getAlgorithm().on(PKCSObjectIdentifiers.pkcs_12PbeIds)) {
                return pkcs12(algorithm.getAlgorithm().getId(), PKCS12PBEParams.getInstance(algorithm.getParameters()));
            }
            if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
                return pbes2(PBES2Parameters.getInstance(algorithm.getParameters()));
            }
        } catch (GeneralSecurityException e) {
            throw new IdentityException(e, IdentityCode.UNSUPPORTED_ALGORITHM, name(algorithm));
        }
        throw new IdentityException(IdentityCode.UNSUPPORTED_ALGORITHM, name(algorithm));
    }

    private Cipher pkcs12(String algorithm, PKCS12PBEParams parameters) throws GeneralSecurityException {
        PasswordKey key = key(parameters.getIV(), parameters.getIterations());
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.DECRYPT_MODE, key, key.parameters());
        return cipher;
    }

    private Cipher pbes2(PBES2Parameters parameters) throws GeneralSecurityException {
        EncryptionScheme scheme = parameters.getEncryptionScheme();
        KeyDerivationFunc derivation = parameters.getKeyDerivationFunc();
        if (!derivation.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)
                || !CIPHERS.contains(scheme.getAlgorithm())) {
            throw new NoSuchAlgorithmException("not PBKDF2 with AES-CBC");
        }
        PBKDF2Params pbkdf2 = PBKDF2Params.getInstance(derivation.getParameters());
        ASN1ObjectIdentifier function = pbkdf2.getPrf().getAlgorithm();
        PasswordKey key = key(pbkdf2.getSalt(), pbkdf2.getIterationCount());
        byte[] derived = SecretKeyFactory.getInstance(DERIVATIONS.getOrDefault(function, function.getId()))
                .generateSecret(key.ofBits(DefaultSecretKeySizeProvider.INSTANCE.getKeySize(scheme.getAlgorithm())))
                .getEncoded();
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(derived, "AES"),
                new IvParameterSpec(
                        ASN1OctetString.getInstance(scheme.getParameters()).getOctets()));
        return cipher;
    }

    private PasswordKey key(byte[] salt, BigInteger iterations) {
        if (iterations.signum() < 1) {
            throw new IllegalArgumentException("Iterations are counted from 1.");
        }
        if (iterations.compareTo(BigInteger.valueOf(iterationsLeft)) > 0) {
            throw new IdentityException(IdentityCode.TOO_MANY_ITERATIONS, MOST_ITERATIONS);
        }
        iterationsLeft -= iterations.intValueExact();
        return new PasswordKey(password, salt, iterations.intValueExact());
    }

    private static String name(AlgorithmIdentifier algorithm) {
        if (!algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            return NAMES.getAlgorithmName(algorithm);
        }
        PBES2Parameters parts = PBES2Parameters.getInstance(algorithm.getParameters());
        return "PBES2 (" + NAMES.getAlgorithmName(parts.getKeyDerivationFunc().getAlgorithm()) + ", "
                + NAMES.getAlgorithmName(parts.getEncryptionScheme().getAlgorithm()) + ")";
    }
}

package io.github.careplansdk.crypto.seal.internal.envelope;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.seal.EncryptionCode;
import io.github.careplansdk.crypto.seal.SealException;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;

/** How the key of a content is encrypted for its receiver. */
public enum KeyTransport {
    /** RSA-OAEP: by SHA-256 where we encrypt, by what the sender chose where we decrypt (RFC 3560). */
    OAEP(PKCSObjectIdentifiers.id_RSAES_OAEP, "RSA/ECB/OAEPPadding"),
    /** RSA PKCS#1 v1.5 (RFC 3370). */
    PKCS1(PKCSObjectIdentifiers.rsaEncryption, "RSA/ECB/PKCS1Padding");

    private static final Set<String> DIGESTS = Set.of("SHA-1", "SHA-256", "SHA-384", "SHA-512");
    private static final OAEPParameterSpec SHA256 =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final ASN1ObjectIdentifier identifier;
    private final String transformation;

    KeyTransport(ASN1ObjectIdentifier identifier, String transformation) {
        this.identifier = identifier;
        this.transformation = transformation;
    }

    /**
     * Returns the one of an algorithm.
     *
     * @throws SealException if there is none
     */
    public static KeyTransport of(AlgorithmIdentifier algorithm) {
        return Stream.of(values())
                .filter(transport -> transport.identifier.equals(algorithm.getAlgorithm()))
                .findFirst()
                .orElseThrow(() -> new SealException(unsupported(algorithm)));
    }

    /** Returns what encrypts a content's key for the owner of a certificate. */
    public RecipientInfoGenerator encryptingFor(X509Certificate receiver) throws GeneralSecurityException {
        return new JceKeyTransRecipientInfoGenerator(receiver, algorithm())
                .setAlgorithmMapping(identifier, transformation);
    }

    private AlgorithmIdentifier algorithm() {
        try {
            return this == OAEP
                    ? new JcaAlgorithmParametersConverter().getAlgorithmIdentifier(identifier, SHA256)
                    : new AlgorithmIdentifier(identifier, DERNull.INSTANCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA-OAEP.", e);
        }
    }

    /**
     * Decrypts a content's key, on the provider that owns the private key. If that fails, a random key takes its place, and
     * the content will not match its tag: whoever sends one forged envelope after another learns nothing about the
     * padding (Bleichenbacher's and Manger's attacks; RFC 3218).
     *
     * @param algorithm of this transport, with its parameters
     * @return as many bytes as a content's key has
     */
    public byte[] decrypt(byte[] encryptedKey, AlgorithmIdentifier algorithm, PrivateKey privateKey) {
        byte[] substitute = new byte[ContentCipher.KEY_BYTES];
        new SecureRandom().nextBytes(substitute);
        Cipher cipher = cipher(algorithm, privateKey);
        try {
            byte[] key = cipher.doFinal(encryptedKey);
            return key.length == substitute.length ? key : substitute;
        } catch (GeneralSecurityException | ProviderException e) {
            return substitute;
        }
    }

    /** Returns whether the provider that owns a private key has this transport at all. */
    public boolean isOf(PrivateKey privateKey) {
        try {
            cipher(algorithm(), privateKey);
            return true;
        } catch (SealException e) {
            return false;
        }
    }

    /** Returns whether the owner of a certificate can decrypt by this transport, tried with a content's key. */
    public boolean works(X509Certificate certificate, PrivateKey privateKey) {
        byte[] secret = new byte[ContentCipher.KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            Cipher cipher = Cipher.getInstance(transformation);
            cipher.init(Cipher.ENCRYPT_MODE, certificate.getPublicKey(), this == OAEP ? SHA256 : null);
            return Arrays.equals(secret, decrypt(cipher.doFinal(secret), algorithm(), privateKey));
        } catch (GeneralSecurityException | SealException e) {
            return false;
        }
    }

    private Cipher cipher(AlgorithmIdentifier algorithm, PrivateKey privateKey) {
        AlgorithmParameterSpec parameters = this == OAEP ? parameters(algorithm) : null;
        try {
            Cipher cipher = Cipher.getInstance(transformation);
            cipher.init(Cipher.DECRYPT_MODE, privateKey, parameters);
            return cipher;
        } catch (GeneralSecurityException | ProviderException e) {
            throw new SealException(EncryptionCode.KEY_STORE_LACKS_ALGORITHM.found(transformation), e);
        }
    }

    private static OAEPParameterSpec parameters(AlgorithmIdentifier algorithm) {
        ASN1Encodable given = algorithm.getParameters();
        if (given != null && !(given.toASN1Primitive() instanceof ASN1Sequence)) {
            // Some JDKs take anything else for the default parameters.
            throw new SealException(unsupported(algorithm));
        }
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("OAEP");
            parameters.init((given == null ? new DERSequence() : given.toASN1Primitive()).getEncoded());
            OAEPParameterSpec spec = parameters.getParameterSpec(OAEPParameterSpec.class);
            if (DIGESTS.contains(spec.getDigestAlgorithm())
                    && spec.getMGFParameters() instanceof MGF1ParameterSpec mask
                    && DIGESTS.contains(mask.getDigestAlgorithm())) {
                return spec;
            }
            throw new SealException(unsupported(algorithm));
        } catch (GeneralSecurityException | IOException e) {
            throw new SealException(unsupported(algorithm), e);
        }
    }

    private static Finding unsupported(AlgorithmIdentifier algorithm) {
        return EncryptionCode.KEY_ALGORITHM_UNSUPPORTED.found(algorithm.getAlgorithm());
    }
}

package io.github.careplansdk.crypto.seal.internal.envelope;

import io.github.careplansdk.crypto.seal.EncryptionCode;
import io.github.careplansdk.crypto.seal.SealException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * AES-256-GCM of one content, decrypted in memory that does not grow with it.
 *
 * <p>The JDK's GCM decryption keeps the whole text in memory until it has checked the tag: with a heap of 96 MB it fails at a
 * file of 500 MB ({@code LargeEnvelopeIT} shows both). BouncyCastle's gives out text that is not checked yet, as this class
 * does, but has a fiftieth of the speed of the JDK's encryption. So the text is decrypted in counter mode, which is what GCM is
 * without its tag (NIST SP 800-38D, section 7.2); then it is encrypted once more by the JDK's GCM, which keeps nothing, only to
 * have the tag. The two together are faster than the JDK's GCM decryption.
 *
 * <p>What {@link #decrypt} writes is not authenticated. Whoever calls it must hold it back until {@link #tag} of the very same
 * bytes equals that of the envelope, and throw it away where it does not.
 */
public final class ContentCipher {
    public static final ASN1ObjectIdentifier ALGORITHM = NISTObjectIdentifiers.id_aes256_GCM;
    static final int KEY_BYTES = 32;
    /** As many bytes as the JDK's GCM encrypts under one key, rounded down. */
    public static final long LIMIT = 2_000_000_000;
    /** In steps of this size the JDK's GCM reaches its full speed some hundred megabytes sooner than in large ones. */
    public static final int STEP = 4096;

    static final int NONCE_BYTES = 12;
    static final int LONGEST_TAG = 16;
    /** The counter of the first block of the text; that of the tag is 1 (NIST SP 800-38D, section 7.1). */
    private static final int FIRST_COUNTER = 2;

    private final SecretKey key;
    private final byte[] nonce;
    private final int tagBytes;

    /** @param parameters as {@link #parameters} gave them */
    public ContentCipher(byte[] key, GCMParameters parameters) {
        this.key = new SecretKeySpec(key, "AES");
        this.nonce = parameters.getNonce();
        this.tagBytes = parameters.getIcvLen();
    }

    /**
     * Returns the parameters of AES-256-GCM (RFC 5084, section 3.2).
     *
     * @throws SealException if it is another algorithm, or its parameters are not the usual ones
     */
    public static GCMParameters parameters(AlgorithmIdentifier algorithm) {
        if (algorithm.getAlgorithm().equals(ALGORITHM)) {
            GCMParameters parameters = GCMParameters.getInstance(algorithm.getParameters());
            // GCMParameters itself refuses a tag of less than 12 or more than 16 bytes.
            if (parameters.getNonce().length == NONCE_BYTES) {
                return parameters;
            }
        }
        throw new SealException(EncryptionCode.CONTENT_ALGORITHM_UNSUPPORTED.found(algorithm.getAlgorithm()));
    }

    /** Decrypts, and does not know yet whether anything was changed. */
    public void decrypt(InputStream encrypted, OutputStream plain) throws IOException {
        byte[] counter =
                ByteBuffer.allocate(16).put(nonce).putInt(FIRST_COUNTER).array();
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(counter));
            run(cipher, encrypted, plain);
            plain.write(cipher.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES/CTR.", e);
        }
    }

    /**
     * Returns the tag that belongs to a text.
     *
     * @param attributes what the tag covers besides
     */
    public byte[] tag(byte[] attributes, InputStream plain) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(tagBytes * Byte.SIZE, nonce));
            cipher.updateAAD(attributes);
            run(cipher, plain, OutputStream.nullOutputStream());
            byte[] last = cipher.doFinal();
            return Arrays.copyOfRange(last, last.length - tagBytes, last.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES/GCM.", e);
        }
    }

    private static void run(Cipher cipher, InputStream in, OutputStream out)
            throws IOException, GeneralSecurityException {
        byte[] read = new byte[STEP];
        byte[] made = new byte[STEP + LONGEST_TAG];
        long total = 0;
        for (int count = in.read(read); count >= 0; count = in.read(read)) {
            total += count;
            if (total > LIMIT) {
                throw new SealException(EncryptionCode.CONTENT_TOO_LARGE.found(LIMIT));
            }
            out.write(made, 0, cipher.update(read, 0, count, made));
        }
    }
}

package io.github.careplansdk.crypto.seal.internal.envelope;

import io.github.careplansdk.crypto.seal.EncryptionCode;
import io.github.careplansdk.crypto.seal.SealException;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.GenericKey;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JceGenericKey;

/**
 * Encrypts one content by AES-256-GCM under a new key, as BouncyCastle's envelopes ask for it. The JDK's cipher gets steps of the
 * size in which it is fast, however the content comes, and writes into one array that is used again.
 */
public final class ContentEncryptor implements OutputAEADEncryptor {
    /** How many bytes are handed on at once, for each time costs. */
    public static final int CHUNK = 4 * ContentCipher.STEP;

    private final AlgorithmIdentifier algorithm;
    private final GenericKey key;
    private final Cipher cipher;
    private byte[] tag = {};

    /** Makes a key and a nonce. */
    public ContentEncryptor() throws GeneralSecurityException {
        SecureRandom random = new SecureRandom();
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(ContentCipher.KEY_BYTES * Byte.SIZE, random);
        SecretKey secret = generator.generateKey();
        byte[] nonce = new byte[ContentCipher.NONCE_BYTES];
        random.nextBytes(nonce);
        this.algorithm =
                new AlgorithmIdentifier(ContentCipher.ALGORITHM, new GCMParameters(nonce, ContentCipher.LONGEST_TAG));
        this.key = new JceGenericKey(algorithm, secret);
        this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, secret, new GCMParameterSpec(ContentCipher.LONGEST_TAG * Byte.SIZE, nonce));
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return algorithm;
    }

    @Override
    public GenericKey getKey() {
        return key;
    }

    /** Takes what the tag covers besides the content; none of our envelopes has attributes. */
    @Override
    public OutputStream getAADStream() {
        throw new IllegalStateException("An envelope of ours has no attributes.");
    }

    @Override
    public byte[] getMAC() {
        return tag.clone();
    }

    /** Returns where to write the content; what is encrypted goes to a stream, which is left open. */
    @Override
    public OutputStream getOutputStream(OutputStream encrypted) {
        return new OutputStream() {
            private final byte[] step = new byte[ContentCipher.STEP];
            private final byte[] chunk = new byte[CHUNK + ContentCipher.LONGEST_TAG];
            private int inStep;
            private int inChunk;
            private long total;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                total += length;
                if (total > ContentCipher.LIMIT) {
                    throw new SealException(EncryptionCode.CONTENT_TOO_LARGE.found(ContentCipher.LIMIT));
                }
                for (int done = 0; done < length; ) {
                    int count = Math.min(length - done, step.length - inStep);
                    System.arraycopy(bytes, offset + done, step, inStep, count);
                    inStep += count;
                    done += count;
                    if (inStep == step.length) {
                        encryptStep();
                    }
                }
            }

            private void encryptStep() throws IOException {
                try {
                    inChunk += cipher.update(step, 0, inStep, chunk, inChunk);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("A chunk has room for what is made of a step.", e);
                }
                inStep = 0;
                if (inChunk > CHUNK - ContentCipher.STEP) {
                    writeChunk();
                }
            }

            private void writeChunk() throws IOException {
                encrypted.write(chunk, 0, inChunk);
                inChunk = 0;
            }

            @Override
            public void close() throws IOException {
                writeChunk();
                try {
                    byte[] last = cipher.doFinal(step, 0, inStep);
                    int text = last.length - ContentCipher.LONGEST_TAG;
                    encrypted.write(last, 0, text);
                    tag = Arrays.copyOfRange(last, text, last.length);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("A text that is encrypted needs no padding.", e);
                }
            }
        };
    }
}

package io.github.careplansdk.csv.pseudonymise.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/** Hashes under a key: HMAC-SHA256, and as many bytes of it as are wanted. For one thread. */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final Mac mac;

    /** Creates a hash under a key. */
    public KeyedHash(byte[] key) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
        }
    }

    /** Returns a hash for a purpose of its own. */
    public KeyedHash of(String purpose) {
        return new KeyedHash(hash(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the 32 bytes that belong to a message. */
    byte[] hash(byte[] message) {
        return mac.doFinal(message);
    }

    /** Returns a number from 0 that belongs to a text. */
    int number(String text, int limit) {
        return Integer.remainderUnsigned(
                ByteBuffer.wrap(hash(text.getBytes(StandardCharsets.UTF_8))).getInt(), limit);
    }

    /** Returns numbers that belong to a message and seem drawn at random. */
    int[] numbers(byte[] message, int count) {
        int[] numbers = new int[count];
        byte[] seed = hash(message);
        ByteBuffer block = ByteBuffer.allocate(LENGTH);
        for (int i = 0; i < count; i++) {
            if (i % (LENGTH / Integer.BYTES) == 0) {
                mac.update(seed);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, i));
                try {
                    mac.doFinal(block.array(), 0);
                } catch (ShortBufferException e) {
                    throw new IllegalStateException(e);
                }
                block.clear();
            }
            numbers[i] = block.getInt();
        }
        return numbers;
    }
}

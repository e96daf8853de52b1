package io.github.careplansdk.csv.pseudonymise;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.internal.disk.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The key on which it depends what becomes what. Who has it can tell from the new values the old ones: it is to be kept like
 * the original files, and never to be handed on with the new ones. Immutable.
 */
public final class PseudonymKey {
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private PseudonymKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a new key that nobody knows. */
    public static PseudonymKey random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new PseudonymKey(bytes);
    }

    /**
     * Returns a key of 32 bytes.
     *
     * @throws CarePlanException with code {@code PSEUDONYM_KEY} if there are not 32
     */
    public static PseudonymKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new CarePlanException(ErrorCode.PSEUDONYM_KEY.found());
        }
        return new PseudonymKey(bytes.clone());
    }

    /**
     * Reads a key from a file of 32 bytes.
     *
     * @throws CarePlanException with code {@code PSEUDONYM_KEY} if the file holds something else
     * @throws IOException if it cannot be read
     */
    public static PseudonymKey read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(LENGTH + 1));
        }
    }

    /**
     * Writes the key to a new file, which only its owner can read.
     *
     * @throws FileAlreadyExistsException if there is such a file
     */
    public void write(Path file) throws IOException {
        try (OutputStream out = Disk.PRIVATE.create(file)) {
            out.write(bytes);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "PseudonymKey[hidden]";
    }
}

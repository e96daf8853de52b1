package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.identity.internal.key.PasswordFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Supplies a password when it is needed. The array is wiped after use, so each call returns a new one. */
@FunctionalInterface
public interface PasswordSource {
    /**
     * Returns a source that reads the only line of a UTF-8 file. The file is read each time, so that the password is in
     * memory only while it is needed.
     */
    static PasswordSource file(Path file) {
        return () -> PasswordFile.read(file);
    }

    /**
     * Returns the password; the caller owns the array and wipes it.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IdentityException if the source does not hold a password
     */
    char[] password();
}

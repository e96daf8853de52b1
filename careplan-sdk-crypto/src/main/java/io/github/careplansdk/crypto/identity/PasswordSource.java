package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.identity.internal.key.PasswordFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Where a password comes from when it is needed. What it gives is wiped after use, so it gives a fresh copy each time. */
@FunctionalInterface
public interface PasswordSource {
    /**
     * Returns a file that holds a password on its only line, in UTF-8. It is read each time that the password is
     * needed, so that the password is in memory for that time only.
     */
    static PasswordSource file(Path file) {
        return () -> PasswordFile.read(file);
    }

    /**
     * Returns the password; the caller owns the array and wipes it.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IdentityException if what was read is no password
     */
    char[] password();
}

package io.github.careplansdk.crypto.cli.keys;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import java.io.IOException;
import java.util.List;

/** Where the key of one office comes from. */
public interface OfficeKey {
    /** Returns what it is called in messages. */
    String name();

    /** Loads the key that signs, and that the peer is shown. */
    SigningIdentity load(Terminal terminal) throws IOException;

    /** Loads all keys for which something may be encrypted; at least one. */
    List<SigningIdentity> loadToDecrypt(Terminal terminal) throws IOException;

    /**
     * Returns the keys by which what arrives for an office is decrypted: the one that signs, and others of the same office, for
     * what was encrypted before a renewal.
     *
     * @param signing what {@link #load} returned; it comes first
     * @param offices which office a certificate is of
     */
    default List<SigningIdentity> toReceiveWith(SigningIdentity signing, OfficeDirectory offices) throws IOException {
        return List.of(signing);
    }
}

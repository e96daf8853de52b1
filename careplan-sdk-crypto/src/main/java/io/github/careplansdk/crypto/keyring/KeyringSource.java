package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.PasswordSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;

/** Where the keys of a keyring come from: files, key stores, or a place of the caller's such as a database. */
@FunctionalInterface
public interface KeyringSource {
    /** Opens a key store as it is now. */
    @FunctionalInterface
    interface StoreOpener {
        /** Opens the store and loads it. */
        KeyStore open() throws IOException, GeneralSecurityException;
    }

    /**
     * Returns the key files of a folder ({@code *.pfx} and {@code *.p12}), each with its password in a file of the
     * same name ending in {@code .password} beside it. Folders within and other files do not count.
     */
    static KeyringSource folder(Path folder) {
        return new KeyringFolder(folder);
    }

    /**
     * Returns the keys of a store that needs no password of its own once it is loaded: Windows-MY, the keychain of
     * macOS, a token. Only keys with a certificate of a {@link CertificateKind}, since such a store holds others too.
     */
    static KeyringSource store(StoreOpener opener) {
        return new KeyringStore(opener, null);
    }

    /** Returns the keys of a store whose keys have a password, as {@link #store(StoreOpener)}. */
    static KeyringSource store(StoreOpener opener, PasswordSource keyPassword) {
        return new KeyringStore(opener, keyPassword);
    }

    /**
     * Returns the keys there are now. No two threads ask one keyring's source at once.
     *
     * @return each with a name of its own
     * @throws IOException if it cannot be told which there are; what is wrong with one key is told when that is loaded
     */
    List<KeyringItem> items() throws IOException;

    /** Returns the keys of this source and those of another. */
    default KeyringSource and(KeyringSource other) {
        return () -> Stream.concat(items().stream(), other.items().stream()).toList();
    }
}

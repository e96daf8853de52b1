package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.PasswordSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;

/** Supplies the keys of a keyring: from files, key stores, or elsewhere, such as a database. */
@FunctionalInterface
public interface KeyringSource {
    /** Opens a key store in its current state. */
    @FunctionalInterface
    interface StoreOpener {
        /** Returns the loaded store. */
        KeyStore open() throws IOException, GeneralSecurityException;
    }

    /**
     * Returns a source of the key files of a folder ({@code *.pfx} and {@code *.p12}), each with its password in a file
     * of the same name ending in {@code .password} beside it. Subfolders and other files are ignored.
     */
    static KeyringSource folder(Path folder) {
        return new KeyringFolder(folder);
    }

    /**
     * Returns a source of the keys of a store whose keys need no password once it is loaded: Windows-MY, the keychain
     * of macOS, a token. Keys whose certificate is not for care plans ({@link
     * CertificateKind#isForCarePlans}) are ignored.
     */
    static KeyringSource store(StoreOpener opener) {
        return new KeyringStore(opener, null);
    }

    /**
     * Returns a source of the keys of a store whose keys have a password; otherwise like {@link #store(StoreOpener)}.
     */
    static KeyringSource store(StoreOpener opener, PasswordSource keyPassword) {
        return new KeyringStore(opener, keyPassword);
    }

    /**
     * Returns the current keys. A keyring does not call this from two threads at once.
     *
     * @return the items, with distinct names
     * @throws IOException if the keys cannot be listed; an error in a single key is reported when it is loaded
     */
    List<KeyringItem> items() throws IOException;

    /** Returns a source of the keys of this source and another. */
    default KeyringSource and(KeyringSource other) {
        return () -> Stream.concat(items().stream(), other.items().stream()).toList();
    }
}

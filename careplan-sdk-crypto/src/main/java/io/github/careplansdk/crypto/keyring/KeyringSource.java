package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.crypto.identity.CertificateKind;
import io.github.careplansdk.crypto.identity.PasswordSource;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
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

    /**
     * An item that a keyring loads: a key file with one or more keys, or a single key. An item that fails to load does not
     * affect the others.
     */
    static final class KeyringItem {
        /** What is there, by a version that changes with it, and not opened yet. */
        record Sealed(String version, Opening opening) {}

        /** Opens what was read. */
        @FunctionalInterface
        interface Opening {
            List<SigningIdentity> open() throws IOException;
        }

        /** Supplies the bytes of a key file. */
        @FunctionalInterface
        public interface Bytes {
            /** Returns all bytes. */
            byte[] read() throws IOException;
        }

        /** Reads what is there, which costs little. */
        @FunctionalInterface
        interface Reading {
            Sealed read() throws IOException;
        }

        private final String name;
        private final Reading reading;

        KeyringItem(String name, Reading reading) {
            this.name = name;
            this.reading = reading;
        }

        /**
         * Returns an item of a PKCS#12 file ({@code .pfx}) of at most 1 MB. It is opened, and the password requested, only
         * when it is new or has changed.
         *
         * @param name the name used in findings; if it holds the ten digits of the office number, the office is known even
         *     if the file cannot be opened
         * @param pfx called each time the keyring is read
         */
        public static KeyringItem pfx(String name, Bytes pfx, PasswordSource password) {
            return new KeyringItem(name, () -> {
                byte[] bytes = pfx.read();
                return new Sealed(digest(bytes), () -> SigningIdentity.readAll(bytes, password));
            });
        }

        /** Returns an item of a single key. */
        public static KeyringItem key(String name, SigningIdentity identity) {
            return new KeyringItem(
                    name,
                    () -> new Sealed(Thumbprint.sha256(identity.certificate()).toString(), () -> List.of(identity)));
        }

        private static String digest(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every JDK has SHA-256.", e);
            }
        }

        /** Returns the name used in findings. */
        public String name() {
            return name;
        }

        Sealed read() throws IOException {
            return reading.read();
        }

        @Override
        public String toString() {
            return "KeyringItem[" + name + "]";
        }
    }
}

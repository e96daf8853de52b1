package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.crypto.identity.PasswordSource;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** What a keyring loads at once: a key file with one key or more, or a key. What is wrong with one costs no other. */
public final class KeyringItem {
    /** What is there, by a version that changes with it, and not opened yet. */
    record Sealed(String version, Opening opening) {}

    /** Opens what was read. */
    @FunctionalInterface
    interface Opening {
        List<SigningIdentity> open() throws IOException;
    }

    /** Reads bytes. */
    @FunctionalInterface
    public interface Bytes {
        /** Returns all of them. */
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
     * Returns the bytes of a PKCS#12 file ({@code .pfx}), of at most 1 MB. It is opened when it is new or has changed;
     * only then is the password asked for.
     *
     * @param name what it is called in findings; where it holds the ten digits of the office number, one sees whose it is even
     *     if it does not open
     * @param pfx asked each time that the keyring is read
     */
    public static KeyringItem pfx(String name, Bytes pfx, PasswordSource password) {
        return new KeyringItem(name, () -> {
            byte[] bytes = pfx.read();
            return new Sealed(digest(bytes), () -> SigningIdentity.loadAll(bytes, password));
        });
    }

    /** Returns a key that the caller has at hand. */
    public static KeyringItem key(String name, SigningIdentity identity) {
        return new KeyringItem(
                name, () -> new Sealed(Thumbprint.sha256(identity.certificate()).toString(), () -> List.of(identity)));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** Returns what it is called. */
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

package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificateChain;
import io.github.careplansdk.crypto.identity.internal.certificate.CertificateSubject;
import io.github.careplansdk.crypto.identity.internal.key.KeyCandidate;
import io.github.careplansdk.crypto.identity.internal.key.Pkcs12File;
import io.github.careplansdk.crypto.identity.internal.key.StoreKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An office's private key with its certificate (電子証明書), used to sign units and to authenticate. The key may be in a
 * store that does not export it (Windows-MY, a token); operations then run on that store's provider. Immutable and safe
 * to share.
 */
public final class SigningIdentity {
    private final Supplier<PrivateKey> privateKey;
    private final List<X509Certificate> chain;
    private final List<Finding> remarks;

    private SigningIdentity(Supplier<PrivateKey> privateKey, List<X509Certificate> chain, List<Finding> remarks) {
        this.privateKey = privateKey;
        this.chain = List.copyOf(chain);
        this.remarks = List.copyOf(remarks);
    }

    /**
     * Returns an identity of a key and its chain.
     *
     * @param chain the key's certificate, followed by those of its issuers
     * @throws IllegalArgumentException if the chain is empty
     */
    public static SigningIdentity of(PrivateKey privateKey, List<X509Certificate> chain) {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A signing identity needs its certificate.");
        }
        return new SigningIdentity(() -> privateKey, chain, List.of());
    }

    /**
     * Reads the only key of a PKCS#12 file ({@code .pfx}).
     *
     * @throws IOException if the file cannot be read
     * @throws IdentityException if it is not a PKCS#12 file, cannot be opened, or does not have exactly one key
     */
    public static SigningIdentity read(Path pfx, PasswordSource password) throws IOException {
        return read(pfx, password, KeySelector.onlyKey());
    }

    /**
     * Reads a key of a PKCS#12 file ({@code .pfx}). The password is requested only if the file looks like PKCS#12, and
     * is wiped.
     *
     * @throws IOException if the file, or that of the password, cannot be read
     * @throws IdentityException if it is not a PKCS#12 file, cannot be opened, or does not have exactly one matching
     *     key
     */
    public static SigningIdentity read(Path pfx, PasswordSource password, KeySelector selector) throws IOException {
        try (InputStream in = Files.newInputStream(pfx)) {
            return read(in, password, selector);
        }
    }

    /**
     * Reads the only key of a PKCS#12 file that is read from a stream, as {@link #read(InputStream, PasswordSource,
     * KeySelector)}.
     */
    public static SigningIdentity read(InputStream pfx, PasswordSource password) throws IOException {
        return read(pfx, password, KeySelector.onlyKey());
    }

    /**
     * Reads a key of a PKCS#12 file that is read from a stream, such as that of an object in a store.
     *
     * @param pfx read to its end, at most 1 MB of it; not closed
     * @throws IOException if the stream, or the file of the password, cannot be read
     * @throws IdentityException as for a file
     */
    public static SigningIdentity read(InputStream pfx, PasswordSource password, KeySelector selector)
            throws IOException {
        return read(Pkcs12File.read(pfx), password, selector);
    }

    /** Reads the only key of a PKCS#12 file in memory, as {@link #read(byte[], PasswordSource, KeySelector)}. */
    public static SigningIdentity read(byte[] pfx, PasswordSource password) throws IOException {
        return read(pfx, password, KeySelector.onlyKey());
    }

    /**
     * Reads a key of a PKCS#12 file in memory.
     *
     * @throws IOException if the file of the password cannot be read
     * @throws IdentityException as for a file
     */
    public static SigningIdentity read(byte[] pfx, PasswordSource password, KeySelector selector) throws IOException {
        return read(Pkcs12File.of(pfx), password, selector);
    }

    private static SigningIdentity read(Pkcs12File file, PasswordSource password, KeySelector selector)
            throws IOException {
        return unlocked(password, secret -> of(selector.choose(file.open(secret))));
    }

    /**
     * Reads all keys of a PKCS#12 file in memory, in file order; there is at least one.
     *
     * @throws IOException if the file of the password cannot be read
     * @throws IdentityException if it is not a PKCS#12 file, cannot be opened, or has no key with a certificate
     */
    public static List<SigningIdentity> readAll(byte[] pfx, PasswordSource password) throws IOException {
        Pkcs12File file = Pkcs12File.of(pfx);
        List<KeyCandidate> keys = unlocked(password, file::open);
        if (keys.isEmpty()) {
            throw new IdentityException(IdentityCode.NO_PRIVATE_KEY);
        }
        return keys.stream().map(SigningIdentity::of).toList();
    }

    private static <T> T unlocked(PasswordSource password, Function<char[], T> action) throws IOException {
        try {
            return withPassword(password, action);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /**
     * Returns a key of a store whose keys need no password once it is loaded: Windows-MY, the keychain of macOS, a
     * PKCS#11 token.
     *
     * @param store a loaded store
     * @throws IdentityException if not exactly one of its keys matches, or the store fails
     */
    public static SigningIdentity of(KeyStore store, KeySelector selector) {
        return of(selector.choose(new StoreKeys(store).candidates(null)));
    }

    /**
     * Returns a key of a store that is asked for it only when it is used, each time: a card has to be there only then, and
     * nobody is asked for the PIN of a key that is not needed. Where the key cannot be had then, what uses it throws what
     * {@link #of(KeyStore, KeySelector)} would.
     *
     * @param store a loaded store whose keys need no password
     * @throws IdentityException if not exactly one of its certificates matches, or the store fails
     */
    public static SigningIdentity whenNeeded(KeyStore store, KeySelector selector) {
        KeyCandidate chosen = selector.choose(new StoreKeys(store).candidates(null));
        return of(chosen, chosen.key());
    }

    /**
     * Returns a key of a store whose keys have a password. The password is wiped.
     *
     * @param store a loaded store
     * @throws IdentityException if not exactly one of its keys matches, the password is wrong, or the store fails
     */
    public static SigningIdentity of(KeyStore store, PasswordSource keyPassword, KeySelector selector) {
        return withPassword(keyPassword, secret -> of(selector.choose(new StoreKeys(store).candidates(secret))));
    }

    private static <T> T withPassword(PasswordSource source, Function<char[], T> action) {
        char[] password = source.password();
        try {
            return action.apply(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static SigningIdentity of(KeyCandidate chosen) {
        PrivateKey key = chosen.key().get();
        return of(chosen, () -> key);
    }

    private static SigningIdentity of(KeyCandidate chosen, Supplier<PrivateKey> key) {
        List<X509Certificate> chain = chosen.chain().get();
        Stream<Finding> missing =
                CertificateChain.missingIssuer(chain)
                        .map(issuer -> Finding.of(IdentityCode.CA_CERTIFICATE_MISSING, issuer))
                        .stream();
        return new SigningIdentity(
                key, chain, Stream.concat(chosen.remarks().stream(), missing).toList());
    }

    /**
     * Returns the private key; it may have no encoded form.
     *
     * @throws IdentityException if its store is asked for it only now ({@link #whenNeeded}), and does not give it
     */
    public PrivateKey privateKey() {
        return privateKey.get();
    }

    /** Returns the certificate of the key. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Returns the certificate of the key and those of its issuers that the store holds. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** Returns the ten-digit office number in the certificate's subject (OU), or empty where there is none. */
    public Optional<OfficeNumber> office() {
        return CertificateSubject.of(certificate()).office();
    }

    /** Returns the findings of loading that are no reason to refuse the key. */
    public List<Finding> remarks() {
        return remarks;
    }

    /** Returns the thumbprint of the certificate, and nothing secret. */
    @Override
    public String toString() {
        return "SigningIdentity[" + Thumbprint.sha256(certificate()) + "]";
    }
}

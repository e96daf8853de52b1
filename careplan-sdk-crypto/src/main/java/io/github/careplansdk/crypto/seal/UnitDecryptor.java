package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFile;
import io.github.careplansdk.core.internal.disk.SpooledOutput;
import io.github.careplansdk.core.source.Source.StreamSource;
import io.github.careplansdk.crypto.identity.IdentityException;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.internal.envelope.ContentCipher;
import io.github.careplansdk.crypto.seal.internal.envelope.EnvelopeReader;
import io.github.careplansdk.crypto.seal.internal.envelope.EnvelopeReceiver;
import io.github.careplansdk.crypto.seal.internal.envelope.KeyTransport;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decrypts files made by {@link UnitEncryptor} or {@code openssl cms -encrypt -aes-256-gcm} (3.0 or later). The
 * plaintext becomes visible only after its authentication tag has been verified; until then it is in a hidden file,
 * readable by its owner only, beside the output. Memory does not grow with the file. Immutable and safe to share.
 *
 * <p>Decryption does not prove who sent a file: verify the sealed unit inside it.
 */
public final class UnitDecryptor {
    private static final int BUFFER = 1 << 16;
    /** Of the receivers that are named where we are not among them. */
    private static final int NAMED_RECEIVERS = 5;

    private final List<SigningIdentity> identities;
    private final Predicate<PrivateKey> pkcs1v15;

    private UnitDecryptor(List<SigningIdentity> identities, Predicate<PrivateKey> pkcs1v15) {
        this.identities = List.copyOf(identities);
        this.pkcs1v15 = pkcs1v15;
    }

    /**
     * Returns a decryptor of files that are encrypted for one of the identities.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static UnitDecryptor of(List<SigningIdentity> identities) {
        if (identities.isEmpty()) {
            throw new IllegalArgumentException("Decrypting needs at least one identity.");
        }
        return new UnitDecryptor(identities, key -> false);
    }

    /**
     * Returns a copy of this decryptor that also accepts RSA PKCS#1 v1.5. Its padding is open to attack by anyone who
     * can have many forged files decrypted and measure the time, so allow it only if you need it.
     */
    public UnitDecryptor allowingPkcs1v15() {
        return new UnitDecryptor(identities, key -> true);
    }

    /**
     * Returns a copy of this decryptor that also accepts RSA PKCS#1 v1.5, but only for identities whose key is in a store
     * without RSA-OAEP, such as Java's Windows-MY. For these the warning of {@link #allowingPkcs1v15()} holds: what fails
     * looks alike whatever the reason, but the time it takes is the store's.
     */
    public UnitDecryptor allowingPkcs1v15WhereNeeded() {
        return new UnitDecryptor(identities, key -> !KeyTransport.OAEP.isOf(key));
    }

    /**
     * Decrypts a file.
     *
     * @param out the output, written atomically and readable by its owner only where the file system supports that; an
     *     existing file is replaced
     * @throws SealException if the file is not an envelope, is encrypted for others, was changed or truncated, or uses
     *     algorithms that are not allowed
     * @throws IdentityException if it is encrypted for an identity whose key cannot be had now
     *     ({@link SigningIdentity#whenNeeded}), and for none whose key can
     */
    public void decrypt(Path in, Path out) throws IOException {
        try (InputStream encrypted = Files.newInputStream(in)) {
            decrypt(encrypted, out);
        }
    }

    /**
     * Decrypts a stream to a file, like {@link #decrypt(Path, Path)}.
     *
     * @param in read to its end, not closed
     */
    public void decrypt(InputStream in, Path out) throws IOException {
        try (NewFile staged = new NewFile(out, Disk.PRIVATE)) {
            decrypt(in, staged.output(), staged::written);
            staged.appear();
        }
    }

    /**
     * Decrypts a stream to another. The plaintext is written only after its authentication tag has been verified; until
     * then it is in memory or in a temporary file, readable by its owner only.
     *
     * @param in read to its end, not closed
     * @param out not closed
     * @throws SealException as for a file; nothing has been written then
     */
    public void decrypt(InputStream in, OutputStream out) throws IOException {
        try (SpooledOutput held = new SpooledOutput()) {
            decrypt(in, held, held::written);
            held.handOver(out);
        }
    }

    private void decrypt(InputStream in, OutputStream staged, StreamSource written) throws IOException {
        EnvelopeReader envelope = new EnvelopeReader(new BufferedInputStream(in, BUFFER));
        ContentCipher cipher = new ContentCipher(contentKey(envelope.receivers()), envelope.parameters());
        OutputStream plain = new BufferedOutputStream(staged, BUFFER);
        cipher.decrypt(envelope.content(), plain);
        plain.flush();
        EnvelopeReader.End end = envelope.end();
        try (InputStream again = new BufferedInputStream(written.open(), BUFFER)) {
            if (!MessageDigest.isEqual(cipher.tag(end.attributes(), again), end.tag())) {
                throw new SealException(EncryptionCode.ENVELOPE_CHANGED.found());
            }
        }
    }

    private byte[] contentKey(List<EnvelopeReceiver> receivers) {
        Optional<IdentityException> notHad = Optional.empty();
        for (EnvelopeReceiver receiver : receivers) {
            for (SigningIdentity identity : identities) {
                if (receiver.owns(identity.certificate())) {
                    PrivateKey key;
                    try {
                        key = identity.privateKey();
                    } catch (IdentityException e) {
                        notHad = notHad.or(() -> Optional.of(e));
                        continue;
                    }
                    return contentKey(receiver, key);
                }
            }
        }
        if (notHad.isPresent()) {
            throw notHad.get();
        }
        String names = receivers.stream()
                .limit(NAMED_RECEIVERS)
                .map(EnvelopeReceiver::name)
                .collect(Collectors.joining("; "));
        throw new SealException(EncryptionCode.NOT_FOR_THIS_RECEIVER.found(names.isEmpty() ? "-" : names));
    }

    private byte[] contentKey(EnvelopeReceiver receiver, PrivateKey privateKey) {
        KeyTransport transport = KeyTransport.of(receiver.algorithm());
        if (transport == KeyTransport.PKCS1 && !pkcs1v15.test(privateKey)) {
            throw new SealException(EncryptionCode.KEY_ALGORITHM_NOT_ALLOWED.found());
        }
        return transport.decrypt(receiver.encryptedKey(), receiver.algorithm(), privateKey);
    }
}

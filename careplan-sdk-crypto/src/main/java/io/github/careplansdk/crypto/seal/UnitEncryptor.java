package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFile;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.seal.internal.envelope.ContentEncryptor;
import io.github.careplansdk.crypto.seal.internal.envelope.KeyTransport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.function.Predicate;
import org.bouncycastle.cms.CMSAuthEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;

/**
 * Encrypts a file so that only the owners of some certificates can read it: CMS AuthEnvelopedData (RFC 5083) by
 * AES-256-GCM (RFC 5084), the content's key by RSA-OAEP with SHA-256 for each receiver. {@code openssl cms -decrypt}
 * (3.0 or later) opens it. Each call generates a new content key. Memory does not grow with the file. Immutable and
 * safe to share.
 *
 * <p>Encryption does not prove who encrypted: seal first, then encrypt. The certificates are not checked: use {@link
 * io.github.careplansdk.crypto.identity.CertificateChecker} before.
 */
public final class UnitEncryptor {
    private static final int SMALLEST_KEY = 2048;
    private static final int BUFFER = 1 << 16;

    private final List<X509Certificate> receivers;
    private final Predicate<X509Certificate> pkcs1v15;

    private UnitEncryptor(List<X509Certificate> receivers, Predicate<X509Certificate> pkcs1v15) {
        this.receivers = List.copyOf(receivers);
        this.pkcs1v15 = pkcs1v15;
    }

    /**
     * Returns an encryptor for the given receivers, each of whom can decrypt.
     *
     * @throws IllegalArgumentException if there are none
     * @throws SealException if a certificate has no RSA key of at least 2048 bits
     */
    public static UnitEncryptor of(List<X509Certificate> receivers) {
        if (receivers.isEmpty()) {
            throw new IllegalArgumentException("Name the certificate of at least one receiver.");
        }
        receivers.forEach(UnitEncryptor::check);
        return new UnitEncryptor(receivers, receiver -> false);
    }

    private static void check(X509Certificate receiver) {
        if (!(receiver.getPublicKey() instanceof RSAPublicKey key)
                || key.getModulus().bitLength() < SMALLEST_KEY) {
            throw new SealException(EncryptionCode.RECEIVER_KEY_UNSUITABLE.found(Thumbprint.sha256(receiver)));
        }
    }

    /**
     * Returns a copy of this encryptor that uses RSA PKCS#1 v1.5, for receivers whose key is in a store without
     * RSA-OAEP, such as Java's Windows-MY.
     */
    public UnitEncryptor withPkcs1v15() {
        return withPkcs1v15For(receiver -> true);
    }

    /**
     * Returns a copy of this encryptor that uses RSA PKCS#1 v1.5 for some of the receivers, as {@link #withPkcs1v15()}, and
     * RSA-OAEP for the others.
     *
     * @param needing tells by its certificate whether a receiver needs it
     */
    public UnitEncryptor withPkcs1v15For(Predicate<X509Certificate> needing) {
        return new UnitEncryptor(receivers, needing);
    }

    /**
     * Encrypts a file.
     *
     * @param out the output, written atomically; an existing file is replaced
     * @throws SealException if the file has more than 2,000,000,000 bytes
     */
    public void encrypt(Path in, Path out) throws IOException {
        try (InputStream plain = Files.newInputStream(in);
                NewFile staged = new NewFile(out, Disk.SHARED)) {
            OutputStream encrypted = new BufferedOutputStream(staged.output(), BUFFER);
            encrypt(plain, encrypted);
            encrypted.flush();
            staged.appear();
        }
    }

    /**
     * Encrypts a stream to its end. The output is complete only if this method returns normally.
     *
     * @param in not closed
     * @param out not closed; best buffered
     * @throws SealException if there are more than 2,000,000,000 bytes
     */
    public void encrypt(InputStream in, OutputStream out) throws IOException {
        OutputStream content = begin(out);
        byte[] bytes = new byte[BUFFER];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            content.write(bytes, 0, count);
        }
        // Not where an exception was thrown: closing makes a good envelope of what was read until then.
        content.close();
    }

    /**
     * Begins an envelope.
     *
     * @param out not closed; best buffered
     * @return where to write the content; closing it, which only whoever has written all of the content does, makes the envelope
     *     whole
     */
    OutputStream begin(OutputStream out) throws IOException {
        CMSAuthEnvelopedDataStreamGenerator generator = new CMSAuthEnvelopedDataStreamGenerator();
        generator.setBufferSize(ContentEncryptor.CHUNK);
        try {
            for (X509Certificate receiver : receivers) {
                KeyTransport transport = pkcs1v15.test(receiver) ? KeyTransport.PKCS1 : KeyTransport.OAEP;
                generator.addRecipientInfoGenerator(transport.encryptingFor(receiver));
            }
            return generator.open(out, new ContentEncryptor());
        } catch (GeneralSecurityException | CMSException e) {
            throw new IllegalStateException("Every JDK has AES-256-GCM and RSA.", e);
        }
    }
}

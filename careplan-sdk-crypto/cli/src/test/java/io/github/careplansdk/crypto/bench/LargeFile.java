package io.github.careplansdk.crypto.bench;

import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.UnitDecryptor;
import io.github.careplansdk.crypto.seal.UnitEncryptor;
import io.github.careplansdk.crypto.seal.UnitSealer;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A large attachment, sealed and encrypted: what counts is SHA-256 and AES-GCM, and what is done around them. */
final class LargeFile {
    /** In which the JDK's GCM gets to its full speed soonest. */
    private static final int STEP = 4096;

    private final SamplePki pki = SamplePki.create();
    private final SigningIdentity identity = pki.office("9970100011");
    private final UnitSealer sealer = UnitSealer.of(identity);
    private final UnitVerifier verifier = UnitVerifier.of(CertificateChecker.of(pki.anchors()));
    private final UnitEncryptor encryptor = UnitEncryptor.of(List.of(identity.certificate()));
    private final UnitDecryptor decryptor = UnitDecryptor.of(List.of(identity));
    private final byte[] chunk = new byte[STEP];
    private final long bytes;
    private final Path file;
    private final Path sealed;
    private final Path encrypted;
    private long key;

    LargeFile(Path folder, long bytes) throws IOException {
        this.bytes = bytes;
        this.file = folder.resolve("large.pdf");
        this.sealed = folder.resolve("large.asice");
        this.encrypted = folder.resolve("large.cms");
        new Random(1).nextBytes(chunk);
        // As programs copy: the system takes twice as long to read what was written in steps of 4 KB.
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 16 * STEP)) {
            for (long written = 0; written < bytes; written += STEP) {
                out.write(chunk);
            }
        }
        sealAndEncrypt();
    }

    List<Contender> contenders() {
        return List.of(
                new Contender("JDK, SHA-256 and AES-256-GCM of bytes in memory", this::digestAndEncryptMemory),
                new Contender("**ours, sealed and encrypted from files to nowhere**", this::sealAndEncryptIntoNowhere),
                new Contender("JDK, SHA-256 and AES-256-GCM, each from file to file", this::digestAndEncryptFile),
                new Contender(
                        "**ours, sealed and encrypted from file to file**",
                        () -> sealer.sealEncrypted(List.of(file), encryptor, encrypted)),
                new Contender("ours, sealed, then encrypted, each from file to file", this::sealAndEncrypt),
                new Contender("JDK, SHA-256 in memory", this::digestMemory),
                new Contender("ours, sealed from file to file", () -> sealer.seal(List.of(file), sealed)),
                new Contender("ours, verified", () -> verifier.verify(sealed)),
                new Contender("JDK, AES-256-GCM in memory", this::encryptMemory),
                new Contender("ours, encrypted from a file to nowhere", this::encryptIntoNowhere),
                new Contender("ours, encrypted from file to file", () -> encryptor.encrypt(sealed, encrypted)),
                new Contender(
                        "ours, decrypted from file to file",
                        () -> decryptor.decrypt(encrypted, file.resolveSibling("decrypted"))));
    }

    private void sealAndEncrypt() throws IOException {
        sealer.seal(List.of(file), sealed);
        encryptor.encrypt(sealed, encrypted);
    }

    private void sealAndEncryptIntoNowhere() throws IOException {
        sealer.sealEncrypted(List.of(file), encryptor, OutputStream.nullOutputStream());
    }

    private void encryptIntoNowhere() throws IOException {
        try (InputStream in = Files.newInputStream(sealed)) {
            encryptor.encrypt(in, OutputStream.nullOutputStream());
        }
    }

    private void digestAndEncryptMemory() throws GeneralSecurityException {
        digestMemory();
        encryptMemory();
    }

    private void digestMemory() throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (long done = 0; done < bytes; done += STEP) {
            digest.update(chunk);
        }
        digest.digest();
    }

    private void encryptMemory() throws GeneralSecurityException {
        Cipher cipher = cipher();
        byte[] made = new byte[STEP + 16];
        for (long done = 0; done < bytes; done += STEP) {
            cipher.update(chunk, 0, STEP, made);
        }
        cipher.doFinal();
    }

    /** Copied once while it is digested, and once while it is encrypted, as a container is made and then encrypted. */
    private void digestAndEncryptFile() throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        copy(file, sealed.resolveSibling("copy"), (read, count, out) -> {
            digest.update(read, 0, count);
            out.write(read, 0, count);
        });
        digest.digest();
        Cipher cipher = cipher();
        byte[] made = new byte[STEP + 16];
        copy(sealed.resolveSibling("copy"), sealed.resolveSibling("copy2"), (read, count, out) -> {
            for (int done = 0; done < count; done += STEP) {
                out.write(made, 0, cipher.update(read, done, Math.min(STEP, count - done), made));
            }
        });
        cipher.doFinal();
    }

    @FunctionalInterface
    private interface Copying {
        void copy(byte[] read, int count, OutputStream out) throws IOException, GeneralSecurityException;
    }

    private static void copy(Path from, Path to, Copying copying) throws IOException, GeneralSecurityException {
        byte[] read = new byte[16 * STEP];
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            for (int count = in.read(read); count >= 0; count = in.read(read)) {
                copying.copy(read, count, out);
            }
        }
    }

    private Cipher cipher() throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putLong(key++).array();
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }
}

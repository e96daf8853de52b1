package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFile;
import io.github.careplansdk.core.internal.disk.SpooledOutput;
import io.github.careplansdk.core.internal.disk.UnusableNameException;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.Source.StreamSource;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.seal.internal.container.AsicContainer;
import io.github.careplansdk.crypto.seal.internal.container.ContainerWriter;
import io.github.careplansdk.crypto.seal.internal.container.EntryName;
import io.github.careplansdk.crypto.seal.internal.container.Manifest;
import io.github.careplansdk.crypto.seal.internal.container.Manifest.Reference;
import io.github.careplansdk.crypto.seal.internal.container.ManifestXml;
import io.github.careplansdk.crypto.seal.internal.container.UnitContents;
import io.github.careplansdk.crypto.seal.internal.container.WatchedFile;
import io.github.careplansdk.crypto.seal.internal.signature.CadesKey;
import io.github.careplansdk.crypto.seal.internal.signature.CadesSigner;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Seals the files of a unit: an ASiC-E container (ETSI EN 319 162-1), which is a ZIP, with one CAdES-BASELINE-B
 * signature (ETSI EN 319 122-1) over a manifest with the SHA-256 digest of each file.
 *
 * <p>Files are not compressed: images and PDF do not shrink, and the CSV of a unit is small. Each is read once, and large ones are
 * never held in memory. Immutable and safe to share.
 */
public final class UnitSealer {
    private static final int BUFFER = 1 << 16;

    private final SigningIdentity identity;
    private final CadesKey key;
    private final Clock clock;

    private UnitSealer(SigningIdentity identity, CadesKey key, Clock clock) {
        this.identity = identity;
        this.key = key;
        this.clock = clock;
    }

    /** Returns a sealer that signs with an office's key. */
    public static UnitSealer of(SigningIdentity identity) {
        return new UnitSealer(identity, new CadesKey(identity), Clock.systemUTC());
    }

    /** Returns a copy of this sealer with another clock, which gives the signing time. */
    public UnitSealer withClock(Clock other) {
        return new UnitSealer(identity, key, other);
    }

    /**
     * Seals files into a container, which is written atomically. An existing one is replaced.
     *
     * @param files the files, which keep their names and order in the container
     * @param container the container, usually named {@code *.asice}, in an existing folder
     * @throws SealException if a file cannot be sealed, the certificate is not valid now or the key does not sign
     * @throws IOException if a file cannot be read or the container cannot be written
     */
    public SealedUnit seal(List<Path> files, Path container) throws IOException {
        checkNoneIs(container, files);
        return seal(contents(files), container);
    }

    private static void checkNoneIs(Path output, List<Path> files) throws IOException {
        for (Path file : files) {
            if (Files.exists(output) && Files.exists(file) && Files.isSameFile(output, file)) {
                throw new SealException(SealCode.OUTPUT_IS_INPUT.found(file.getFileName()));
            }
        }
    }

    /**
     * Seals the files of a source into a container, which is written atomically. An existing one is replaced.
     *
     * @param files the files of one unit, without folders; files that a source ignores are not sealed
     * @param container the container, usually named {@code *.asice}, in an existing folder
     * @throws SealException if a file cannot be sealed, the certificate is not valid now or the key does not sign
     * @throws IOException if a file cannot be read or the container cannot be written
     */
    public SealedUnit seal(Source files, Path container) throws IOException {
        try (OpenSource open = files.open(SourceLimits.DEFAULT)) {
            return seal(contents(open), container);
        }
    }

    private SealedUnit seal(Map<String, StreamSource> files, Path container) throws IOException {
        try (NewFile staged = new NewFile(container, Disk.PRIVATE)) {
            SealedUnit unit = write(files, staged.output());
            staged.appear();
            return unit;
        }
    }

    /**
     * Seals files into a container, which is written to a stream once it is complete.
     *
     * @param files the files, which keep their names and order in the container
     * @param out the stream, which is left open
     * @throws SealException if a file cannot be sealed, the certificate is not valid now or the key does not sign
     * @throws IOException if a file cannot be read or the stream cannot be written
     */
    public SealedUnit seal(List<Path> files, OutputStream out) throws IOException {
        return seal(contents(files), out);
    }

    /**
     * Seals the files of a source, as {@link #seal(Source, Path)}, and writes the container like {@link #seal(List,
     * OutputStream)}.
     */
    public SealedUnit seal(Source files, OutputStream out) throws IOException {
        try (OpenSource open = files.open(SourceLimits.DEFAULT)) {
            return seal(contents(open), out);
        }
    }

    private SealedUnit seal(Map<String, StreamSource> files, OutputStream out) throws IOException {
        try (SpooledOutput held = new SpooledOutput()) {
            SealedUnit unit = write(files, held);
            held.handOver(out);
            return unit;
        }
    }

    /**
     * Seals files and encrypts the container at once: each file is read once, and the container is nowhere on the disk.
     *
     * @param files the files, which keep their names and order in the container
     * @param encryptor encrypts for the receivers
     * @param envelope the output, usually named {@code *.asice.p7m}, written atomically; an existing file is replaced
     * @throws SealException if a file cannot be sealed, the certificate is not valid now, the key does not sign, or the container
     *     would have more than 2,000,000,000 bytes
     * @throws IOException if a file cannot be read or the envelope cannot be written
     */
    public SealedUnit sealEncrypted(List<Path> files, UnitEncryptor encryptor, Path envelope) throws IOException {
        checkNoneIs(envelope, files);
        return sealEncrypted(contents(files), encryptor, envelope);
    }

    /** Seals the files of a source, as {@link #seal(Source, Path)}, and encrypts like {@link #sealEncrypted(List, UnitEncryptor, Path)}. */
    public SealedUnit sealEncrypted(Source files, UnitEncryptor encryptor, Path envelope) throws IOException {
        try (OpenSource open = files.open(SourceLimits.DEFAULT)) {
            return sealEncrypted(contents(open), encryptor, envelope);
        }
    }

    private SealedUnit sealEncrypted(Map<String, StreamSource> files, UnitEncryptor encryptor, Path envelope)
            throws IOException {
        try (NewFile staged = new NewFile(envelope, Disk.SHARED)) {
            OutputStream out = new BufferedOutputStream(staged.output(), BUFFER);
            SealedUnit unit = writeEncrypted(files, encryptor, out);
            out.flush();
            staged.appear();
            return unit;
        }
    }

    /**
     * Seals files and encrypts the container, as {@link #sealEncrypted(List, UnitEncryptor, Path)}, into a stream. It is written to
     * from the start: the envelope is complete only if this method returns normally; one that breaks off is refused by whoever decrypts
     * it ({@link EncryptionCode#ENVELOPE_TRUNCATED}).
     *
     * @param out not closed; best buffered
     */
    public SealedUnit sealEncrypted(List<Path> files, UnitEncryptor encryptor, OutputStream out) throws IOException {
        return writeEncrypted(contents(files), encryptor, out);
    }

    /** Seals the files of a source, and encrypts like {@link #sealEncrypted(List, UnitEncryptor, OutputStream)}. */
    public SealedUnit sealEncrypted(Source files, UnitEncryptor encryptor, OutputStream out) throws IOException {
        try (OpenSource open = files.open(SourceLimits.DEFAULT)) {
            return writeEncrypted(contents(open), encryptor, out);
        }
    }

    private SealedUnit writeEncrypted(Map<String, StreamSource> files, UnitEncryptor encryptor, OutputStream out)
            throws IOException {
        OutputStream content = encryptor.begin(out);
        SealedUnit unit = write(files, content);
        // Not where an exception was thrown: closing makes a good envelope of what was written until then.
        content.close();
        return unit;
    }

    private SealedUnit write(Map<String, StreamSource> files, OutputStream out) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        check(identity, now);
        PrivateKey signing = identity.privateKey();
        ContainerWriter container = new ContainerWriter(out, LocalDateTime.ofInstant(now, Validity.JAPAN));
        container.store(EntryName.MIMETYPE, AsicContainer.MIMETYPE.getBytes(StandardCharsets.US_ASCII));
        List<SealedFile> sealed = new ArrayList<>();
        for (Map.Entry<String, StreamSource> file : files.entrySet()) {
            sealed.add(container.store(file.getKey(), file.getValue()));
        }
        byte[] manifest = ManifestXml.write(new Manifest(
                AsicContainer.FIRST_SIGNATURE,
                sealed.stream().map(Reference::of).toList()));
        container.store(AsicContainer.FIRST_MANIFEST, manifest);
        container.store(AsicContainer.FIRST_SIGNATURE, key.sign(signing, DigestMethod.SHA256.digest(manifest), now));
        container.finish();
        return new SealedUnit(sealed, now);
    }

    /** Refuses what every receiver would; whether the certificate is trusted, the receiver's checker says. */
    static void check(SigningIdentity identity, Instant now) {
        X509Certificate certificate = identity.certificate();
        if (!CadesSigner.isAccepted(certificate)) {
            throw new SealException(
                    SealCode.KEY_REFUSED.found(certificate.getPublicKey().getAlgorithm()));
        }
        Validity validity = Validity.of(certificate);
        if (!validity.hasBegun(now)) {
            throw new SealException(SealCode.IDENTITY_NOT_YET_VALID.found(Validity.day(validity.begins())));
        }
        if (validity.hasEnded(now)) {
            throw new SealException(SealCode.IDENTITY_EXPIRED.found(validity.lastDay()));
        }
    }

    private static Map<String, StreamSource> contents(List<Path> files) {
        UnitContents contents = new UnitContents();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            WatchedFile found =
                    WatchedFile.find(file, name).orElseThrow(() -> new SealException(SealCode.NOT_A_FILE.found(name)));
            if (!UnusableNameException.isUsable(file.resolveSibling(""), name)) {
                throw new SealException(SealCode.FILE_NAME_UNUSABLE.found(name));
            }
            contents.add(name, found);
        }
        return contents.whole();
    }

    private static Map<String, StreamSource> contents(OpenSource source) {
        for (Problem problem : source.problems()) {
            if (problem.code() != ProblemCode.NOTHING_TO_CHECK) {
                throw new SealException(SealCode.SOURCE_UNREADABLE.found(
                        problem.location().file(), problem.code().name()));
            }
        }
        UnitContents contents = new UnitContents();
        source.files().forEach(file -> contents.add(file.path(), file::open));
        return contents.whole();
    }
}

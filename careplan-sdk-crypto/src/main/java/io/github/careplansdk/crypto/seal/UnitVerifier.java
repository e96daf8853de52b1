package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.internal.disk.NewFolder;
import io.github.careplansdk.core.internal.disk.TemporaryFolder;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.seal.internal.check.ContainerCheck;
import io.github.careplansdk.crypto.seal.internal.check.ContainerCheck.Opening;
import io.github.careplansdk.crypto.seal.internal.check.ContainerCheck.Unpacked;
import io.github.careplansdk.crypto.seal.internal.container.ZipBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Verifies sealed units and opens them: ASiC-E containers with CAdES signatures (ETSI EN 319 162-1, EN 319 122-1), whoever
 * made them. All signatures have to be good, and each file covered by one: made by RSA of at least 2048 bits and SHA-2, with
 * the certificate named by digest. Files stand side by side in a unit; a container with folders is refused. Immutable and
 * safe to share.
 */
public final class UnitVerifier {
    private final CertificateChecker checker;
    private final SealLimits limits;
    private final Clock clock;
    private final Optional<OfficeNumber> expectedSender;

    private UnitVerifier(
            CertificateChecker checker, SealLimits limits, Clock clock, Optional<OfficeNumber> expectedSender) {
        this.checker = checker;
        this.limits = limits;
        this.clock = clock;
        this.expectedSender = expectedSender;
    }

    /** Returns a verifier that relies on the certificates that a checker finds good. */
    public static UnitVerifier with(CertificateChecker checker) {
        return new UnitVerifier(checker, SealLimits.DEFAULT, Clock.systemUTC(), Optional.empty());
    }

    /** Returns this verifier with other limits. */
    public UnitVerifier withLimits(SealLimits other) {
        return new UnitVerifier(checker, other, clock, expectedSender);
    }

    /** Returns this verifier with another clock, which tells the moment that certificates are checked for. */
    public UnitVerifier withClock(Clock other) {
        return new UnitVerifier(checker, limits, other, expectedSender);
    }

    /** Returns this verifier, taking only units whose every file this office signed. */
    public UnitVerifier expectingSender(OfficeNumber sender) {
        return new UnitVerifier(checker, limits, clock, Optional.of(sender));
    }

    /**
     * Verifies a container as of now. Whoever opens it afterwards opens what is there by then: {@link #open} does both at
     * once.
     *
     * @throws IOException if the file cannot be read; what is wrong with its content is in the report
     */
    public VerificationReport verify(Path container) throws IOException {
        return verify(container, clock.instant());
    }

    /**
     * Verifies a container.
     *
     * @param at the moment that certificates are checked for
     * @throws IOException if the file cannot be read; what is wrong with its content is in the report
     */
    public VerificationReport verify(Path container, Instant at) throws IOException {
        return check(() -> ZipBytes.open(container), Unpacked.nowhereBeside(container), at);
    }

    /** Verifies a container in memory as of now. */
    public VerificationReport verify(byte[] container) {
        try {
            return check(() -> ZipBytes.of(container), Unpacked.NOWHERE, clock.instant());
        } catch (IOException e) {
            throw new IllegalStateException("Memory can always be read.", e);
        }
    }

    /**
     * Verifies a container that comes from a stream, as of now. A large one is kept in a temporary file until then.
     *
     * @param container read to its end, or as far as the limits allow; not closed
     * @throws IOException if the stream cannot be read; what is wrong with its content is in the report
     */
    public VerificationReport verify(InputStream container) throws IOException {
        return check(() -> ZipBytes.read(container, limits), Unpacked.NOWHERE, clock.instant());
    }

    private VerificationReport check(Opening container, Unpacked unpacked, Instant at) throws IOException {
        return new ContainerCheck(checker, at, expectedSender, unpacked).run(container, limits);
    }

    /**
     * Verifies a container as of now, and leaves its files in a folder: all that were verified, just as they were verified,
     * or none. They are written to a hidden folder beside it until the verdict is known.
     *
     * @param folder an empty folder, or one that is not there yet in one that is
     * @return the report, which is VALID
     * @throws VerificationFailedException if the verdict is not VALID, with the report
     * @throws SealException with code FOLDER_NOT_EMPTY, or FILE_NAME_UNUSABLE if a file of a valid container cannot be called so
     *     in the locale of this process
     * @throws IOException if the container cannot be read or the files not be written
     */
    public VerificationReport open(Path container, Path folder) throws IOException {
        return open(container, folder, clock.instant());
    }

    /**
     * As {@link #open(Path, Path)}, at another moment.
     *
     * @param at the moment that certificates are checked for
     */
    public VerificationReport open(Path container, Path folder, Instant at) throws IOException {
        return open(() -> ZipBytes.open(container), folder, at);
    }

    /** Verifies a container in memory as of now, and leaves its files in a folder, as {@link #open(Path, Path)}. */
    public VerificationReport open(byte[] container, Path folder) throws IOException {
        return open(() -> ZipBytes.of(container), folder, clock.instant());
    }

    /**
     * Verifies a container that comes from a stream, as of now, and leaves its files in a folder, as {@link #open(Path, Path)}.
     *
     * @param container read to its end, or as far as the limits allow; not closed
     */
    public VerificationReport open(InputStream container, Path folder) throws IOException {
        return open(() -> ZipBytes.read(container, limits), folder, clock.instant());
    }

    /**
     * Verifies a container that comes from a stream, as of now, and hands its files over: in their order, when all of them were
     * verified, or none. Until then they are in a temporary folder of the owner's.
     *
     * @param container read to its end, or as far as the limits allow; not closed
     * @return the report, which is VALID
     * @throws VerificationFailedException if the verdict is not VALID, with the report
     * @throws IOException if the container cannot be read, or a file cannot be handed over
     */
    public VerificationReport open(InputStream container, Sink files) throws IOException {
        try (TemporaryFolder temporary = new TemporaryFolder()) {
            Path folder = temporary.path().resolve("unit");
            VerificationReport report = open(container, folder);
            files.putAll(Source.together(report.files().stream()
                    .map(file -> folder.resolve(file.name()))
                    .toList()));
            return report;
        }
    }

    private VerificationReport open(Opening container, Path folder, Instant at) throws IOException {
        try (NewFolder opened = new NewFolder(folder)) {
            VerificationReport report = check(container, opened::create, at);
            if (!report.isValid()) {
                throw new VerificationFailedException(report);
            }
            refuseUnusableNames(report);
            opened.appear();
            return report;
        } catch (DirectoryNotEmptyException e) {
            throw new SealException(SealCode.FOLDER_NOT_EMPTY.found(folder));
        }
    }

    private static void refuseUnusableNames(VerificationReport report) {
        for (Finding finding : report.findings()) {
            if (finding.code() == SealCode.FILE_NAME_UNUSABLE) {
                throw new SealException(finding);
            }
        }
    }
}

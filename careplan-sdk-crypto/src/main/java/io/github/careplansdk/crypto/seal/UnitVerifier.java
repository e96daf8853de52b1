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
 * Verifies sealed units and opens them: ASiC-E containers with CAdES signatures (ETSI EN 319 162-1, EN 319 122-1), made
 * by any software. All signatures have to be valid, and each file has to be covered by one. A signature must use RSA of
 * at least 2048 bits and SHA-2, and identify its certificate by digest. A container with folders is refused. Immutable
 * and safe to share.
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

    /** Returns a verifier that checks certificates with a checker. */
    public static UnitVerifier of(CertificateChecker checker) {
        return new UnitVerifier(checker, SealLimits.DEFAULT, Clock.systemUTC(), Optional.empty());
    }

    /** Returns a copy of this verifier with other limits. */
    public UnitVerifier withLimits(SealLimits other) {
        return new UnitVerifier(checker, other, clock, expectedSender);
    }

    /** Returns a copy of this verifier with another clock, which gives the moment that certificates are checked for. */
    public UnitVerifier withClock(Clock other) {
        return new UnitVerifier(checker, limits, other, expectedSender);
    }

    /** Returns a copy of this verifier that accepts only units in which every file is signed by an office. */
    public UnitVerifier expectingSender(OfficeNumber sender) {
        return new UnitVerifier(checker, limits, clock, Optional.of(sender));
    }

    /**
     * Verifies a container as of now. The file may change after this method has returned; {@link #open} verifies and
     * opens in one step.
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
     * Verifies a container read from a stream, as of now. A large one is kept in a temporary file meanwhile.
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
     * Verifies a container as of now, and writes its files to a folder: either all of them, exactly as verified, or
     * none. They are kept in a hidden folder beside it until the verdict is known.
     *
     * @param folder an empty folder, or one that does not exist yet in an existing folder
     * @return the report, which is VALID
     * @throws VerificationFailedException if the verdict is not VALID, with the report
     * @throws SealException with code FOLDER_NOT_EMPTY, or FILE_NAME_UNUSABLE if the name of a file cannot be used in
     *     the locale of this process
     * @throws IOException if the container cannot be read or the files cannot be written
     */
    public VerificationReport open(Path container, Path folder) throws IOException {
        return open(container, folder, clock.instant());
    }

    /**
     * Verifies a container as of a moment and writes its files to a folder, like {@link #open(Path, Path)}.
     *
     * @param at the moment that certificates are checked for
     */
    public VerificationReport open(Path container, Path folder, Instant at) throws IOException {
        return open(() -> ZipBytes.open(container), folder, at);
    }

    /** Verifies a container in memory as of now, and writes its files to a folder, like {@link #open(Path, Path)}. */
    public VerificationReport open(byte[] container, Path folder) throws IOException {
        return open(() -> ZipBytes.of(container), folder, clock.instant());
    }

    /**
     * Verifies a container read from a stream, as of now, and writes its files to a folder, like {@link #open(Path,
     * Path)}.
     *
     * @param container read to its end, or as far as the limits allow; not closed
     */
    public VerificationReport open(InputStream container, Path folder) throws IOException {
        return open(() -> ZipBytes.read(container, limits), folder, clock.instant());
    }

    /**
     * Verifies a container read from a stream, as of now, and passes its files to a sink: either all of them, in order,
     * or none. Until the verdict is known they are in a temporary folder, readable by its owner only.
     *
     * @param container read to its end, or as far as the limits allow; not closed
     * @return the report, which is VALID
     * @throws VerificationFailedException if the verdict is not VALID, with the report
     * @throws IOException if the container cannot be read, or the sink fails
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

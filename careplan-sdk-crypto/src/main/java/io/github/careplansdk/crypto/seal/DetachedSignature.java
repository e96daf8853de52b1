package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFile;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.VerificationReport.SignatureReport;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep.Kind;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import io.github.careplansdk.crypto.seal.internal.check.SignerCheck;
import io.github.careplansdk.crypto.seal.internal.check.StepLog;
import io.github.careplansdk.crypto.seal.internal.signature.CadesKey;
import io.github.careplansdk.crypto.seal.internal.signature.CadesSignature;
import io.github.careplansdk.crypto.seal.internal.signature.CadesSigner;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import io.github.careplansdk.crypto.seal.internal.signature.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSTypedData;

/**
 * Signs and verifies a file with a signature in a separate file, named {@code *.p7s}: detached CMS in DER (RFC 5652),
 * which many tools support. Signatures made here are CAdES-BASELINE-B (ETSI EN 319 122-1). Memory does not grow with
 * the file. For a unit, {@link UnitSealer} keeps files and signature together.
 */
public final class DetachedSignature {
    private static final Set<Kind> STEPS = EnumSet.of(Kind.SIGNATURE, Kind.SIGNER, Kind.CERTIFICATE);
    private static final int BUFFER = 1 << 16;

    private DetachedSignature() {}

    /**
     * Signs a file.
     *
     * @param p7s the signature file, written atomically; an existing one is replaced
     * @throws SealException if the certificate is not valid now or the key does not sign
     * @throws IOException if the file cannot be read or the signature cannot be written
     */
    public static void sign(SigningIdentity identity, Path file, Path p7s) throws IOException {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        UnitSealer.check(identity, now);
        if (Files.exists(p7s) && Files.isSameFile(file, p7s)) {
            throw new SealException(SealCode.OUTPUT_IS_INPUT.found(file.getFileName()));
        }
        byte[] signature = new CadesKey(identity).sign(identity.privateKey(), new FileContent(file).sha256(), now);
        try (NewFile staged = new NewFile(p7s, Disk.SHARED)) {
            staged.output().write(signature);
            staged.appear();
        }
    }

    /**
     * Verifies a signature over a file as of now. The file may change after this method has returned.
     *
     * @throws IOException if a file cannot be read; what is wrong with them is in the report
     */
    public static VerificationReport verify(CertificateChecker checker, Path file, Path p7s) throws IOException {
        return verify(checker, file, p7s, Clock.systemUTC().instant());
    }

    /**
     * Verifies a signature over a file, with all its signers. Unlike that of a sealed unit, it need not identify its
     * certificate by digest, since plain CMS does not; if it does, the digest has to match.
     *
     * @param at the moment that certificates are checked for
     * @return a report with the steps SIGNATURE, SIGNER and CERTIFICATE
     * @throws IOException if a file cannot be read; what is wrong with them is in the report
     */
    public static VerificationReport verify(CertificateChecker checker, Path file, Path p7s, Instant at)
            throws IOException {
        String name = String.valueOf(p7s.getFileName());
        FileContent content = new FileContent(file);
        StepLog log = new StepLog();
        List<SignatureReport> signatures = new ArrayList<>();
        log.began(Kind.SIGNATURE);
        try {
            SignerCheck check = new SignerCheck(checker, at, log);
            for (CadesSigner signer :
                    CadesSignature.read(name, limited(name, p7s), content).signers()) {
                check.run(name, signer, CadesSigner::checkNotMisnamed, List.of(content.name()))
                        .ifPresent(signatures::add);
            }
        } catch (RefusedException e) {
            log.found(Kind.SIGNATURE, e.finding());
        }
        List<VerificationStep> steps =
                log.steps().stream().filter(step -> STEPS.contains(step.kind())).toList();
        return new VerificationReport(at, steps, signatures, List.of(content.sealed()));
    }

    private static byte[] limited(String name, Path p7s) throws IOException, RefusedException {
        int limit = SealLimits.DEFAULT.signatureBytes();
        try (InputStream in = Files.newInputStream(p7s)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new RefusedException(SealCode.TOO_LARGE, name, limit);
            }
            return bytes;
        }
    }

    /** A file as the content of a CMS structure; it is read anew each time. */
    private record FileContent(Path file) implements CMSTypedData {
        String name() {
            return String.valueOf(file.getFileName());
        }

        SealedFile sealed() throws IOException {
            return Digests.file(name(), Files.size(file), sha256());
        }

        byte[] sha256() throws IOException {
            Digests digests = new Digests(EnumSet.of(DigestMethod.SHA256), OutputStream.nullOutputStream());
            write(digests);
            return Objects.requireNonNull(digests.take().get(DigestMethod.SHA256));
        }

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            byte[] bytes = new byte[BUFFER];
            try (InputStream in = Files.newInputStream(file)) {
                for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                    out.write(bytes, 0, count);
                }
            }
        }

        @Override
        public Object getContent() {
            return file;
        }
    }
}

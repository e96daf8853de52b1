package io.github.careplansdk.crypto.seal.internal.check;

import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.VerificationReport.SignatureReport;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep.Kind;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep.Outcome;
import io.github.careplansdk.crypto.seal.internal.RefusedException;
import io.github.careplansdk.crypto.seal.internal.signature.CadesSigner;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The verification of one who signed: the signature, then how it names the certificate, then the certificate.
 *
 * @param at the moment that the certificate is checked for
 * @param log where each step is noted
 */
public record SignerCheck(CertificateChecker checker, Instant at, StepLog log) {
    /** What is asked of the way in which a signature names its certificate. */
    @FunctionalInterface
    public interface Naming {
        void check(CadesSigner signer) throws RefusedException;
    }

    /**
     * Verifies.
     *
     * @param name what findings call the signature
     * @param covers what the signature covers
     * @return the report of a signature that is right and names its certificate as it should
     * @throws RefusedException if the signature is not right
     */
    public Optional<SignatureReport> run(String name, CadesSigner signer, Naming naming, List<String> covers)
            throws IOException, RefusedException {
        signer.checkSignature();
        log.began(Kind.SIGNER);
        try {
            naming.check(signer);
        } catch (RefusedException e) {
            log.found(Kind.SIGNER, e.finding());
            return Optional.empty();
        }
        CertificateCheck check = checker.check(signer.chain(), at);
        switch (check.status()) {
            case VALID, RENEWAL_DUE -> log.note(Kind.CERTIFICATE, Outcome.PASSED, List.of());
            case INVALID ->
                log.note(Kind.CERTIFICATE, Outcome.FAILED, List.of(SealCode.SIGNER_NOT_TRUSTED.found(name)));
            case INDETERMINATE ->
                log.note(Kind.CERTIFICATE, Outcome.UNDECIDED, List.of(SealCode.SIGNER_UNDECIDED.found(name)));
        }
        log.note(Kind.CERTIFICATE, Outcome.PASSED, check.findings());
        return Optional.of(new SignatureReport(name, check, signer.signingTime(), covers));
    }
}

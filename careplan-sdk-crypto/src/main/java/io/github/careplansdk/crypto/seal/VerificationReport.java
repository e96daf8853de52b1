package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep.Outcome;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The report of verifying a sealed unit, step by step.
 *
 * @param at the moment for which the certificates were checked
 * @param steps each step, in order
 * @param signatures the valid signatures, to be relied on only if the verdict is VALID
 * @param files the files in the container, to be relied on only if the verdict is VALID
 */
public record VerificationReport(
        Instant at, List<VerificationStep> steps, List<SignatureReport> signatures, List<SealedFile> files) {
    /** @throws IllegalArgumentException if there are no steps */
    public VerificationReport {
        steps = List.copyOf(steps);
        signatures = List.copyOf(signatures);
        files = List.copyOf(files);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A verification has steps.");
        }
    }

    /** Returns VALID if every step passed, INVALID if one failed, and INDETERMINATE otherwise. */
    public Verdict verdict() {
        if (steps.stream().anyMatch(step -> step.outcome() == Outcome.FAILED)) {
            return Verdict.INVALID;
        }
        return steps.stream().allMatch(step -> step.outcome() == Outcome.PASSED)
                ? Verdict.VALID
                : Verdict.INDETERMINATE;
    }

    /** Returns whether the verdict is VALID. */
    public boolean isValid() {
        return verdict() == Verdict.VALID;
    }

    /** Returns the findings of all steps, in order. */
    public List<Finding> findings() {
        return steps.stream().flatMap(step -> step.findings().stream()).toList();
    }

    /** Returns the office whose signatures cover every file, or empty if there is none or more than one. */
    public Optional<OfficeNumber> sender() {
        Set<OfficeNumber> senders = signatures.stream()
                .flatMap(signature -> signature.office().stream())
                .filter(this::isSignedBy)
                .collect(Collectors.toSet());
        return senders.size() == 1 ? senders.stream().findFirst() : Optional.empty();
    }

    /** Returns whether an office's signatures cover every file. */
    public boolean isSignedBy(OfficeNumber office) {
        Set<String> covered = signatures.stream()
                .filter(signature -> signature.office().equals(Optional.of(office)))
                .flatMap(signature -> signature.covers().stream())
                .collect(Collectors.toSet());
        return files.stream().map(SealedFile::name).allMatch(covered::contains);
    }

    /** Returns the verdict and the findings' codes, without names and certificates. */
    @Override
    public String toString() {
        List<String> codes = findings().stream()
                .map(finding -> finding.code().name())
                .distinct()
                .toList();
        return "VerificationReport[" + verdict() + " at " + at + " " + codes + "]";
    }

    /**
     * A signature that matches its certificate, with the check of that certificate.
     *
     * @param name the signature's file in the container
     * @param check the check of the signer's certificate
     * @param signingTime the signing time, as claimed by the signer
     * @param covers the names of the files that it covers
     */
    public record SignatureReport(
            String name, CertificateCheck check, Optional<Instant> signingTime, List<String> covers) {
        public SignatureReport {
            covers = List.copyOf(covers);
        }

        /** Returns the signer's certificate. */
        public X509Certificate certificate() {
            return check.certificate();
        }

        /** Returns the office number in the signer's certificate, or empty where there is none. */
        public Optional<OfficeNumber> office() {
            return check.office();
        }
    }

    /**
     * A step of a verification.
     *
     * @param kind the kind of step
     * @param outcome its outcome
     * @param findings its findings; a step that passed may have warnings
     */
    public record VerificationStep(Kind kind, Outcome outcome, List<Finding> findings) {
        public VerificationStep {
            findings = List.copyOf(findings);
        }

        /** The steps, in order. */
        public enum Kind {
            /** The container is a well-formed ASiC-E ZIP within the limits. */
            CONTAINER,
            /** There is a manifest, and what it names is there. */
            MANIFEST,
            /** Each file has the digest that the manifests say. */
            FILES,
            /** Each signature is right for its manifest, by an accepted algorithm. */
            SIGNATURE,
            /** Each signature names its certificate by digest (signing-certificate-v2). */
            SIGNER,
            /** Each certificate is good. */
            CERTIFICATE,
            /** There is a signature, each file is covered, the sender is the expected one. */
            POLICY
        }

        /** The outcome of a step, from best to worst. */
        public enum Outcome {
            PASSED,
            /** The step was not run, since one before it failed. */
            SKIPPED,
            /** It could not be determined. */
            UNDECIDED,
            FAILED
        }
    }

    /** The verdict of a verification. */
    public enum Verdict {
        /** Nothing was changed, and the signer is trusted. */
        VALID,
        /** The unit was changed, is not signed as required, or its signer is not trusted. */
        INVALID,
        /** Nothing was changed, but it cannot be determined whether the signer is trusted. */
        INDETERMINATE
    }
}

package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.seal.VerificationStep.Outcome;
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
    public VerificationVerdict verdict() {
        if (steps.stream().anyMatch(step -> step.outcome() == Outcome.FAILED)) {
            return VerificationVerdict.INVALID;
        }
        return steps.stream().allMatch(step -> step.outcome() == Outcome.PASSED)
                ? VerificationVerdict.VALID
                : VerificationVerdict.INDETERMINATE;
    }

    /** Returns whether the verdict is VALID. */
    public boolean isValid() {
        return verdict() == VerificationVerdict.VALID;
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
}

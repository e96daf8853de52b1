package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.problem.Finding;
import java.util.List;

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

package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.problem.Finding;
import java.util.List;

/**
 * A step of a verification.
 *
 * @param kind what was looked at
 * @param outcome what it comes to
 * @param findings what was found; a step that passed may have warnings
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

    /** What a step comes to, from best to worst. */
    public enum Outcome {
        PASSED,
        /** What it needs was not there, since a step before it failed. */
        SKIPPED,
        /** What was given does not tell. */
        UNDECIDED,
        FAILED
    }
}

package io.github.careplansdk.crypto.seal;

/** What a verification comes to. */
public enum VerificationVerdict {
    /** Nothing changed, and who sealed it is proven. */
    VALID,
    /** Changed, not signed as it has to be, or by someone who is not trusted. */
    INVALID,
    /** Nothing changed, but what was given does not tell whether the signer is to be trusted. */
    INDETERMINATE
}

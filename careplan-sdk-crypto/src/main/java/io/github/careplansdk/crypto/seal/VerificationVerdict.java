package io.github.careplansdk.crypto.seal;

/** The verdict of a verification. */
public enum VerificationVerdict {
    /** Nothing was changed, and the signer is trusted. */
    VALID,
    /** The unit was changed, is not signed as required, or its signer is not trusted. */
    INVALID,
    /** Nothing was changed, but it cannot be determined whether the signer is trusted. */
    INDETERMINATE
}

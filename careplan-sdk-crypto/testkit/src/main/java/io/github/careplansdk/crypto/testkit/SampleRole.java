package io.github.careplansdk.crypto.testkit;

/** The kinds of sample certificates. Unless stated otherwise, each is a claims certificate of the sample CA. */
public enum SampleRole {
    /** A good 介護保険証明書, ending in about two and a half years. */
    CLAIMS,
    /** A good 介護DX証明書, ending in about two and a half years. */
    DX,
    /** Ended ten days ago. */
    EXPIRED,
    /** Begins in ten days. */
    NOT_YET_VALID,
    /** Ends in thirty days: renewal is open. */
    RENEWAL_DUE,
    /** Of another CA that took the name and the key identifier of the sample CA. */
    OTHER_CA_SAME_NAME,
    /** Of {@link SamplePki#renewedCa}: the sample CA with a new key, which {@link SamplePki#anchors} does not hold. */
    RENEWED_CA,
    /** Of {@link SamplePki#intermediate}, whose certificate is not in the chain. */
    MISSING_INTERMEDIATE,
    /** With an RSA key of 1024 bits. */
    WEAK_KEY,
    /** With a key that may encrypt, but not sign. */
    WRONG_USAGE,
    /** On {@link SamplePki#crl()} since yesterday. */
    REVOKED,
    /** For a TLS server on {@code localhost} and 127.0.0.1; no office's certificate. */
    TLS_SERVER
}

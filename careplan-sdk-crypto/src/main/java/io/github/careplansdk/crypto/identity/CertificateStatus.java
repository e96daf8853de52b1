package io.github.careplansdk.crypto.identity;

/** What a check of a certificate comes to, from best to worst. */
public enum CertificateStatus {
    /** Good. */
    VALID,
    /** Good, and its renewal is open: within three months before its end. */
    RENEWAL_DUE,
    /** What was given does not tell: for example, no list of revoked certificates covers it. Not to be relied on. */
    INDETERMINATE,
    /** Not to be relied on. */
    INVALID
}

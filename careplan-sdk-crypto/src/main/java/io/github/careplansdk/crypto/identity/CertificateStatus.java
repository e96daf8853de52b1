package io.github.careplansdk.crypto.identity;

/** The status of a checked certificate, from best to worst. */
public enum CertificateStatus {
    /** Good. */
    VALID,
    /** Good, and its renewal is open: within three months before its end. */
    RENEWAL_DUE,
    /** It cannot be determined, for example because no list of revoked certificates covers it. Not to be relied on. */
    INDETERMINATE,
    /** Not to be relied on. */
    INVALID
}

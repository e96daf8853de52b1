package io.github.careplansdk.crypto.office;

/** How it stands with the certificate of an office. */
public enum CertificateState {
    /** A 介護保険証明書 is there or will be, so that no 介護DX証明書 is needed. */
    DX_NOT_NEEDED,
    /** There is none: one is to be applied for. */
    APPLY,
    /** One was applied for, or has not begun. */
    WAIT,
    /** One was issued, and is to be downloaded. */
    DOWNLOAD,
    /** Its file does not open, and the password may be mistyped. */
    CHECK_PASSWORD,
    /** It cannot be told: a file could not be read, or holds no certificate of an office. */
    INDETERMINATE,
    /** Good, and its renewal is not open yet. */
    VALID,
    /** Good, and to be renewed now. */
    RENEW,
    /** The password is lost, or the file was made with an earlier one: another is to be issued. */
    ISSUE_ANEW,
    /** All have ended. */
    EXPIRED
}

package io.github.careplansdk.crypto.cli;

import io.github.careplansdk.crypto.identity.CertificateStatus;

/**
 * What the command tells its caller. A contract: scripts rely on the numbers. 2 is wrong usage or a path that cannot be read or
 * written, as {@code CommandFrame} has it.
 */
enum ExitCode {
    /** Done, or the certificate is valid. */
    DONE(0),
    /** What was to be verified is not to be relied on. */
    NOT_VERIFIED(1),
    /** Some units were not delivered, or were quarantined. */
    NOT_ALL_DONE(1),
    /** What was to be shown is damaged in parts. */
    INCOMPLETE(1),
    /** The certificate is valid, and its renewal is open. */
    RENEWAL_DUE(1),
    /** A key, certificate or container cannot be used, or nothing could be begun. */
    FAILED(3),
    /** The certificate is not to be relied on. */
    NOT_GOOD(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(CertificateStatus status) {
        return switch (status) {
            case VALID -> DONE;
            case RENEWAL_DUE -> RENEWAL_DUE;
            case INVALID, INDETERMINATE -> NOT_GOOD;
        };
    }
}

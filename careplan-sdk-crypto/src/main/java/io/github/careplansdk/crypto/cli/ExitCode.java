package io.github.careplansdk.crypto.cli;

import io.github.careplansdk.crypto.Finding;
import io.github.careplansdk.crypto.identity.CertificateStatus;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.transport.TransportCode;
import java.util.stream.Stream;

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
    NOT_GOOD(4),
    /** File names cannot be read or written in this locale. */
    NAMES_UNUSABLE(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What cannot be done: by its own code where another locale is all that it takes. */
    static ExitCode of(Finding finding, ExitCode otherwise) {
        return finding.code() == SealCode.FILE_NAME_UNUSABLE || finding.code() == TransportCode.FILE_NAME_UNUSABLE
                ? NAMES_UNUSABLE
                : otherwise;
    }

    /** The same for several findings. */
    static ExitCode of(Stream<Finding> findings, ExitCode otherwise) {
        return findings.map(finding -> of(finding, otherwise))
                .filter(NAMES_UNUSABLE::equals)
                .findFirst()
                .orElse(otherwise);
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

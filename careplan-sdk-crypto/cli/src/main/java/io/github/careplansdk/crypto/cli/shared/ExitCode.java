package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.IdentityCode;
import io.github.careplansdk.crypto.keyring.KeyringCode;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.transport.TransportCode;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the command tells its caller. A contract: scripts rely on the numbers. 2 is wrong usage or a path that cannot be read or
 * written, as {@code CommandFrame} has it.
 */
public enum ExitCode {
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
    /** The office has something to do, and a certificate that can be used. */
    TO_DO(1),
    /** A key, certificate or container cannot be used, or nothing could be begun. */
    FAILED(3),
    /** The certificate is not to be relied on. */
    NOT_GOOD(4),
    /** A path, or file names in this locale, cannot be read or written. */
    PATH_UNUSABLE(2);

    /** Findings about what the caller has named, not about keys, certificates or containers. */
    private static final Set<FindingCode> OF_PATHS = Set.of(
            ErrorCode.DATED_TABLE,
            ErrorCode.DATED_TABLE_EMPTY,
            ErrorCode.DATED_TABLE_REPEATED,
            IdentityCode.PASSWORD_FILE_UNUSABLE,
            KeyringCode.NO_KEY_FILE,
            SealCode.FILE_NAME_UNUSABLE,
            TransportCode.FILE_NAME_TOO_LONG,
            TransportCode.FILE_NAME_TWICE,
            TransportCode.FILE_NAME_UNSAFE,
            TransportCode.FILE_NAME_UNUSABLE,
            TransportCode.FILE_NOT_FINISHED,
            TransportCode.FILE_NOT_PLAIN,
            TransportCode.FILE_NOT_USABLE,
            TransportCode.NO_UNIT_IN_FOLDER);

    /** Codes that running in another locale resolves: the caller's to mend, whatever was done with other units. */
    private static final Set<FindingCode> OF_LOCALE =
            Set.of(SealCode.FILE_NAME_UNUSABLE, TransportCode.FILE_NAME_UNUSABLE);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Why nothing could be begun: by its own code where another path or locale is all that it takes, or a key is missing. */
    public static ExitCode of(Finding finding, ExitCode otherwise) {
        return of(finding, OF_PATHS, otherwise);
    }

    private static ExitCode of(Finding finding, Set<FindingCode> unusable, ExitCode otherwise) {
        if (unusable.contains(finding.code())) {
            return PATH_UNUSABLE;
        }
        return finding.code() instanceof KeyringCode ? FAILED : otherwise;
    }

    /**
     * What of a run is not done, of which the worst counts. The caller has named a folder, not the files in it: one that
     * cannot be used is a unit that is not done.
     */
    public static ExitCode of(Stream<Finding> findings, ExitCode otherwise) {
        return findings.map(finding -> of(finding, OF_LOCALE, otherwise))
                .max(Comparator.comparing(ExitCode::number))
                .orElse(otherwise);
    }

    public int number() {
        return number;
    }

    public static ExitCode of(CertificateCheck.Status status) {
        return switch (status) {
            case VALID -> DONE;
            case RENEWAL_DUE -> RENEWAL_DUE;
            case INVALID, INDETERMINATE -> NOT_GOOD;
        };
    }
}

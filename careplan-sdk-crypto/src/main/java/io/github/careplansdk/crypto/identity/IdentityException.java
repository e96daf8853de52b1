package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;

/**
 * A key, a certificate or a list of revoked certificates could not be loaded or chosen: {@link IdentityCode} and {@link
 * TrustFileCode} say why.
 */
public final class IdentityException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    /** Tells why, with the arguments of the code. */
    public IdentityException(FindingCode code, Object... arguments) {
        super(Finding.of(code, arguments));
    }

    /** Tells why, and what caused it: something whose message holds nothing secret. */
    public IdentityException(Throwable cause, FindingCode code, Object... arguments) {
        super(Finding.of(code, arguments), cause);
    }
}

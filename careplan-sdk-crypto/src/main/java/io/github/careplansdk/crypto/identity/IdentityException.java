package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;

/**
 * Thrown when a key, a certificate or a list of revoked certificates cannot be read or chosen: {@link IdentityCode}
 * says why.
 */
public final class IdentityException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for a code and its arguments. */
    public IdentityException(FindingCode code, Object... arguments) {
        super(Finding.of(code, arguments));
    }

    /** Creates an exception for a code, its arguments and a cause, whose message must hold nothing secret. */
    public IdentityException(Throwable cause, FindingCode code, Object... arguments) {
        super(Finding.of(code, arguments), cause);
    }
}

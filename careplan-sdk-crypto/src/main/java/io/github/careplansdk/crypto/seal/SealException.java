package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;

/** Thrown when files cannot be sealed, encrypted or decrypted. No output is left behind. */
public final class SealException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    public SealException(Finding finding) {
        super(finding);
    }

    public SealException(Finding finding, Throwable cause) {
        super(finding, cause);
    }
}

package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;

/** Files could not be sealed, encrypted or decrypted. Nothing was left at the place where the result was to appear. */
public final class SealException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    public SealException(Finding finding) {
        super(finding);
    }

    public SealException(Finding finding, Throwable cause) {
        super(finding, cause);
    }
}

package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;

/** Thrown when a keyring cannot be read, or has no key for a request: {@link KeyringCode} says why. */
public final class KeyringException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    KeyringException(KeyringCode code, Object... arguments) {
        super(Finding.of(code, arguments));
    }
}

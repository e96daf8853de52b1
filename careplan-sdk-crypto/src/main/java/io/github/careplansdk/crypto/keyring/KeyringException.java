package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;

/** A keyring could not be read, or has no key for what was asked: {@link KeyringCode} says why. */
public final class KeyringException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    KeyringException(KeyringCode code, Object... arguments) {
        super(Finding.of(code, arguments));
    }
}

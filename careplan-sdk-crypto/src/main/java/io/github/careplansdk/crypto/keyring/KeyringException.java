package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.crypto.CryptoException;
import io.github.careplansdk.crypto.Finding;

/** A keyring could not be read, or has no key for what was asked: {@link KeyringCode} says why. */
public final class KeyringException extends CryptoException {
    private static final long serialVersionUID = 1L;

    KeyringException(KeyringCode code, Object... arguments) {
        super(Finding.of(code, arguments));
    }
}

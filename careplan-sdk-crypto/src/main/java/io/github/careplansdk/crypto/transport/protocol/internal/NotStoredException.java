package io.github.careplansdk.crypto.transport.protocol.internal;

import java.io.IOException;

/** What arrives cannot be stored here: no failure of the connection, so no reason to try again. */
public final class NotStoredException extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException reason;

    NotStoredException(IOException reason) {
        super(reason);
        this.reason = reason;
    }

    public IOException reason() {
        return reason;
    }
}

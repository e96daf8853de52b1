package io.github.careplansdk.crypto.testkit.sandbox;

import java.io.IOException;

/** A connection that the platform cuts on purpose. */
final class DroppedException extends IOException {
    private static final long serialVersionUID = 1L;

    DroppedException() {
        super("dropped on purpose");
    }
}

package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.transport.store.Body;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a unit, as a row names it.
 *
 * @param name its name in the unit
 * @param size how many bytes it has
 * @param key what its bytes are kept under
 */
record KeptBody(String name, long size, String key) {
    /** Returns the file, to be read from where it is kept. */
    Body in(Bodies bodies) {
        return new Body() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open() throws IOException {
                return bodies.open(key);
            }
        };
    }
}

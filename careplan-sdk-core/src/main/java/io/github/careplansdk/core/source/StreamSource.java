package io.github.careplansdk.core.source;

import java.io.IOException;
import java.io.InputStream;

/** Supplies a stream of the same bytes each time it is asked: of an object in a store, or a column of a table. */
@FunctionalInterface
public interface StreamSource {
    /** Opens a stream of the bytes, to be closed by the caller. */
    InputStream open() throws IOException;
}

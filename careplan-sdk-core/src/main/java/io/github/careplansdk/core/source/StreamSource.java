package io.github.careplansdk.core.source;

import java.io.IOException;
import java.io.InputStream;

/** Gives the same bytes as a stream, each time that they are asked for: an object in a store, a column of a table. */
@FunctionalInterface
public interface StreamSource {
    /** Opens the bytes; whoever asked closes them. */
    InputStream open() throws IOException;
}

package io.github.careplansdk.crypto.transport.protocol;

import java.io.IOException;
import java.io.OutputStream;

/** The destination of a body that is received in one or several attempts. Streams are closed by the caller. */
public interface PartialBody {
    /** Returns the number of bytes received so far. */
    long size() throws IOException;

    /** Opens a stream that appends to the bytes received so far. */
    OutputStream goOn() throws IOException;

    /** Opens a stream that replaces the bytes received so far. */
    OutputStream beginAnew() throws IOException;
}

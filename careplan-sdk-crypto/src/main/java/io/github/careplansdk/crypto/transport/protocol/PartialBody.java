package io.github.careplansdk.crypto.transport.protocol;

import java.io.IOException;
import java.io.OutputStream;

/** The place for a body that arrives, perhaps over several attempts. Who opens a stream closes it. */
public interface PartialBody {
    /** Returns how many bytes of it are there. */
    long size() throws IOException;

    /** Opens it to go on behind what is there. */
    OutputStream goOn() throws IOException;

    /** Opens it to begin anew: what was there is gone. */
    OutputStream beginAnew() throws IOException;
}

package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.crypto.transport.ContentDigest;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the body that is sent from the files of a unit. */
@FunctionalInterface
public interface BodyMaker {
    /**
     * A body that was made.
     *
     * @param name the name of the file in the folder that is the body, or of a subfolder whose files are
     * @param type its media type; {@code files} for a folder of files
     * @param size the number of bytes of the file, or of all files together
     * @param digest the digest of the file, or of the list of files
     * @param signedBy the SHA-256 thumbprint of the certificate that signed it; empty if there is none
     */
    record Made(String name, String type, long size, ContentDigest digest, String signedBy) {}

    /** Makes the body in an empty folder of its own. If it throws, nothing is left behind. */
    Made make(Path folder) throws IOException;
}

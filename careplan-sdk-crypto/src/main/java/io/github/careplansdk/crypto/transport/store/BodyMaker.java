package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.crypto.transport.ContentDigest;
import java.io.IOException;
import java.nio.file.Path;

/** Makes of a unit's files what is sent. */
@FunctionalInterface
public interface BodyMaker {
    /**
     * What was made.
     *
     * @param name the name of the file in the folder that is the body, or of a folder whose files are
     * @param type its media type; {@code files} for a folder of files
     * @param size how many bytes it has, or its files have together
     * @param digest its digest, or that of the list of its files
     * @param signedBy the SHA-256 thumbprint of the certificate that signed it; empty where there is none
     */
    record Made(String name, String type, long size, ContentDigest digest, String signedBy) {}

    /** Makes the body in an empty folder that belongs to it alone. An exception leaves nothing behind. */
    Made make(Path folder) throws IOException;
}

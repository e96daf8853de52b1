package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.UnitRef;
import java.util.List;

/**
 * What was received under a reference, verified and complete. Its files, and whatever else is to be kept with them, lie in
 * {@link InboxStore#ready}.
 *
 * @param ref the reference, with the digest and size of what was received
 * @param files the files in the unit
 * @param signedBy the SHA-256 thumbprint of the sender's certificate; empty where there is none
 */
public record Arrival(UnitRef ref, List<FileInUnit> files, String signedBy) {
    public Arrival {
        files = List.copyOf(files);
    }
}

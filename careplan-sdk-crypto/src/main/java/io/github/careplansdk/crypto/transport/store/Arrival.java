package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.UnitRef;
import java.util.List;

/**
 * A received unit, verified and complete, that is to be stored. Its files, and whatever else is to be kept with them,
 * are in {@link InboxStore#ready}.
 *
 * @param ref the reference, with the digest and size of the received bytes
 * @param files the files in the unit
 * @param signedBy the SHA-256 thumbprint of the sender's certificate; empty if there is none
 */
public record Arrival(UnitRef ref, List<FileInUnit> files, String signedBy) {
    public Arrival {
        files = List.copyOf(files);
    }
}

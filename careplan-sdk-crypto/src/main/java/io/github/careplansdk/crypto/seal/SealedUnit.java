package io.github.careplansdk.crypto.seal;

import java.time.Instant;
import java.util.List;

/**
 * The result of sealing a unit.
 *
 * @param files the files, in the order given
 * @param signingTime the signing time in the signature
 */
public record SealedUnit(List<SealedFile> files, Instant signingTime) {
    public SealedUnit {
        files = List.copyOf(files);
    }
}

package io.github.careplansdk.crypto.seal;

import java.time.Instant;
import java.util.List;

/**
 * What was sealed.
 *
 * @param files the files, in the order in which they were given
 * @param signingTime the time that the signature says it was made
 */
public record SealedUnit(List<SealedFile> files, Instant signingTime) {
    public SealedUnit {
        files = List.copyOf(files);
    }
}

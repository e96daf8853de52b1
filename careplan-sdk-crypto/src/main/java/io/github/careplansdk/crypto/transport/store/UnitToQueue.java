package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.FileInUnit;
import java.util.List;

/**
 * A unit to be queued in an outbox.
 *
 * @param unit serial, sender and receiver
 * @param files its files, as they are before its body is made of them
 * @param bulk the key shared by units of one bulk: 1 to 64 of the characters {@code A-Za-z0-9_-}
 */
public record UnitToQueue(UnitId unit, List<FileInUnit> files, String bulk) {
    public UnitToQueue {
        files = List.copyOf(files);
    }
}

package io.github.careplansdk.core.unit;

import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.Serial;
import java.util.Comparator;

/**
 * What a unit is known by: its serial, sender and receiver (the standard's section on units). The order is that in which a
 * receiver processes units: by serial, then by address.
 *
 * @param serial the serial that its files share
 * @param address sender and receiver, with their service types
 */
public record UnitId(Serial serial, Address address) implements Comparable<UnitId> {
    private static final Comparator<UnitId> ORDER =
            Comparator.comparing(UnitId::serial).thenComparing(UnitId::address);

    @Override
    public int compareTo(UnitId other) {
        return ORDER.compare(this, other);
    }

    /** As in file names: sender, receiver, serial. */
    @Override
    public String toString() {
        return address + "_" + serial;
    }
}

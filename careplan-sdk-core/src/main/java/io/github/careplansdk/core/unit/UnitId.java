package io.github.careplansdk.core.unit;

import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import java.util.Comparator;
import java.util.Optional;

/**
 * The identifier of a unit: its serial, sender and receiver (the standard's section on units). Ordered as a receiver
 * processes units: by serial, then by address.
 *
 * @param serial the serial that its files share
 * @param address sender and receiver, with their service types
 */
public record UnitId(Serial serial, Address address) implements Comparable<UnitId> {
    private static final Comparator<UnitId> ORDER =
            Comparator.comparing(UnitId::serial).thenComparing(UnitId::address);

    /** Parses an identifier as returned by {@link #toString}; returns empty if the text is none. */
    public static Optional<UnitId> parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 3 && parts.length != 5) {
            return Optional.empty();
        }
        boolean hasTypes = parts.length == 5;
        Optional<OfficeNumber> from = OfficeNumber.parse(parts[0]);
        Optional<OfficeNumber> to = OfficeNumber.parse(parts[hasTypes ? 2 : 1]);
        Optional<Serial> serial = Serial.parse(parts[parts.length - 1]);
        if (hasTypes && (parts[1].length() != 2 || parts[3].length() != 2)) {
            return Optional.empty();
        }
        if (from.isEmpty() || to.isEmpty() || serial.isEmpty()) {
            return Optional.empty();
        }
        Address address = new Address(from.get(), hasTypes ? parts[1] : "", to.get(), hasTypes ? parts[3] : "");
        return Optional.of(new UnitId(serial.get(), address));
    }

    @Override
    public int compareTo(UnitId other) {
        return ORDER.compare(this, other);
    }

    /** Returns the parts as they stand in file names, with {@code _} between them: sender, receiver, serial. */
    @Override
    public String toString() {
        return address + "_" + serial;
    }
}

package io.github.careplansdk.core.unit;

import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of one upload or download, sorted into units by serial and address, in the order in which a receiver
 * processes them. Units for different receivers may carry the same serial.
 *
 * @param units the units, by serial, then by address
 */
public record Bulk(List<TransmissionUnit> units) {
    /** The most units that one bulk send may hold. */
    public static final int MAX_UNITS = 100;

    public Bulk {
        units = List.copyOf(units);
    }

    /** Sorts files into units. */
    public static Bulk of(Collection<UnitFile> files) {
        Map<Serial, Map<Address, List<UnitFile>>> sorted = new TreeMap<>();
        for (UnitFile file : files) {
            sorted.computeIfAbsent(file.name().serial(), serial -> new TreeMap<>())
                    .computeIfAbsent(file.name().address(), address -> new ArrayList<>())
                    .add(file);
        }
        List<TransmissionUnit> units = new ArrayList<>();
        sorted.forEach((serial, byAddress) ->
                byAddress.forEach((address, members) -> units.add(new TransmissionUnit(serial, address, members))));
        return new Bulk(units);
    }

    /** Returns the problems that the standard's rules of units find from the names alone. */
    public List<Problem> problems() {
        return new UnitRules(this).check();
    }
}

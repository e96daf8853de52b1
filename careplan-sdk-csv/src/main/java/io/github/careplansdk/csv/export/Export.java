package io.github.careplansdk.csv.export;

import java.util.ArrayList;
import java.util.List;

/**
 * What an export sends and what it leaves out. {@link BulkFolder} writes the units as files.
 *
 * @param units the units, by serial
 * @param leftOut what is left out, and why, each once
 */
public record Export(List<OutgoingUnit> units, List<LeftOut> leftOut) {
    public Export {
        units = List.copyOf(units);
        leftOut = List.copyOf(leftOut);
    }

    /** Returns this export and a later one, to be sent together. */
    public Export and(Export later) {
        List<OutgoingUnit> allUnits = new ArrayList<>(units);
        allUnits.addAll(later.units);
        List<LeftOut> allLeftOut = new ArrayList<>(leftOut);
        allLeftOut.addAll(later.leftOut);
        return new Export(allUnits, allLeftOut);
    }
}

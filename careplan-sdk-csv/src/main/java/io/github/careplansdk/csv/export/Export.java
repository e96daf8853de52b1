package io.github.careplansdk.csv.export;

import java.util.ArrayList;
import java.util.List;

/**
 * The units of an export, and what it leaves out. {@link BulkFolder} writes the units to files.
 *
 * @param units the units, by serial
 * @param excluded what is not sent, with the reasons, without duplicates
 */
public record Export(List<OutgoingUnit> units, List<Excluded> excluded) {
    public Export {
        units = List.copyOf(units);
        excluded = List.copyOf(excluded);
    }

    /** Returns this export combined with a later one. */
    public Export and(Export later) {
        List<OutgoingUnit> allUnits = new ArrayList<>(units);
        allUnits.addAll(later.units);
        List<Excluded> allExcluded = new ArrayList<>(excluded);
        allExcluded.addAll(later.excluded);
        return new Export(allUnits, allExcluded);
    }
}

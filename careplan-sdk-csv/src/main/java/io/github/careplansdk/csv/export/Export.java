package io.github.careplansdk.csv.export;

import java.util.ArrayList;
import java.util.List;

/**
 * What an export sends and what it leaves out. {@link BulkFolder} writes the units as files.
 *
 * @param units the units, by serial
 * @param excluded what is not sent, and why, each once
 */
public record Export(List<OutgoingUnit> units, List<Excluded> excluded) {
    public Export {
        units = List.copyOf(units);
        excluded = List.copyOf(excluded);
    }

    /** Returns this export and a later one, to be sent together. */
    public Export and(Export later) {
        List<OutgoingUnit> allUnits = new ArrayList<>(units);
        allUnits.addAll(later.units);
        List<Excluded> allExcluded = new ArrayList<>(excluded);
        allExcluded.addAll(later.excluded);
        return new Export(allUnits, allExcluded);
    }
}

package io.github.careplansdk.csv.pseudonymise;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.Column;
import java.util.List;

/**
 * The columns of a kind of file that still tell something of the original. All others hold other values.
 *
 * @param kind the kind of file
 * @param edition the edition whose columns these are
 * @param kept columns whose values stay; a cell that has no value of its column is replaced there too
 * @param moved dates, moved by an amount for each person
 */
public record KeptColumns(FileKind kind, Edition edition, List<Column> kept, List<Column> moved) {
    public KeptColumns {
        kept = List.copyOf(kept);
        moved = List.copyOf(moved);
    }
}

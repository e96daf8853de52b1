package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.unit.UnitId;
import java.nio.file.Path;
import java.util.List;

/**
 * A unit to be sent (送信単位): the files of one serial, sender and receiver.
 *
 * @param id its serial, sender and receiver
 * @param type which of the standard's units it is
 * @param files its files
 * @param problems totals of table 7 that differ from the sum of their details: SUBTOTAL_DIFFERS and
 *     GRAND_TOTAL_DIFFERS, by file and row
 */
public record OutgoingUnit(UnitId id, UnitType type, List<OutgoingFile> files, List<Problem> problems) {
    public OutgoingUnit {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** A file of a unit. */
    public sealed interface OutgoingFile {
        /** Returns its name. */
        FileName name();
    }

    /**
     * A CSV file.
     *
     * @param records its rows
     */
    public record CsvFile(FileName name, List<? extends Record> records) implements OutgoingFile {
        public CsvFile {
            records = SortingCells.copy(records);
        }
    }

    /**
     * A family image.
     *
     * @param source the file that is copied
     */
    public record ImageFile(FileName name, Path source) implements OutgoingFile {}
}

package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.ValidationReport;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A unit that was written, or refused because the standard does not allow what it holds.
 *
 * @param unit the unit
 * @param bulk the folder that it was written to, or empty if it was refused
 * @param report the findings of the check of its files; a unit with errors is refused. Use the hints for {@link
 *     Audience#EXPORTER}
 */
public record WrittenUnit(OutgoingUnit unit, Optional<Path> bulk, ValidationReport report) {
    /** Returns whether it was written. */
    public boolean isWritten() {
        return bulk.isPresent();
    }
}

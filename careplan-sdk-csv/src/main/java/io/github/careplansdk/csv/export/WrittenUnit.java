package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.ValidationReport;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A unit that was written, or refused because the standard does not allow what it holds.
 *
 * @param unit the unit
 * @param bulk the folder that it was written into, or empty where it was refused and nothing of it was written
 * @param report what the check of its files found, together and each by itself: an error is why it was refused, a warning is
 *     worth a look. {@link Audience#EXPORTER} has the hints for those who exported it
 */
public record WrittenUnit(OutgoingUnit unit, Optional<Path> bulk, ValidationReport report) {
    /** Returns whether it was written. */
    public boolean isWritten() {
        return bulk.isPresent();
    }
}

package io.github.careplansdk.csv.pseudonymise;

import java.util.List;

/**
 * What became of the files. It holds nothing of the original ones, so that it can be handed on with the new ones.
 *
 * @param files the new files, by path
 * @param columns what stays, for each kind and edition that was read
 * @param changed the problems that a check does not find as before
 * @param datesMoved whether other dates than births were moved
 */
public record PseudonymisationReport(
        List<PseudonymisedFile> files, List<KeptColumns> columns, List<ChangedFinding> changed, boolean datesMoved) {
    public PseudonymisationReport {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
        changed = List.copyOf(changed);
    }

    /** Returns whether every file was written and a check finds the same problems at the same places. */
    public boolean isFaithful() {
        return changed.isEmpty() && files.stream().allMatch(PseudonymisedFile::isWritten);
    }
}

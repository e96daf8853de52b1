package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.SourceFile;
import java.util.List;

/**
 * What was received.
 *
 * @param units the units in the order in which they are to be applied: by serial, then by address
 * @param attachments files outside the standard (添付ファイル), also those of {@link IncomingUnit#attachments}
 * @param misnamed files that are meant as the standard's and whose names do not tell their unit; what is wrong with them is in
 *     the report
 * @param unusable paths, below the folder, that hold a name which cannot be read in the locale of this process, such as a
 *     Japanese one in POSIX: nothing of them is in {@code attachments} and {@code misnamed}, and a unit of such files is set aside
 * @param report what the check of all files found
 */
public record Import(
        List<IncomingUnit> units,
        List<SourceFile> attachments,
        List<SourceFile> misnamed,
        List<String> unusable,
        ValidationReport report) {
    public Import {
        units = List.copyOf(units);
        attachments = List.copyOf(attachments);
        misnamed = List.copyOf(misnamed);
        unusable = List.copyOf(unusable);
    }

    /**
     * Returns whether something was received and all of it can be applied: no unit is set aside, no name is wrong or cannot be
     * read, and nothing is damaged or unreadable.
     */
    public boolean isComplete() {
        return report.count(ProblemCode.NOTHING_TO_CHECK) == 0
                && misnamed.isEmpty()
                && unusable.isEmpty()
                && units.stream().noneMatch(IncomingUnit::isSetAside)
                && report.problems().stream().noneMatch(Problem::isUnread);
    }
}

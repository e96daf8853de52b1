package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.SourceFile;
import java.util.List;

/**
 * The result of reading received files.
 *
 * @param units the units in the order in which they are to be applied: by serial, then by address
 * @param attachments files outside the standard (添付ファイル), also those of {@link IncomingUnit#attachments}
 * @param misnamed files whose names resemble those of the standard but have errors, so that their unit is not known;
 *     the report has the problems
 * @param unusable paths, relative to the folder, whose names cannot be read in the locale of this process, such as
 *     Japanese ones in POSIX: they are not in {@code attachments} and {@code misnamed}, and a unit with such a file is
 *     set aside
 * @param report the findings of the check of all files
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
     * Returns whether there are units and everything can be applied: no unit is set aside, no name is wrong or cannot
     * be read, and nothing is damaged or unreadable.
     */
    public boolean isComplete() {
        return report.count(ProblemCode.NOTHING_TO_CHECK) == 0
                && misnamed.isEmpty()
                && unusable.isEmpty()
                && units.stream().noneMatch(IncomingUnit::isSetAside)
                && report.problems().stream().noneMatch(Problem::isUnread);
    }
}

package io.github.careplansdk.core.problem;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.Serial;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The findings of a check, without a verdict. A {@link Policy} decides what fails.
 *
 * @param edition the newest edition of the standard that was used for the check; reports name it
 * @param files all files that were checked, in order of their paths
 * @param units the units, in the order in which a receiver processes them
 * @param problems the findings, by file, layer, row and column; samples of what was found often, each with the number
 *     it stands for, so that the sum of all counts is exact
 * @param notRun layers and rules that were not run, and why
 */
public record ValidationReport(
        Edition edition,
        List<CheckedFile> files,
        List<CheckedUnit> units,
        List<Problem> problems,
        List<NotRun> notRun) {
    public ValidationReport {
        files = List.copyOf(files);
        units = List.copyOf(units);
        problems = List.copyOf(problems);
        notRun = List.copyOf(notRun);
    }

    /** Creates a report of a check by the published standard. */
    public ValidationReport(
            List<CheckedFile> files, List<CheckedUnit> units, List<Problem> problems, List<NotRun> notRun) {
        this(Standard.published().newest(), files, units, problems, notRun);
    }

    /**
     * A file that was checked.
     *
     * @param path its path below what was checked
     * @param kind its kind, where its name tells
     * @param rows how many rows it has; 0 for images and attachments
     * @param skipped the layers that were not run on it, and why; all others were
     */
    public record CheckedFile(String path, Optional<FileKind> kind, long rows, Map<Layer, SkipReason> skipped) {
        public CheckedFile {
            Map<Layer, SkipReason> ordered = new EnumMap<>(Layer.class);
            ordered.putAll(skipped);
            skipped = Collections.unmodifiableMap(ordered);
        }
    }

    /**
     * A unit that was checked.
     *
     * @param serial its serial
     * @param address its sender and receiver
     * @param kinds the kinds that are there
     * @param paths the paths of its files
     */
    public record CheckedUnit(Serial serial, Address address, List<FileKind> kinds, List<String> paths) {
        public CheckedUnit {
            kinds = List.copyOf(kinds);
            paths = List.copyOf(paths);
        }
    }

    /**
     * A layer or rule that was not run.
     *
     * @param rule the rule, by the code it reports, or the layer's id
     * @param reason why
     * @param file the file it concerns, or empty
     * @param column the English name of the column that the rule lacks, or empty
     */
    public record NotRun(String rule, SkipReason reason, String file, String column) {
        /** Creates an entry for a reason other than a missing column. */
        public NotRun(String rule, SkipReason reason, String file) {
            this(rule, reason, file, "");
        }
    }

    /** Returns the number of findings of a code, including those that are not listed. */
    public long count(RuleCode code) {
        return problems.stream()
                .filter(problem -> problem.code().equals(code))
                .mapToLong(Problem::count)
                .sum();
    }
}

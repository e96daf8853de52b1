package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.Verdict;
import java.util.List;

/**
 * The report of an upgrade, with what is left to be done.
 *
 * @param files the result for each file, by path
 * @param left what is left to be filled or corrected: the findings of the check of the new files, such as
 *     EQUIPMENT_CODE_MISSING for each rental row and UNIT_INCOMPLETE for each care plan without table 3, and why files
 *     were set aside
 */
public record UpgradeReport(List<UpgradedFile> files, ValidationReport left) {
    /** That files of earlier months are of a later edition now is what was asked for. */
    private static final Policy POLICY = Policy.DEFAULT.disable(ProblemCode.CSV_VERSION_NOT_FOR_MONTH);

    public UpgradeReport {
        files = List.copyOf(files);
    }

    /** Judges what is left; findings that the edition does not apply to the months of the files do not count. */
    public Judgement judgement() {
        return POLICY.judge(left);
    }

    /** Returns whether every file is of the edition and nothing has to be filled or corrected. */
    public boolean isComplete() {
        return judgement().verdict() == Verdict.PASS
                && files.stream().noneMatch(file -> file.outcome().needsAttention());
    }
}

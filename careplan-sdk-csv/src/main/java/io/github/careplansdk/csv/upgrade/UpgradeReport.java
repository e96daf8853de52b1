package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.Verdict;
import java.util.List;

/**
 * What an upgrade did, and what it leaves to be done.
 *
 * @param files what became of each file, by path
 * @param left what is to be filled or mended: what the check of the new files found, such as EQUIPMENT_CODE_MISSING for each
 *     rental row and UNIT_INCOMPLETE for each care plan without table 3, and why files were set aside
 */
public record UpgradeReport(List<UpgradedFile> files, ValidationReport left) {
    /** That files of earlier months are of a later edition now is what was asked for. */
    private static final Policy POLICY = Policy.DEFAULT.disable(ProblemCode.CSV_VERSION_NOT_FOR_MONTH);

    public UpgradeReport {
        files = List.copyOf(files);
    }

    /** Judges what is left; that the edition does not apply to the months of the files is not counted. */
    public Judgement judgement() {
        return POLICY.judge(left);
    }

    /** Returns whether every file is of the edition and nothing has to be filled or mended. */
    public boolean isComplete() {
        return judgement().verdict() == Verdict.PASS
                && files.stream().noneMatch(file -> file.outcome().needsAttention());
    }
}

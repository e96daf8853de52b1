package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradeChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * A change that an upgrade made in a file.
     *
     * @param what the kind of change
     * @param column the column that changed, in the edition that has it; empty for the name
     * @param rows the number of rows in which it changed; 0 for the name
     * @param before the old name or version, else empty
     * @param after the new name or version, else empty
     */
    public record UpgradeChange(What what, Optional<Column> column, long rows, String before, String after) {
        /** The kinds of changes. */
        public enum What {
            /** The file name has the form of the later edition. */
            FILE_NAME,
            /** The CSV version. */
            CSV_VERSION,
            /** A column that the earlier edition does not have was added and left empty. */
            NEW_COLUMN,
            /** The rows name their image by the name that it has in the later edition. */
            IMAGE_NAME,
            /** A column that the later edition does not have was left out of rows in which it was filled. */
            DROPPED_COLUMN
        }

        static UpgradeChange ofName(String before, String after) {
            return new UpgradeChange(What.FILE_NAME, Optional.empty(), 0, before, after);
        }

        static UpgradeChange ofVersion(Column column, long rows, String before, String after) {
            return new UpgradeChange(What.CSV_VERSION, Optional.of(column), rows, before, after);
        }

        static UpgradeChange ofNewColumn(Column column, long rows) {
            return new UpgradeChange(What.NEW_COLUMN, Optional.of(column), rows, "", "");
        }

        static UpgradeChange ofImageName(Column column, long rows) {
            return new UpgradeChange(What.IMAGE_NAME, Optional.of(column), rows, "", "");
        }

        static UpgradeChange ofDroppedColumn(Column column, long rows) {
            return new UpgradeChange(What.DROPPED_COLUMN, Optional.of(column), rows, "", "");
        }

        /** Returns a text for the change. */
        public String text(Language language) {
            Texts texts = Texts.beside(UpgradeReport.class, language);
            return texts.with(
                    what.name(),
                    Map.of(
                            "column",
                            column.map(each -> name(each, language)).orElse(""),
                            "before",
                            before,
                            "after",
                            after,
                            "rows",
                            rows));
        }

        private static String name(Column column, Language language) {
            String japanese = column.number() + " " + column.name();
            return new BilingualText(japanese, japanese + " " + column.nameEn()).in(language);
        }
    }

    /**
     * The result of upgrading a file.
     *
     * @param source its path relative to the source, with {@code /} between its parts
     * @param target its path relative to the output, or empty if it was not written
     * @param outcome the outcome
     * @param changes the changes in it
     */
    public record UpgradedFile(String source, Optional<String> target, Outcome outcome, List<UpgradeChange> changes) {
        public UpgradedFile {
            changes = List.copyOf(changes);
        }

        /** The outcome for a file. */
        public enum Outcome {
            /** It was upgraded to the target edition. */
            UPGRADED,
            /** It is already of the target edition: copied as it is. */
            UP_TO_DATE,
            /** It is of a later edition: copied as it is. */
            OF_LATER_EDITION,
            /** It is of an edition whose columns are not known: copied as it is. */
            NOT_DESCRIBED,
            /** An attachment: copied as it is. */
            ATTACHMENT,
            /** It has errors that keep its rows from being read, or its new name is another file's: not written. */
            SET_ASIDE,
            /** The target edition has no files of its kind: not written. */
            NO_SUCH_KIND,
            /** Its name cannot be read in the locale of this process, such as a Japanese one in POSIX: not written. */
            NAME_UNUSABLE;

            /** Returns a text for the outcome. */
            public String text(Language language) {
                return Texts.beside(UpgradeReport.class, language).get(name());
            }

            /** Returns whether someone has to act on the file. */
            public boolean needsAttention() {
                return switch (this) {
                    case UPGRADED, UP_TO_DATE, ATTACHMENT -> false;
                    case OF_LATER_EDITION, NOT_DESCRIBED, SET_ASIDE, NO_SUCH_KIND, NAME_UNUSABLE -> true;
                };
            }
        }
    }
}

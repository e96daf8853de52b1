package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.problem.Language;
import java.util.List;
import java.util.Optional;

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
        UPGRADED("変換しました。", "Upgraded."),
        /** It is already of the target edition: copied as it is. */
        UP_TO_DATE("変換する必要がないため、そのままコピーしました。", "Needs no upgrade: copied as it is."),
        /** It is of a later edition: copied as it is. */
        OF_LATER_EDITION(
                "指定した版より新しい版のファイルのため、そのままコピーしました。前の版には変換できません。",
                "Of a later edition than was asked for: copied as it is. Nothing is brought back to an earlier edition."),
        /** It is of an edition whose columns are not known: copied as it is. */
        NOT_DESCRIBED(
                "項目の並びが公表資料で確認できない版のため、そのままコピーしました。作成したソフトで出力し直してください。",
                "Of an edition whose columns are not known: copied as it is. Export it again with the software that made it."),
        /** An attachment: copied as it is. */
        ATTACHMENT("添付ファイルのため、そのままコピーしました。", "An attachment: copied as it is."),
        /** It has errors that keep its rows from being read, or its new name is another file's: not written. */
        SET_ASIDE(
                "変換できないため、出力していません。理由は後に示します。",
                "Could not be upgraded and was not written, for the reasons given below."),
        /** The target edition has no files of its kind: not written. */
        NO_SUCH_KIND(
                "変換後の版にない種別のファイルのため、出力していません。", "The later edition has no files of this kind, so it was not written."),
        /** Its name cannot be read in the locale of this process, such as a Japanese one in POSIX: not written. */
        NAME_UNUSABLE(
                "名前をこの環境で読めないため、出力していません。LC_ALL=C.UTF-8 などのロケールで実行し直してください。",
                "Its name cannot be read here, so it was not written. Run again in a locale such as LC_ALL=C.UTF-8.");

        private final String ja;
        private final String en;

        Outcome(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }

        /** Returns a text for the outcome. */
        public String text(Language language) {
            return language == Language.JA ? ja : en;
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

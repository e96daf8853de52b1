package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.internal.text.Texts;
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
            return Texts.beside(UpgradedFile.class, language).get(name());
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

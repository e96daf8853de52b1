package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.exchange.User;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A row or file that should have been compared and could not be read. The {@code Validator} reports its problems.
 *
 * @param side the side that it is on
 * @param file the file, as a path below the folder, with {@code /} between its parts
 * @param line the line in which the row starts, or 0
 * @param row the number of the row, or 0 for the file
 * @param reason the reason
 * @param user the user of the row, if that can be read
 * @param month the month, if known from the row or the file name
 */
public record Unread(
        Side side, String file, long line, long row, Reason reason, Optional<User> user, Optional<YearMonth> month) {

    /** The reason why something was not read. */
    public enum Reason {
        /** A row with an error. */
        ROW("読み取れない行", "a row that cannot be read"),
        /** A file whose name does not tell its unit. */
        NAME("ファイル名の誤り", "a file whose name is wrong"),
        /** Files or rows beyond the limits on input. */
        LIMIT("上限を超えたため途中まで", "not read to its end: beyond the limits"),
        /** A damaged archive, or a file that cannot be read. */
        UNREADABLE("壊れているか読み取れないファイル", "a file that is damaged or cannot be read");

        private final BilingualText text;

        Reason(String ja, String en) {
            this.text = new BilingualText(ja, en);
        }

        /** Returns a text for the reason. */
        public String text(Language language) {
            return text.in(language);
        }
    }
}

package io.github.careplansdk.csv.cli.conformance;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;

/** There is no answer, or none that could be understood. */
public final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why there is none. */
    public enum Reason {
        /** There is no file with the answer. */
        NO_FILE("回答のファイルがありません", "there is no file with the answer"),
        /** The program could not be started, or ended. */
        ENDED("プログラムが回答せずに終了しました", "the program ended without an answer"),
        /** The program was silent for too long. */
        SILENT("制限時間内に回答がありません", "no answer within the time limit"),
        /** The answer is too long. */
        TOO_LONG("回答が長すぎます", "the answer is too long"),
        /** It is no JSON object in one line. */
        NOT_JSON("回答がJSONのオブジェクトではありません", "the answer is not a JSON object"),
        /** The answer names another case, or none. */
        OTHER_CASE("回答の case が質問のものと異なります", "the answer's case is not the one that was asked"),
        /** It lacks what an answer has. */
        NOT_AN_ANSWER("回答に verdict か problems がないか、値が正しくありません", "verdict or problems is missing or malformed"),
        /** The program failed too often before. */
        NOT_ASKED("失敗が続いたため、質問していません", "not asked, as the program failed too often before");

        private final BilingualText text;

        Reason(String japanese, String english) {
            this.text = new BilingualText(japanese, english);
        }
    }

    private final Reason reason;
    private final String detail;

    NoAnswerException(Reason reason, String detail) {
        super(words(reason, detail).english());
        this.reason = reason;
        this.detail = detail;
    }

    NoAnswerException(Reason reason) {
        this(reason, "");
    }

    /** Why there is no answer. */
    public Reason reason() {
        return reason;
    }

    /** Why there is no answer, for people. */
    String words(Language language) {
        return words(reason, detail).in(language);
    }

    private static BilingualText words(Reason reason, String detail) {
        return detail.isEmpty()
                ? reason.text
                : new BilingualText(
                        reason.text.japanese() + "（" + detail + "）", reason.text.english() + " (" + detail + ")");
    }
}

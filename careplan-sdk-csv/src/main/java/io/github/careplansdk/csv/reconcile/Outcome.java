package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;

/** The outcome of a visit. One that took place may differ in several ways at once. */
public enum Outcome {
    /** 予定どおり: given when and as often as planned, for the same units. */
    AS_PLANNED("予定どおり", "as planned"),
    /** 未実施: planned, and no result says that it was given. */
    NOT_DONE("未実施", "not done"),
    /** 予定外: given without a plan. */
    NOT_PLANNED("予定外", "not planned"),
    /** 時刻違い: given on the day, at another time. */
    OTHER_TIME("時刻違い", "other time"),
    /** 回数違い: another number of times that day (サービス回数), or other pro-rated days (日割対象日). */
    OTHER_COUNT("回数違い", "other count"),
    /** 単位数違い: other units (単位数). */
    OTHER_UNITS("単位数違い", "other units");

    private final BilingualText text;

    Outcome(String ja, String en) {
        this.text = new BilingualText(ja, en);
    }

    /** Returns a text for the outcome. */
    public String text(Language language) {
        return text.in(language);
    }
}

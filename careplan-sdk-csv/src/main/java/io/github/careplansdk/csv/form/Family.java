package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import java.util.Optional;

/** Tables that belong together on the forms of a user, by the date or month that they share (the keys of the standard). */
enum Family {
    /** 利用者基本情報 and its parts, by 相談日. */
    BASIC_INFO("consultationDate"),
    /** 介護予防サービス・支援計画書 and its part, by 計画作成(変更)日. */
    PREVENTIVE_PLAN("planDate"),
    /** 第1表, 第2表, 第3表 and their supplement, by 居宅サービス計画作成（変更）日. */
    CARE_PLAN("carePlanDate"),
    /** 第6表, 第7表 and their supplement, by 対象年月. */
    MONTH("serviceMonth"),
    /** The results of a month, which are shown in its 第6表. */
    RESULT("serviceMonth");

    private final String key;

    Family(String key) {
        this.key = key;
    }

    /** The family of a row, or empty for what stands on no form, as deletions. */
    static Optional<Family> of(FileKind kind, FormRow row) {
        return switch (kind) {
            case UPKIHON, UPKIHON_SUB1, UPKIHON_SUB2 -> Optional.of(BASIC_INFO);
            case UPYOBO, UPYOBO_SUB -> Optional.of(PREVENTIVE_PLAN);
            case UP1KYO, UP2KYO, UP3KYO -> Optional.of(CARE_PLAN);
            case UPPLAN, UPSIKYU -> Optional.of(MONTH);
            case UPHOSOKU -> Optional.of(row.month("serviceMonth").isPresent() ? MONTH : CARE_PLAN);
            case UPJSK -> Optional.of(RESULT);
            default -> Optional.empty();
        };
    }

    /** The date or month in words. */
    Shown showKey(FormRow row) {
        return row.show(key);
    }

    /** What the rows of one form have in common, as it stands in their cells. */
    String keyOf(FormRow row) {
        return row.raw(key);
    }
}

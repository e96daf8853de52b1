package io.github.careplansdk.csv.testkit.generate.internal.community;

import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.Sex;
import io.github.careplansdk.csv.exchange.User;
import java.time.LocalDate;

/**
 * An invented user.
 *
 * @param user insurer and insured number
 * @param name 氏名
 * @param kana フリガナ
 * @param sex 性別
 * @param birthDate 生年月日
 * @param street the address below the city
 * @param level 要介護状態区分
 * @param certifiedFrom 認定有効期間開始日
 * @param certifiedTo 認定有効期間終了日
 * @param situation what is special about the user
 */
record Person(
        User user,
        String name,
        String kana,
        Sex sex,
        LocalDate birthDate,
        String street,
        CareLevel level,
        LocalDate certifiedFrom,
        LocalDate certifiedTo,
        Situation situation) {

    /** 区分支給限度基準額 of the level. */
    int limitUnits() {
        return switch (level) {
            case PROGRAM_TARGET, SUPPORT_1 -> 5032;
            case SUPPORT_2 -> 10531;
            case CARE_1 -> 16765;
            case CARE_2 -> 19705;
            case CARE_3 -> 27048;
            case CARE_4 -> 30938;
            case CARE_5 -> 36217;
        };
    }

    /** 給付率: the share that the insurance pays, in percent. */
    int benefitRate() {
        if (user.insured().isPublicAssistanceOnly()) {
            return 100;
        }
        return user.insured().value().endsWith("7") ? 80 : 90;
    }

    /** Shows nobody, as real persons would not be shown either. */
    @Override
    public String toString() {
        return "Person[" + situation + "]";
    }
}

package io.github.careplansdk.csv.testkit.sample;

import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.Sex;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.exchange.User;
import java.time.LocalDate;

/** The users of the samples: three invented people of an invented city (insurer 990010). */
public enum SampleUser {
    /** An ordinary user. */
    TARO(
            "0000990011",
            "見本 太郎",
            "ミホン タロウ",
            "見本町９丁目１番",
            Sex.MALE,
            LocalDate.of(1941, 5, 5),
            CareLevel.CARE_2,
            19705,
            LocalDate.of(2025, 4, 1),
            LocalDate.of(2028, 3, 31)),
    /** On public assistance only: under 65 and in no health insurance, hence the H in the number. */
    JIRO(
            "H990000012",
            "試験 次郎",
            "シケン ジロウ",
            "見本町９丁目２番",
            Sex.MALE,
            LocalDate.of(1964, 2, 29),
            CareLevel.CARE_3,
            27048,
            LocalDate.of(2026, 2, 1),
            LocalDate.of(2027, 1, 31)),
    /** A user of preventive services, for whom the support center has hired the care office. */
    HANA(
            "0000990033",
            "例示 ハナ",
            "レイジ ハナ",
            "見本町９丁目３番",
            Sex.FEMALE,
            LocalDate.of(1945, 11, 23),
            CareLevel.SUPPORT_2,
            10531,
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2027, 2, 28));

    private final String insuredNumber;
    private final String userName;
    private final String kana;
    private final String street;
    private final Sex sex;
    private final LocalDate birthDate;
    private final CareLevel careLevel;
    private final int limitUnits;
    private final LocalDate certifiedFrom;
    private final LocalDate certifiedTo;

    SampleUser(
            String insuredNumber,
            String userName,
            String kana,
            String street,
            Sex sex,
            LocalDate birthDate,
            CareLevel careLevel,
            int limitUnits,
            LocalDate certifiedFrom,
            LocalDate certifiedTo) {
        this.insuredNumber = insuredNumber;
        this.userName = userName;
        this.kana = kana;
        this.street = street;
        this.sex = sex;
        this.birthDate = birthDate;
        this.careLevel = careLevel;
        this.limitUnits = limitUnits;
        this.certifiedFrom = certifiedFrom;
        this.certifiedTo = certifiedTo;
    }

    /** Returns the insurer and the insured number, by which files know a user. */
    public User user() {
        return new User(new InsurerNumber("990010"), new InsuredNumber(insuredNumber));
    }

    /** Returns the name (氏名). */
    public String userName() {
        return userName;
    }

    /** Returns the name in katakana (フリガナ). */
    public String kana() {
        return kana;
    }

    /** Returns the address below the city. */
    public String street() {
        return street;
    }

    /** Returns the sex (性別). */
    public Sex sex() {
        return sex;
    }

    /** Returns the birth date (生年月日). */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** Returns the care level (要介護状態区分). */
    public CareLevel careLevel() {
        return careLevel;
    }

    /** Returns the monthly benefit limit of the level (区分支給限度基準額), in units. */
    public int limitUnits() {
        return limitUnits;
    }

    /** Returns the first day of the certification (認定有効期間開始日). */
    public LocalDate certifiedFrom() {
        return certifiedFrom;
    }

    /** Returns the last day of the certification (認定有効期間終了日). */
    public LocalDate certifiedTo() {
        return certifiedTo;
    }

    /** Returns the share of the costs that the insurance pays, in percent; 100 for a user on public assistance. */
    public int benefitRate() {
        return user().insured().isPublicAssistanceOnly() ? 100 : 90;
    }
}

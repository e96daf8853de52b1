package io.github.careplansdk.examples;

import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.Sex;

/** The users of the sample month: three invented people of an invented city (insurer 990010). */
enum SampleUser {
    /** An ordinary user. */
    TARO(
            "0000990011",
            "見本 太郎",
            "ミホン タロウ",
            "見本町９丁目１番",
            Sex.MALE,
            "19410505",
            CareLevel.CARE_2,
            19705,
            "20250401",
            "20280331"),
    /** On public assistance only: under 65 and in no health insurance, hence the H in the number. */
    JIRO(
            "H990000012",
            "試験 次郎",
            "シケン ジロウ",
            "見本町９丁目２番",
            Sex.MALE,
            "19640229",
            CareLevel.CARE_3,
            27048,
            "20260201",
            "20270131"),
    /** A user of preventive services, for whom the support center has hired the care office. */
    HANA(
            "0000990033",
            "例示 ハナ",
            "レイジ ハナ",
            "見本町９丁目３番",
            Sex.FEMALE,
            "19451123",
            CareLevel.SUPPORT_2,
            10531,
            "20260301",
            "20270228");

    private static final String INSURER = "990010";

    private final String insuredNumber;
    private final String userName;
    private final String kana;
    private final String street;
    private final Sex sex;
    private final String birthDate;
    private final CareLevel careLevel;
    private final int limitUnits;
    private final String certifiedFrom;
    private final String certifiedTo;

    SampleUser(
            String insuredNumber,
            String userName,
            String kana,
            String street,
            Sex sex,
            String birthDate,
            CareLevel careLevel,
            int limitUnits,
            String certifiedFrom,
            String certifiedTo) {
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

    String userName() {
        return userName;
    }

    String certifiedFrom() {
        return certifiedFrom;
    }

    String certifiedTo() {
        return certifiedTo;
    }

    /** The address below the city. */
    String street() {
        return street;
    }

    /** 要介護状態区分. */
    String careLevel() {
        return careLevel.code();
    }

    /** The share of the costs that the insurance pays, in percent; for a user on public assistance all is paid. */
    int benefitRate() {
        return this == JIRO ? 100 : 90;
    }

    /** Adds a row about this user. */
    CsvFile.Row addRow(CsvFile file) {
        return file.addRow().set("insurerNumber", INSURER).set("insuredNumber", insuredNumber);
    }

    /** Adds a row about this user with the name and what goes with it. */
    CsvFile.Row addPersonalRow(CsvFile file) {
        return addRow(file)
                .set("userNameKana", kana)
                .set("userName", userName)
                .set("sex", sex.code())
                .set("birthDate", birthDate);
    }

    /** Adds this user's supplement; with tables 1-3 the month is 000000, with tables 6 and 7 the plan date is zeros. */
    void addSupplement(CsvFile file, String carePlanDate, String serviceMonth) {
        addPersonalRow(file)
                .set("carePlanDate", carePlanDate)
                .set("postalCode", SampleOffice.POSTAL_CODE)
                .set("address1", SampleOffice.CITY)
                .set("address2", street())
                .set("phoneNumber", SampleOffice.PHONE_NUMBER)
                .set("certificationDate", certifiedFrom)
                .set("limitStartDate", certifiedFrom)
                .set("limitEndDate", certifiedTo)
                .set("certificationStatus", 2)
                .set("careLevel", careLevel())
                .set("benefitLimitUnits", limitUnits)
                .set("consentOffice", SampleOffice.CARE_OFFICE.number())
                .set("updatedByOffice", SampleOffice.CARE_OFFICE.number())
                .set("serviceMonth", serviceMonth);
    }
}

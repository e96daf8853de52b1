package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.DLT1KYO;
import static io.github.careplansdk.core.kind.FileKind.DLTJSK;
import static io.github.careplansdk.core.kind.FileKind.DLTKIHON;
import static io.github.careplansdk.core.kind.FileKind.DLTPLAN;
import static io.github.careplansdk.core.kind.FileKind.DLTYOBO;
import static io.github.careplansdk.core.kind.FileKind.UP1KYO;
import static io.github.careplansdk.core.kind.FileKind.UP2KYO;
import static io.github.careplansdk.core.kind.FileKind.UP3KYO;
import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON_SUB1;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON_SUB2;
import static io.github.careplansdk.core.kind.FileKind.UPPLAN;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.core.kind.FileKind.UPYOBO;
import static io.github.careplansdk.core.kind.FileKind.UPYOBO_SUB;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.testkit.generate.internal.mistake.BrokenRow;

/** Each unit of the standard without any finding: small, filled so that each rule has something to look at. */
final class CleanUnits {
    static final String CARE_OFFICE = "9970100011";
    static final String PROVIDER = "9970100037";
    static final String OTHER_PROVIDER = "9970100045";
    static final String SERIAL = "20260320101500";
    static final String ADDRESS = CARE_OFFICE + "_43_" + PROVIDER + "_11_" + SERIAL;
    static final String BACK = PROVIDER + "_11_" + CARE_OFFICE + "_43_20260501090000";
    static final String SUPPORT_CENTER_ADDRESS = CARE_OFFICE + "_46_" + PROVIDER + "_43_" + SERIAL;
    static final String IMAGE = "UPKIHON_IMAGE_" + SUPPORT_CENTER_ADDRESS + "_0001.jpg";
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
    private static final String PERSON = """
            csvVersion 202407
            insurerNumber 990010
            insuredNumber 0000000001
            """;

    private CleanUnits() {}

    /** A row of the one person of all units, with more cells. */
    private static BrokenRow person(FileKind kind, String lines) {
        return fill(new BrokenRow(Layouts.published().of(kind)), PERSON + lines);
    }

    /** Sets cells, one a line: column, space, value. */
    private static BrokenRow fill(BrokenRow row, String lines) {
        lines.lines().map(line -> line.split(" ", 2)).forEach(row::set);
        return row;
    }

    /** Unit 2: two visits to one user, counted in table 7 with a subtotal and the grand total. */
    static TestBulk plan() {
        BrokenRow visit = visit(UPPLAN);
        BrokenRow detail = person(UPSIKYU, """
        createdDate 20260318
        serviceMonth 202604
        providerName ひまわり訪問介護
        providerNumber %s
        serviceCode 111111
        units 250
        count 2
        serviceUnits 500
        managedUnits 500
        benefitLimitUnits 500
        unitPrice 11.40
        totalCost 5700
        benefitRate 90
        insuranceClaim 5130
        userCopay 570
        over30Days 0
        fixedOffice 9999999999
        """.formatted(PROVIDER));
        BrokenRow subtotal = new BrokenRow(detail).set("serviceCode", "11AAAA", "units", "0", "count", "0");
        BrokenRow total = new BrokenRow(subtotal)
                .set("serviceCode", "999999", "providerNumber", "9999999999", "providerName", "");
        return TestBulk.of()
                .file(
                        UPPLAN,
                        "UPPLAN_202604_" + ADDRESS + ".CSV",
                        visit,
                        new BrokenRow(visit).set("serviceDate", "20260408"))
                .file(UPSIKYU, "UPSIKYU_202604_" + ADDRESS + ".CSV", detail, subtotal, total)
                .file(UPHOSOKU, "UPHOSOKU_202604_" + ADDRESS + ".CSV", supplement("00000000", "202604"));
    }

    private static BrokenRow visit(FileKind kind) {
        return person(kind, """
        createdDate 20260318
        serviceMonth 202604
        careOfficeNumber %s
        careManagerName 田中一郎
        units 250
        serviceDate 20260401
        startTime 0900
        endTime 1000
        count 1
        serviceCode 111111
        providerNumber %s
        providerName ひまわり訪問介護
        over30Days 0
        """.formatted(CARE_OFFICE, PROVIDER));
    }

    private static BrokenRow supplement(String carePlanDate, String serviceMonth) {
        return person(UPHOSOKU, """
        carePlanDate %s
        userNameKana ﾔﾏﾀﾞ ﾊﾅｺ
        userName 山田　花子
        sex 2
        birthDate 19400505
        postalCode 100-0001
        phoneNumber 03-1234-5678
        limitStartDate 20260101
        limitEndDate 20261231
        careLevel 21
        benefitLimitUnits 16765
        serviceMonth %s
        """.formatted(carePlanDate, serviceMonth));
    }

    /** Unit 1: a plan with one need, and a row of each sort of table 3. */
    static TestBulk carePlan() {
        BrokenRow support = person(UP2KYO, """
        createdDate 20260318
        carePlanDate 20260318
        needNumber 1
        need 入浴を続けたい
        goalNumber 1
        longTermGoal 週二回入浴する
        supportNumber 1
        serviceContent 入浴介助
        insuranceCoverage Y
        providerNumber %s
        """.formatted(PROVIDER));
        BrokenRow week = person(UP3KYO, "createdDate 20260318\ncarePlanDate 20260318");
        return TestBulk.of()
                .file(UP1KYO, "UP1KYO_" + ADDRESS + ".CSV", person(UP1KYO, """
        createdDate 20260318
        careManagerName 田中一郎
        careOfficeName さくら居宅介護支援
        careOfficeNumber %s
        carePlanDate 20260318
        firstCarePlanDate 20250401
        planCategory 21
        certificationStatus 2
        certificationStartDate 20260101
        certificationEndDate 20261231
        careLevel 21
        livingSupportReason 1
        """.formatted(CARE_OFFICE)))
                .file(
                        UP2KYO,
                        "UP2KYO_" + ADDRESS + ".CSV",
                        support,
                        new BrokenRow(support).set("supportNumber", "2", "serviceContent", "着替えの介助"))
                .file(
                        UP3KYO,
                        "UP3KYO_" + ADDRESS + ".CSV",
                        new BrokenRow(week)
                                .set("serviceContent", "訪問介護", "dayOfWeek", "1")
                                .set("startTime", "0900", "endTime", "1000"),
                        new BrokenRow(week)
                                .set("dailyActivity", "起床", "activityStartTime", "0700", "activityEndTime", "0700"),
                        new BrokenRow(week).set("nonWeeklyService", "福祉用具貸与"))
                .file(UPHOSOKU, "UPHOSOKU_000000_" + ADDRESS + ".CSV", supplement("20260318", "000000"));
    }

    /** Unit 5: one visit. */
    static TestBulk results() {
        return TestBulk.of().file(UPJSK, "UPJSK_202604_" + BACK + ".CSV", visit(UPJSK));
    }

    /** Unit 7: basic information with both parts and an image. */
    static TestBulk basicInfo() {
        return TestBulk.of()
                .file(UPKIHON, "UPKIHON_" + SUPPORT_CENTER_ADDRESS + ".CSV", person(UPKIHON, """
        consultationDate 20260310
        planType 1
        outsourcing 2
        consultationMethod 01
        userSituation 01
        userNameKana ﾔﾏﾀﾞ ﾊﾅｺ
        userName 山田　花子
        sex 2
        birthDate 19400505
        careLevel 12
        certificationStartDate 20260101
        certificationEndDate 20261231
        familyImageFileName %s
        """.formatted(IMAGE)))
                .file(
                        UPKIHON_SUB1,
                        "UPKIHON_SUB1_" + SUPPORT_CENTER_ADDRESS + ".CSV",
                        person(UPKIHON_SUB1, "consultationDate 20260310\ntime 6:00\nuserActivity 起床"))
                .file(UPKIHON_SUB2, "UPKIHON_SUB2_" + SUPPORT_CENTER_ADDRESS + ".CSV", person(UPKIHON_SUB2, """
        consultationDate 20260310
        onsetDate H12年10月
        diseaseName 高血圧
        attendingDoctor 1
        progress 01
        """))
                .file(IMAGE, JPEG);
    }

    /** Unit 9: a preventive plan with two services. */
    static TestBulk preventivePlan() {
        BrokenRow support = person(UPYOBO_SUB, """
        planDate 20260318
        issueNumber 1
        overallIssue 外出が減った
        supportPlanNumber 1
        usedServiceNumber 1
        serviceKind 通所型サービス
        """);
        return TestBulk.of()
                .file(UPYOBO, "UPYOBO_" + SUPPORT_CENTER_ADDRESS + ".CSV", person(UPYOBO, """
        planDate 20260318
        planType 1
        outsourcing 1
        userName 山田　花子
        certificationStartDate 20260101
        certificationEndDate 20261231
        supportLevel 1
        mobility.hasIssue 1
        checklistCount.exercise 3
        """))
                .file(UPYOBO_SUB, "UPYOBO_SUB_" + SUPPORT_CENTER_ADDRESS + ".CSV", support, person(UPYOBO_SUB, """
        planDate 20260318
        issueNumber 1
        supportPlanNumber 1
        usedServiceNumber 2
        serviceKind 訪問型サービス
        """));
    }

    /** Unit 8: a preventive plan together with basic information. */
    static TestBulk preventivePlanWithBasicInfo() {
        return preventivePlan().and(basicInfo());
    }

    /** Units 3, 4, 6, 10 and 11: one deletion. */
    static TestBulk deletion(FileKind kind) {
        String name = switch (kind.name()) {
            case "DLT1KYO" -> "DLT1KYO_" + ADDRESS;
            case "DLTPLAN" -> "DLTPLAN_202604_" + ADDRESS;
            case "DLTJSK" -> "DLTJSK_202604_" + BACK;
            default -> kind + "_" + SUPPORT_CENTER_ADDRESS;
        };
        BrokenRow row = switch (kind.name()) {
            case "DLT1KYO" -> person(DLT1KYO, "carePlanDate 20260318");
            case "DLTPLAN" -> person(DLTPLAN, "serviceMonth 202604");
            case "DLTJSK" -> person(DLTJSK, "serviceMonth 202604\nproviderNumber " + PROVIDER + "\nserviceType 11");
            case "DLTKIHON" -> person(DLTKIHON, "consultationDate 20260310");
            case "DLTYOBO" -> person(DLTYOBO, "planDate 20260318");
            default -> throw new IllegalArgumentException(kind + " deletes nothing.");
        };
        return TestBulk.of().file(kind, name + ".CSV", row);
    }

    /** Results for one rented piece of equipment, without times. */
    static TestBulk rental() {
        return results()
                .set(UPJSK, 1, "serviceCode", "171003", "startTime", "9999", "endTime", "9999")
                .set(UPJSK, 1, "taisCode", "00001-000010", "equipmentName", "車いす");
    }
}

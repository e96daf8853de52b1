package io.github.careplansdk.examples.sample;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import io.github.careplansdk.csv.testkit.sample.SampleUser;

/** What is known about Hana and planned with her: basic information and the preventive plan. */
final class SamplePreventivePlan {
    private static final SampleUser HANA = SampleUser.HANA;
    private static final String CONSULTED_ON = "20260225";
    private static final String PLANNED_ON = "20260320";

    private SamplePreventivePlan() {}

    /** Basic information, whose row names the image of the family that is sent with it. */
    static CsvFile basicInfo(FileName image) {
        CsvFile file = new CsvFile(FileKind.UPKIHON);
        CsvFile.Row row = UserRows.addPersonal(file, HANA);
        row.set("consultationDate", CONSULTED_ON)
                .set("planType", 1)
                .set("outsourcing", 2)
                .set("authorName", SampleOffice.SUPPORT_CENTER_AUTHOR)
                .set("consultationMethod", "03")
                .set("consultationMethodOther", "自宅を訪問")
                .set("consultationCount", "02")
                .set("previousConsultationDate", "20250210")
                .set("userSituation", "01")
                .set("address", SampleOffice.CITY + HANA.street())
                .set("phoneNumber", SampleOffice.PHONE_NUMBER)
                .set("physicalIndependence", "12")
                .set("cognitiveIndependence", "02")
                .set("careLevel", HANA.careLevel().code())
                .set("certificationStartDate", UserRows.digits(HANA.certifiedFrom()))
                .set("certificationEndDate", UserRows.digits(HANA.certifiedTo()))
                .set("previousCareLevel", "12")
                .set("checklistResult", 1)
                .set("checklistDate", CONSULTED_ON)
                .set("physicalDisability", 0)
                .set("intellectualDisability", 0)
                .set("mentalDisability", 0)
                .set("intractableDisease", 0)
                .set("housingType", "05")
                .set("roomFloor", 1)
                .set("homeModification", 1)
                .set("nationalPension", 1)
                .set("employeePension", 1)
                .set("disabilityPension", 0)
                .set("publicAssistance", 0)
                .set("economicNote", "年金で暮らしている");
        row.set("consulterName", "例示 一郎")
                .set("consulterAddress", "本人と同じ")
                .set("consulterPhoneNumber", SampleOffice.PHONE_NUMBER)
                .set("consulterRelationship", "長男")
                .set("emergencyContacts[1].name", "例示 一郎")
                .set("emergencyContacts[1].relationship", "長男")
                .set("emergencyContacts[1].address", "本人と同じ")
                .set("emergencyContacts[1].phoneNumber", SampleOffice.PHONE_NUMBER)
                .set("emergencyContacts[2].name", "架空 次子")
                .set("emergencyContacts[2].relationship", "長女")
                .set("emergencyContacts[2].address", SampleOffice.CITY + "例示町")
                .set("emergencyContacts[2].phoneNumber", SampleOffice.PHONE_NUMBER)
                .set("familyImageFileName", image)
                .set("familyRelationship", "長男と二人暮らし。長女は近くに住み,週末に来る。");
        row.set("lifeHistory", "架空県に生まれ、\"例示百貨店\"に40年つとめた。\r\n夫は5年前に亡くなった。")
                .set("dailyLife", "午前は畑、午後は昼寝。買い物は長男の車で行く。")
                .set("hobbies", "短歌、編み物")
                .set("communityRelationship", "老人会の歌の会に月1回出る")
                .set("publicServices", "なし")
                .set("informalServices", "民生委員の訪問")
                .set("consentDate", CONSULTED_ON)
                .set("consentName", HANA.userName());
        return file;
    }

    static CsvFile dailySchedule() {
        CsvFile file = new CsvFile(FileKind.UPKIHON_SUB1);
        addTime(file, "6:00", "起床、畑の水やり", "");
        addTime(file, "7:30", "朝食", "長男：出勤");
        addTime(file, "13:00", "昼寝", "");
        addTime(file, "18:30頃", "夕食", "長男：夕食の片づけ");
        addTime(file, "21:00", "就寝", "");
        return file;
    }

    private static void addTime(CsvFile file, String time, String userActivity, String familyActivity) {
        addBasicInfoRow(file)
                .set("time", time)
                .set("userActivity", userActivity)
                .set("familyActivity", familyActivity);
    }

    static CsvFile medicalHistory() {
        CsvFile file = new CsvFile(FileKind.UPKIHON_SUB2);
        addBasicInfoRow(file)
                .set("onsetDate", "H12年10月")
                .set("diseaseName", "高血圧症")
                .set("doctorName", "見本医院 例示医師")
                .set("attendingDoctor", 1)
                .set("doctorPhoneNumber", SampleOffice.PHONE_NUMBER)
                .set("progress", "01")
                .set("treatment", "内服薬（朝1回）");
        addBasicInfoRow(file)
                .set("onsetDate", "R7年秋ごろ")
                .set("diseaseName", "変形性膝関節症（右）")
                .set("doctorName", "架空整形外科")
                .set("attendingDoctor", 2)
                .set("doctorPhoneNumber", SampleOffice.PHONE_NUMBER)
                .set("progress", "02");
        return file;
    }

    private static CsvFile.Row addBasicInfoRow(CsvFile file) {
        return UserRows.add(file, HANA).set("consultationDate", CONSULTED_ON);
    }

    static CsvFile preventivePlan() {
        CsvFile file = new CsvFile(FileKind.UPYOBO);
        CsvFile.Row row = addPlanRow(file);
        row.set("planType", 1)
                .set("outsourcing", 2)
                .set("referenceNumber", "例-003")
                .set("userName", HANA.userName())
                .set("certificationDate", UserRows.digits(HANA.certifiedFrom()))
                .set("certificationStartDate", UserRows.digits(HANA.certifiedFrom()))
                .set("certificationEndDate", UserRows.digits(HANA.certifiedTo()))
                .set("planCategory", 21)
                .set("certificationStatus", 2)
                .set("supportLevel", 2)
                .set("supportCenterAuthorName", SampleOffice.SUPPORT_CENTER_AUTHOR)
                .set("careManagerName", SampleOffice.CARE_MANAGER)
                .set("authorOfficeName", SampleOffice.CARE_OFFICE.officeName())
                .set("authorOfficeAddress", SampleOffice.CITY + SampleOffice.CARE_OFFICE.street())
                .set("authorOfficePhoneNumber", SampleOffice.PHONE_NUMBER)
                .set("firstPlanDate", "20250301")
                .set("supportCenterName", SampleOffice.SUPPORT_CENTER.officeName())
                .set("targetDailyLife", "畑の水やりを休まず続ける")
                .set("targetYearlyLife", "秋の歌の会に\"電車で\"行く");
        row.set("mobility.currentState", "右膝が痛み、30分以上は歩けない")
                .set("mobility.intention", "本人：自分の足で歩きたい。\r\n長男：転ばないか心配。")
                .set("mobility.hasIssue", 1)
                .set("mobility.issue", "右膝の痛みで外出が減っている")
                .set("homeLife.currentState", "掃除機をかけるのがつらい")
                .set("homeLife.intention", "できることは自分でしたい")
                .set("homeLife.hasIssue", 1)
                .set("homeLife.issue", "重い物を持てない")
                .set("socialLife.currentState", "歌の会を休みがちになった")
                .set("socialLife.intention", "また行きたい")
                .set("socialLife.hasIssue", 1)
                .set("socialLife.issue", "会場まで歩く自信がない")
                .set("healthCare.currentState", "血圧は落ち着いている")
                .set("healthCare.intention", "薬を忘れずに飲む")
                .set("healthCare.hasIssue", 2)
                .set("healthNote", "膝に痛みがあるときは運動を休む")
                .set("supportPolicy", "運動の習慣をつけ、家事の一部を手伝う")
                .set("overallPolicy", "歩く力を取りもどし、歌の会に戻ることを支える");
        row.set("checklistCount.exercise", 4)
                .set("checklistCount.nutrition", 0)
                .set("checklistCount.oralCare", 0)
                .set("checklistCount.homebound", 1)
                .set("checklistCount.memory", 0)
                .set("checklistCount.depression", 1)
                .set("programNeeded.exercise", 1)
                .set("programNeeded.nutrition", 2)
                .set("programNeeded.oralCare", 2)
                .set("programNeeded.homebound", 2)
                .set("programNeeded.memory", 2)
                .set("programNeeded.depression", 2)
                .set("supportCenterOpinion", "計画のとおりで差し支えない")
                .set("consentDate", PLANNED_ON)
                .set("consentName", HANA.userName());
        return file;
    }

    /** The supports of the plan. Below the first row of an issue only the numbers are repeated. */
    static CsvFile preventiveSupports() {
        CsvFile file = new CsvFile(FileKind.UPYOBO_SUB);
        addSupport(file, 1, 1, 1)
                .set("overallIssue", "右膝の痛みで外出が減り、歌の会から遠ざかっている")
                .set("proposal", "運動で脚の力をつけ、歩行器で会場まで歩く")
                .set("intention", "本人：また歌いたい\r\n長男：賛成")
                .set("goal", "歩行器で15分歩ける")
                .set("supportPoint", "痛みの出ない範囲で行う")
                .set("selfCare", "朝の体操")
                .set("insuredService", "機能訓練,歩行器の貸与")
                .set("serviceKind", "通所型サービス（独自）")
                .set("providerName", SampleOffice.DAY_CARE.officeName())
                .set("servicePeriod", "2026/4/10～2026/9/30");
        addSupport(file, 1, 1, 2)
                .set("serviceKind", "介護予防福祉用具貸与")
                .set("providerName", SampleOffice.HOME_HELP.officeName())
                .set("servicePeriod", "2026/4/1～2026/9/30");
        addSupport(file, 2, 1, 1)
                .set("overallIssue", "掃除機がけと重い買い物がつらい")
                .set("proposal", "つらいところだけ手伝ってもらう")
                .set("intention", "自分でできることは続けたい")
                .set("goal", "居間は自分で掃除できる")
                .set("supportPoint", "一緒に行う")
                .set("selfCare", "長男が重い物を買う")
                .set("insuredService", "掃除の手伝い")
                .set("serviceKind", "訪問型サービス（独自）")
                .set("providerName", SampleOffice.HOME_HELP.officeName())
                .set("servicePeriod", "2026/4/1～2026/9/30");
        return file;
    }

    private static CsvFile.Row addSupport(CsvFile file, int issueNumber, int planNumber, int serviceNumber) {
        return addPlanRow(file)
                .set("issueNumber", issueNumber)
                .set("supportPlanNumber", planNumber)
                .set("usedServiceNumber", serviceNumber);
    }

    private static CsvFile.Row addPlanRow(CsvFile file) {
        return UserRows.add(file, HANA).set("planDate", PLANNED_ON);
    }
}

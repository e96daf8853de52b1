package io.github.careplansdk.csv.testkit.generate.internal.community;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.code.AttendingDoctor;
import io.github.careplansdk.core.code.BasicInfoCareLevel;
import io.github.careplansdk.core.code.CertificationStatus;
import io.github.careplansdk.core.code.ChecklistResult;
import io.github.careplansdk.core.code.CognitiveIndependence;
import io.github.careplansdk.core.code.ConsultationCount;
import io.github.careplansdk.core.code.ConsultationMethod;
import io.github.careplansdk.core.code.HousingType;
import io.github.careplansdk.core.code.Outsourcing;
import io.github.careplansdk.core.code.PhysicalIndependence;
import io.github.careplansdk.core.code.PlanCategory;
import io.github.careplansdk.core.code.Presence;
import io.github.careplansdk.core.code.PreventivePlanType;
import io.github.careplansdk.core.code.ProgramNeed;
import io.github.careplansdk.core.code.SupportLevel;
import io.github.careplansdk.core.code.TreatmentProgress;
import io.github.careplansdk.core.code.UserSituation;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.model.AssessmentArea;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.model.ChecklistCounts;
import io.github.careplansdk.csv.model.DailySchedule;
import io.github.careplansdk.csv.model.EmergencyContact;
import io.github.careplansdk.csv.model.MedicalHistory;
import io.github.careplansdk.csv.model.PreventivePlan;
import io.github.careplansdk.csv.model.PreventiveSupport;
import io.github.careplansdk.csv.model.ProgramNeeds;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Basic information about one user of preventive services, and the preventive plan. */
final class PreventiveRecords {
    private final Person person;
    private final List<PlannedService> services;
    private final LocalDate consulted;
    private final LocalDate planned;

    PreventiveRecords(YearMonth month, Person person, List<PlannedService> services) {
        this.person = person;
        this.services = services;
        this.consulted = consultationDate(month);
        this.planned = planDate(month);
    }

    /** 相談日. */
    static LocalDate consultationDate(YearMonth month) {
        return month.minusMonths(1).atDay(2);
    }

    /** 計画作成(変更)日. */
    static LocalDate planDate(YearMonth month) {
        return month.minusMonths(1).atDay(20);
    }

    /** Whether an image of the family goes with the basic information. */
    boolean hasImage() {
        return person.situation() == Situation.PREVENTIVE_1 || person.situation() == Situation.PROGRAM_1;
    }

    Key.BasicInfo key() {
        return new Key.BasicInfo(person.user(), consulted);
    }

    private PreventivePlanType planType() {
        return person.situation().isProgram()
                ? PreventivePlanType.PREVENTIVE_CARE_MANAGEMENT
                : PreventivePlanType.PREVENTIVE_SUPPORT;
    }

    private Optional<BasicInfoCareLevel> careLevel() {
        return switch (person.level()) {
            case SUPPORT_1 -> Optional.of(BasicInfoCareLevel.SUPPORT_1);
            case SUPPORT_2 -> Optional.of(BasicInfoCareLevel.SUPPORT_2);
            default -> Optional.empty();
        };
    }

    BasicInfo basicInfo() {
        return BasicInfo.builder()
                .insurerNumber(person.user().insurer())
                .insuredNumber(person.user().insured())
                .consultationDate(consulted)
                .planType(planType())
                .outsourcing(Outsourcing.OUTSOURCED)
                .authorName(SampleOffice.SUPPORT_CENTER_AUTHOR)
                .consultationMethod(ConsultationMethod.OTHER)
                .consultationMethodOther("自宅を訪問")
                .consultationCount(ConsultationCount.REPEATED)
                .previousConsultationDate(consulted.minusYears(1))
                .userSituation(UserSituation.AT_HOME)
                .userNameKana(person.kana())
                .userName(person.name())
                .sex(person.sex())
                .birthDate(person.birthDate())
                .address(SampleOffice.CITY + person.street())
                .phoneNumber(SampleOffice.PHONE_NUMBER)
                .physicalIndependence(PhysicalIndependence.J2)
                .cognitiveIndependence(CognitiveIndependence.I)
                .careLevel(careLevel())
                .certificationStartDate(person.certifiedFrom())
                .certificationEndDate(person.certifiedTo())
                .checklistResult(ChecklistResult.TARGET)
                .checklistDate(consulted)
                .physicalDisability(Applies.NO)
                .intellectualDisability(Applies.NO)
                .mentalDisability(Applies.NO)
                .intractableDisease(Applies.NO)
                .housingType(HousingType.OWNED_DETACHED)
                .roomFloor(1)
                .homeModification(Presence.ABSENT)
                .nationalPension(Applies.YES)
                .employeePension(Applies.NO)
                .disabilityPension(Applies.NO)
                .publicAssistance(Applies.NO)
                .economicNote("年金で暮らしている")
                .consulterName("例示 一郎")
                .consulterAddress("本人と同じ")
                .consulterPhoneNumber(SampleOffice.PHONE_NUMBER)
                .consulterRelationship("長男")
                .emergencyContacts(List.of(
                        new EmergencyContact("例示 一郎", "長男", "本人と同じ", SampleOffice.PHONE_NUMBER),
                        new EmergencyContact("架空 次子", "長女", SampleOffice.CITY, SampleOffice.PHONE_NUMBER)))
                .familyRelationship("長男と二人暮らし。長女は近くに住み,週末に来る。")
                .lifeHistory("架空県に生まれ、\"例示百貨店\"に40年つとめた。")
                .dailyLife("午前は畑、午後は昼寝。買い物は長男の車で行く。")
                .hobbies("短歌、編み物")
                .communityRelationship("老人会の歌の会に月1回出る")
                .publicServices("なし")
                .informalServices("民生委員の訪問")
                .consentDate(consulted)
                .consentName(person.name())
                .build();
    }

    List<DailySchedule> schedules() {
        return List.of(
                schedule("6:00", "起床、畑の水やり", ""),
                schedule("7:30", "朝食", "長男：出勤"),
                schedule("18:30頃", "夕食", "長男：夕食の片づけ"));
    }

    private DailySchedule schedule(String time, String userActivity, String familyActivity) {
        return DailySchedule.builder()
                .insurerNumber(person.user().insurer())
                .insuredNumber(person.user().insured())
                .consultationDate(consulted)
                .time(time)
                .userActivity(userActivity)
                .familyActivity(familyActivity)
                .build();
    }

    List<MedicalHistory> histories() {
        MedicalHistory hypertension = MedicalHistory.builder()
                .insurerNumber(person.user().insurer())
                .insuredNumber(person.user().insured())
                .consultationDate(consulted)
                .onsetDate("H12年10月")
                .diseaseName("高血圧症")
                .doctorName("見本医院 例示医師")
                .attendingDoctor(AttendingDoctor.ATTENDING)
                .doctorPhoneNumber(SampleOffice.PHONE_NUMBER)
                .progress(TreatmentProgress.UNDER_TREATMENT)
                .treatment("内服薬（朝1回）")
                .build();
        return List.of(
                hypertension,
                hypertension
                        .withOnsetDate("R5年秋ごろ")
                        .withDiseaseName("変形性膝関節症（右）")
                        .withAttendingDoctor(Optional.of(AttendingDoctor.OTHER))
                        .withProgress(Optional.of(TreatmentProgress.UNDER_OBSERVATION))
                        .withTreatment(""));
    }

    PreventivePlan plan() {
        AssessmentArea trouble = new AssessmentArea(
                "右膝が痛み、30分以上は歩けない", "本人：自分の足で歩きたい。\r\n家族：転ばないか心配。", Optional.of(Presence.PRESENT), "右膝の痛みで外出が減っている");
        AssessmentArea fine = new AssessmentArea("変わりない", "今のまま続けたい", Optional.of(Presence.ABSENT), "");
        return PreventivePlan.builder()
                .insurerNumber(person.user().insurer())
                .insuredNumber(person.user().insured())
                .planDate(planned)
                .planType(planType())
                .outsourcing(Outsourcing.OUTSOURCED)
                .referenceNumber("例-" + person.user().insured().value().substring(6))
                .userName(person.name())
                .certificationDate(person.certifiedFrom())
                .certificationStartDate(person.certifiedFrom())
                .certificationEndDate(person.certifiedTo())
                .planCategory(PlanCategory.CONTINUED)
                .certificationStatus(CertificationStatus.CERTIFIED)
                .supportLevel(supportLevel())
                .supportCenterAuthorName(SampleOffice.SUPPORT_CENTER_AUTHOR)
                .careManagerName(SampleOffice.CARE_MANAGER)
                .authorOfficeName(SampleOffice.CARE_OFFICE.officeName())
                .authorOfficeAddress(SampleOffice.CITY)
                .authorOfficePhoneNumber(SampleOffice.PHONE_NUMBER)
                .firstPlanDate(planned.minusYears(1))
                .supportCenterName(SampleOffice.SUPPORT_CENTER.officeName())
                .targetDailyLife("畑の水やりを休まず続ける")
                .targetYearlyLife("秋の歌の会に\"電車で\"行く")
                .mobility(trouble)
                .homeLife(fine)
                .socialLife(fine)
                .healthCare(fine)
                .healthNote("血圧が高いときは無理をしない")
                .supportPolicy("膝に無理のない運動から始める")
                .overallPolicy("外に出る楽しみを取り戻す")
                .checklistCount(new ChecklistCounts(
                        OptionalInt.of(3),
                        OptionalInt.of(0),
                        OptionalInt.of(1),
                        OptionalInt.of(1),
                        OptionalInt.of(0),
                        OptionalInt.of(2)))
                .programNeeded(new ProgramNeeds(
                        Optional.of(ProgramNeed.NEEDED),
                        Optional.of(ProgramNeed.NOT_NEEDED),
                        Optional.of(ProgramNeed.NOT_NEEDED),
                        Optional.of(ProgramNeed.NOT_NEEDED),
                        Optional.of(ProgramNeed.NOT_NEEDED),
                        Optional.of(ProgramNeed.NOT_NEEDED)))
                .supportCenterOpinion("適切な計画です")
                .consentDate(planned)
                .consentName(person.name())
                .build();
    }

    private SupportLevel supportLevel() {
        return switch (person.level()) {
            case SUPPORT_1 -> SupportLevel.SUPPORT_1;
            case SUPPORT_2 -> SupportLevel.SUPPORT_2;
            default -> SupportLevel.COMMUNITY_SUPPORT;
        };
    }

    /** One issue and one plan; a row for each service, of which only the first repeats what stands above. */
    List<PreventiveSupport> supports() {
        List<PreventiveSupport> rows = new ArrayList<>();
        List<PlannedService> used = services.stream()
                .filter(service -> service.withinLimit() || service.shape() == OfferedService.Shape.ADVICE)
                .toList();
        for (PlannedService service : used) {
            boolean first = rows.isEmpty();
            rows.add(PreventiveSupport.builder()
                    .insurerNumber(person.user().insurer())
                    .insuredNumber(person.user().insured())
                    .planDate(planned)
                    .issueNumber("1")
                    .overallIssue(first ? "膝の痛みで外出が減っている" : "")
                    .proposal(first ? "膝の運動を続ける" : "")
                    .intention(first ? "運動は好きです" : "")
                    .goal(first ? "歌の会まで歩いて行ける" : "")
                    .supportPlanNumber("1")
                    .supportPoint(first ? "痛みのない範囲で行う" : "")
                    .selfCare(first ? "朝の散歩" : "")
                    .insuredService(first ? "運動と入浴の支援" : "")
                    .usedServiceNumber(String.valueOf(rows.size() + 1))
                    .serviceKind(service.code().type().map(ServiceType::label).orElse(""))
                    .providerName(service.providerName())
                    .servicePeriod("半年")
                    .build());
        }
        return rows;
    }
}

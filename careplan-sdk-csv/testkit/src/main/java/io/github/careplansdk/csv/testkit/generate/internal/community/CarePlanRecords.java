package io.github.careplansdk.csv.testkit.generate.internal.community;

import io.github.careplansdk.core.code.CertificationStatus;
import io.github.careplansdk.core.code.InsuranceCoverage;
import io.github.careplansdk.core.code.LivingSupportReason;
import io.github.careplansdk.core.code.PlanCategory;
import io.github.careplansdk.core.code.Weekday;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table1Builder;
import io.github.careplansdk.csv.model.Table2;
import io.github.careplansdk.csv.model.Table3;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Tables 1, 2 and 3 of one user: a need for each service type, on the days that the month has it. */
final class CarePlanRecords {
    private static final List<String> NEEDS = List.of(
            "家の風呂に\"ひとりで\"入るのはこわい,と感じている",
            "買い物と掃除を家族だけに任せたくない",
            "転ばずに家の中を歩きたい",
            "夜も安心して眠りたい",
            "人と話す機会を持ち続けたい\r\n（月に数回でもよい）");
    private static final List<String> GOALS = List.of("安心して入浴できる", "家事を分けあう", "つかまって歩ける", "夜に目が覚めても落ち着ける", "週に一度は外に出る");
    private static final String ASSESSMENT = "本人：「今の家で,暮らしたい」。好きな言葉は\"ぼちぼち\"。\r\n家族：①転ばないこと、②外に出ることを望む。";

    private final LocalDate planDate;
    private final Office careOffice;
    private final Person person;
    private final Map<String, PlannedService> services = new LinkedHashMap<>();
    private final String longTerm;
    private final String shortTerm;

    CarePlanRecords(YearMonth month, Office careOffice, Person person, List<PlannedService> services) {
        this.planDate = planDate(month);
        this.careOffice = careOffice;
        this.person = person;
        services.forEach(service -> this.services.putIfAbsent(service.type(), service));
        LocalDate start = month.atDay(1);
        this.longTerm = period(start, start.plusYears(1).minusDays(1));
        this.shortTerm = period(start, start.plusMonths(6).minusDays(1));
    }

    /** 居宅サービス計画作成（変更）日. */
    static LocalDate planDate(YearMonth month) {
        return month.minusMonths(1).atDay(23);
    }

    private static String period(LocalDate from, LocalDate to) {
        return from.toString().replace('-', '/') + "～" + to.toString().replace('-', '/');
    }

    Table1 table1() {
        boolean applied = person.situation() == Situation.APPLIED;
        boolean first = person.certifiedFrom().isAfter(planDate.minusMonths(2));
        Table1Builder row = Table1.builder()
                .insurerNumber(person.user().insurer())
                .insuredNumber(person.user().insured())
                .createdDate(planDate)
                .userPostalCode(SampleOffice.POSTAL_CODE)
                .userAddress1(SampleOffice.CITY)
                .userAddress2(person.street())
                .careManagerName(SampleOffice.CARE_MANAGER)
                .careOfficeName(SampleOffice.CARE_OFFICE.officeName())
                .careOfficePostalCode(SampleOffice.POSTAL_CODE)
                .careOfficeAddress1(SampleOffice.CITY)
                .careOfficeNumber(careOffice.number())
                .carePlanDate(planDate)
                .firstCarePlanDate(first ? planDate : planDate.minusYears(1))
                .planCategory(first ? PlanCategory.FIRST : PlanCategory.CONTINUED)
                .certificationStatus(applied ? CertificationStatus.APPLIED : CertificationStatus.CERTIFIED)
                .certificationDate(applied ? Optional.empty() : Optional.of(person.certifiedFrom()))
                .certificationStartDate(person.certifiedFrom())
                .certificationEndDate(person.certifiedTo())
                .careLevel(person.level())
                .assessmentResult(ASSESSMENT)
                .overallPolicy("転倒に気をつけながら、入浴と外出を続けます。\r\n緊急連絡先：家族（" + SampleOffice.PHONE_NUMBER + "）")
                .updatedByOffice(careOffice.number());
        if (person.situation() == Situation.PUBLIC_ASSISTANCE) {
            row.livingSupportReason(LivingSupportReason.OTHER).otherReason("右手が使えないため");
        }
        return row.build();
    }

    List<Table2> table2() {
        List<Table2> rows = new ArrayList<>();
        int need = 0;
        for (PlannedService service : services.values()) {
            Table2 first = support(++need, service);
            rows.add(first);
            // The need and the goal stay, and are printed once. What the user does has no office behind it.
            rows.add(first.withNeed("")
                    .withLongTermGoal("")
                    .withShortTermGoal("")
                    .withLongTermPeriod("")
                    .withShortTermPeriod("")
                    .withSupportNumber(OptionalInt.of(2))
                    .withServiceContent("できることは自分でする")
                    .withInsuranceCoverage(Optional.empty())
                    .withServiceKind("本人")
                    .withProviderNumber(Optional.empty())
                    .withProviderName("")
                    .withFrequency("毎日"));
        }
        return rows;
    }

    private Table2 support(int need, PlannedService service) {
        int text = (need - 1) % NEEDS.size();
        return Table2.builder()
                .insurerNumber(person.user().insurer())
                .insuredNumber(person.user().insured())
                .createdDate(planDate)
                .carePlanDate(planDate)
                .needNumber(need)
                .need(NEEDS.get(text))
                .goalNumber(1)
                .longTermGoal(GOALS.get(text))
                .shortTermGoal("まず半年続ける")
                .longTermPeriod(longTerm)
                .shortTermPeriod(shortTerm)
                .supportNumber(1)
                .serviceContent(label(service) + "を利用する")
                .insuranceCoverage(InsuranceCoverage.COVERED)
                .serviceKind(label(service))
                .providerNumber(service.provider().number())
                .providerName(service.providerName())
                .frequency("月" + service.days().size() + "日")
                .servicePeriod(shortTerm)
                .updatedByOffice(careOffice.number())
                .build();
    }

    private static String label(PlannedService service) {
        return service.code().type().map(ServiceType::label).orElse("");
    }

    List<Table3> table3() {
        List<Table3> rows = new ArrayList<>();
        for (PlannedService service : services.values()) {
            if (service.start().time().isPresent()) {
                rows.add(row().withServiceContent(label(service))
                        .withDayOfWeek(Optional.of(weekday(service)))
                        .withStartTime(time(service.start()))
                        .withEndTime(time(service.end())));
            } else {
                rows.add(row().withNonWeeklyService(label(service)));
            }
        }
        rows.add(activity("起床、朝食", LocalTime.of(6, 0), LocalTime.of(7, 30)));
        rows.add(activity("テレビ体操", LocalTime.of(9, 0), LocalTime.of(9, 0)));
        rows.add(activity("就寝", LocalTime.of(21, 0), LocalTime.of(6, 0)));
        return rows;
    }

    private Weekday weekday(PlannedService service) {
        LocalDate day = planDate.plusMonths(1).withDayOfMonth(service.days().get(0));
        return Weekday.values()[day.getDayOfWeek().getValue() - 1];
    }

    private static Optional<LocalTime> time(ServiceTime time) {
        return time.time();
    }

    private Table3 activity(String activity, LocalTime start, LocalTime end) {
        return row().withDailyActivity(activity)
                .withActivityStartTime(Optional.of(start))
                .withActivityEndTime(Optional.of(end));
    }

    private Table3 row() {
        return Table3.builder()
                .insurerNumber(person.user().insurer())
                .insuredNumber(person.user().insured())
                .createdDate(planDate)
                .carePlanDate(planDate)
                .build();
    }
}

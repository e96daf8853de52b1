package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.code.Outsourcing;
import io.github.careplansdk.core.code.PreventivePlanType;
import io.github.careplansdk.core.code.Sex;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.model.DailySchedule;
import io.github.careplansdk.csv.model.MedicalHistory;
import io.github.careplansdk.csv.model.PreventivePlan;
import io.github.careplansdk.csv.model.PreventiveSupport;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table2;
import io.github.careplansdk.csv.model.Table3;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import io.github.careplansdk.csv.testkit.sample.SampleUser;
import io.github.careplansdk.csv.validate.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Small valid rows of an invented office, its providers and users. */
public final class SampleRows {
    private static final YearMonth VERSION = YearMonth.of(2024, 7);

    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-10T00:00:00Z"), JAPAN);
    public static final YearMonth APRIL = YearMonth.of(2026, 4);
    public static final LocalDate PLAN_DATE = LocalDate.of(2026, 3, 23);

    public static final Office CARE_OFFICE = SampleOffice.CARE_OFFICE.office();
    public static final Office HOME_HELP = SampleOffice.HOME_HELP.office();
    public static final Office DAY_CARE = SampleOffice.DAY_CARE.office();
    public static final Office RENTAL = new Office(new OfficeNumber("9970100052"), ServiceType.EQUIPMENT_RENTAL);
    public static final Office SUPPORT_CENTER = SampleOffice.SUPPORT_CENTER.office();
    public static final List<Office> OFFICES = List.of(CARE_OFFICE, HOME_HELP, DAY_CARE, RENTAL, SUPPORT_CENTER);

    public static final User TARO = SampleUser.TARO.user();
    public static final User JIRO = SampleUser.JIRO.user();
    public static final User HANA = SampleUser.HANA.user();

    private SampleRows() {}

    public static Exporter exporter(Office sender) {
        return Exporter.of(sender, Serials.after(Optional.empty(), CLOCK), OFFICES);
    }

    public static Validator validator() {
        return Validator.builder().clock(CLOCK).threads(1).build();
    }

    public static User user(String insured) {
        return new User(new InsurerNumber("990010"), new InsuredNumber(insured));
    }

    /** A visit, or rental where the code is one of it. */
    public static Table6 visit(User user, Office provider, String code, LocalDate day) {
        boolean rental = code.startsWith("17");
        return Table6.builder()
                .csvVersion(VERSION)
                .insurerNumber(user.insurer())
                .insuredNumber(user.insured())
                .createdDate(LocalDate.of(2026, 3, 25))
                .serviceMonth(YearMonth.from(day))
                .careOfficeNumber(CARE_OFFICE.number())
                .units(100)
                .serviceDate(day)
                .startTime(rental ? ServiceTime.NONE : ServiceTime.of(10, 0))
                .endTime(rental ? ServiceTime.NONE : ServiceTime.of(11, 0))
                .count(1)
                .serviceCode(new ServiceCode(code))
                .taisCode(rental ? "99901-000011" : "")
                .providerNumber(provider.number())
                .over30Days(Applies.NO)
                .build();
    }

    public static Table6 visit(User user, Office provider, String code) {
        return visit(user, provider, code, APRIL.atDay(2));
    }

    /** The row of table 7 for visits, without totals. */
    public static Table7 claim(Table6 visit, int count) {
        return Table7.builder()
                .csvVersion(VERSION)
                .insurerNumber(visit.insurerNumber())
                .insuredNumber(visit.insuredNumber())
                .createdDate(visit.createdDate())
                .serviceMonth(visit.serviceMonth())
                .providerNumber(visit.providerNumber())
                .serviceCode(visit.serviceCode())
                .taisCode(visit.taisCode())
                .units(100)
                .count(count)
                .serviceUnits(100 * count)
                .managedUnits(100 * count)
                .over30Days(Applies.NO)
                .fixedOffice("9999999999")
                .build();
    }

    /** The supplement as care software has it: without month. */
    public static Supplement supplement(User user) {
        return Supplement.builder()
                .csvVersion(VERSION)
                .insurerNumber(user.insurer())
                .insuredNumber(user.insured())
                .carePlanDate(PLAN_DATE)
                .userNameKana("ミホン")
                .userName("見本")
                .sex(Sex.MALE)
                .birthDate(LocalDate.of(1941, 5, 5))
                .build();
    }

    /** A plan in which each visit is claimed once. */
    public static MonthPlan plan(Table6... visits) {
        return plan(List.of(visits));
    }

    public static MonthPlan plan(List<Table6> visits) {
        return new MonthPlan(
                visits.isEmpty() ? APRIL : visits.get(0).serviceMonth(),
                visits,
                visits.stream().map(visit -> claim(visit, 1)).toList(),
                visits.stream()
                        .map(Keys::user)
                        .distinct()
                        .map(SampleRows::supplement)
                        .toList());
    }

    public static CarePlans carePlans(User user, LocalDate date, Office... providers) {
        Table1 table1 = Table1.builder()
                .csvVersion(VERSION)
                .insurerNumber(user.insurer())
                .insuredNumber(user.insured())
                .createdDate(date)
                .careManagerName("見本")
                .careOfficeName("見本")
                .careOfficeNumber(CARE_OFFICE.number())
                .carePlanDate(date)
                .firstCarePlanDate(date)
                .build();
        Table2 table2 = Table2.builder()
                .csvVersion(VERSION)
                .insurerNumber(user.insurer())
                .insuredNumber(user.insured())
                .createdDate(date)
                .carePlanDate(date)
                .needNumber(1)
                .goalNumber(1)
                .build();
        List<Table2> supports = new ArrayList<>();
        for (int i = 0; i < providers.length; i++) {
            supports.add(table2.withSupportNumber(OptionalInt.of(i + 1))
                    .withProviderNumber(Optional.of(providers[i].number())));
        }
        if (supports.isEmpty()) {
            supports.add(table2.withSupportNumber(OptionalInt.of(1)));
        }
        Table3 table3 = Table3.builder()
                .csvVersion(VERSION)
                .insurerNumber(user.insurer())
                .insuredNumber(user.insured())
                .createdDate(date)
                .carePlanDate(date)
                .nonWeeklyService("福祉用具貸与")
                .build();
        return new CarePlans(
                List.of(table1),
                supports,
                List.of(table3),
                List.of(supplement(user).withCarePlanDate(Optional.of(date)).withServiceMonth(Optional.of(APRIL))));
    }

    public static BasicInfo basicInfo(User user, LocalDate date) {
        return BasicInfo.builder()
                .csvVersion(VERSION)
                .insurerNumber(user.insurer())
                .insuredNumber(user.insured())
                .consultationDate(date)
                .planType(PreventivePlanType.values()[0])
                .outsourcing(Outsourcing.values()[0])
                .userNameKana("ミホン")
                .userName("見本")
                .sex(Sex.FEMALE)
                .birthDate(LocalDate.of(1945, 11, 23))
                .build();
    }

    public static DailySchedule schedule(User user, LocalDate date, String time) {
        return DailySchedule.builder()
                .csvVersion(VERSION)
                .insurerNumber(user.insurer())
                .insuredNumber(user.insured())
                .consultationDate(date)
                .time(time)
                .build();
    }

    public static MedicalHistory history(User user, LocalDate date) {
        return MedicalHistory.builder()
                .csvVersion(VERSION)
                .insurerNumber(user.insurer())
                .insuredNumber(user.insured())
                .consultationDate(date)
                .diseaseName("高血圧")
                .build();
    }

    public static PreventivePlan preventivePlan(User user, LocalDate date, String policy) {
        return PreventivePlan.builder()
                .csvVersion(VERSION)
                .insurerNumber(user.insurer())
                .insuredNumber(user.insured())
                .planDate(date)
                .planType(PreventivePlanType.values()[0])
                .outsourcing(Outsourcing.values()[0])
                .userName("見本")
                .supportPolicy(policy)
                .build();
    }

    public static PreventiveSupport preventiveSupport(User user, LocalDate date, int number) {
        return PreventiveSupport.builder()
                .csvVersion(VERSION)
                .insurerNumber(user.insurer())
                .insuredNumber(user.insured())
                .planDate(date)
                .issueNumber("1")
                .supportPlanNumber("1")
                .usedServiceNumber(String.valueOf(number))
                .build();
    }
}

package io.github.careplansdk.csv.testkit.generate.internal.community;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.CertificationStatus;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.model.ServiceTypeLimit;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.SupplementBuilder;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.model.Table7Builder;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tables 6 and 7 and the supplement of one user; table 7 without its totals, which the exporter adds. What exceeds the benefit
 * limit is taken from the last services within it, and paid by the user.
 */
final class MonthlyRecords {
    private static final int DAYS_BEFORE = 28;

    private final YearMonth month;
    private final Office careOffice;
    private final Person person;
    private final List<PlannedService> services;
    private final LocalDate created;

    MonthlyRecords(YearMonth month, Office careOffice, Person person, List<PlannedService> services) {
        this.month = month;
        this.careOffice = careOffice;
        this.person = person;
        this.services = services;
        this.created = month.minusMonths(1).atDay(25);
    }

    List<Table6> table6() {
        List<Table6> rows = new ArrayList<>();
        for (PlannedService service : services) {
            for (int day : service.days()) {
                rows.add(row(service, day));
            }
        }
        return rows;
    }

    private Table6 row(PlannedService service, int day) {
        boolean stay = service.over30Days() == Applies.YES;
        Optional<PlannedService.Equipment> equipment = service.equipment();
        return Table6.builder()
                .insurerNumber(person.user().insurer())
                .insuredNumber(person.user().insured())
                .createdDate(created)
                .serviceMonth(month)
                .careOfficeNumber(careOffice.number())
                .careManagerName(SampleOffice.CARE_MANAGER)
                .units(service.discountedUnits())
                .shortStayDaysToPreviousMonth(stay ? OptionalInt.of(DAYS_BEFORE) : OptionalInt.empty())
                .serviceDate(month.atDay(day))
                .proRatedDays(service.proRatedDays())
                .startTime(service.start())
                .endTime(service.end())
                .count(service.times())
                .serviceCode(service.code())
                .taisCode(equipment.map(PlannedService.Equipment::tais).orElse(""))
                .notifiedEquipmentCode(
                        equipment.map(PlannedService.Equipment::notified).orElse(""))
                .equipmentName(equipment.map(PlannedService.Equipment::name).orElse(""))
                .detailNumber(
                        equipment.map(PlannedService.Equipment::detailNumber).orElse(OptionalInt.empty()))
                .providerNumber(service.provider().number())
                .providerName(service.providerName())
                .satelliteNumber(service.satellite())
                .over30Days(service.over30Days())
                .updatedByOffice(careOffice.number())
                .build();
    }

    List<Table7> table7() {
        List<Table7> rows = new ArrayList<>();
        int left = person.limitUnits();
        for (PlannedService service : services) {
            int managed = isManaged(service) ? service.serviceUnits() : 0;
            int within = Math.min(managed, Math.max(left, 0));
            left -= within;
            rows.add(claim(service, managed, managed < 0 ? managed : within));
        }
        return rows;
    }

    private static boolean isManaged(PlannedService service) {
        return service.withinLimit() && service.over30Days() == Applies.NO;
    }

    private Table7 claim(PlannedService service, int managed, int within) {
        int excess = managed - within;
        BigDecimal price = price(service.type());
        int claimed = service.over30Days() == Applies.YES ? 0 : service.serviceUnits() - excess;
        int cost = yen(claimed, price);
        int insured = cost * person.benefitRate() / 100;
        Optional<PlannedService.Equipment> equipment = service.equipment();
        Table7Builder row = Table7.builder()
                .insurerNumber(person.user().insurer())
                .insuredNumber(person.user().insured())
                .createdDate(created)
                .serviceMonth(month)
                .providerName(service.providerName())
                .providerNumber(service.provider().number())
                .satelliteNumber(service.satellite())
                .serviceCode(service.code())
                .taisCode(equipment.map(PlannedService.Equipment::tais).orElse(""))
                .notifiedEquipmentCode(
                        equipment.map(PlannedService.Equipment::notified).orElse(""))
                .equipmentName(equipment.map(PlannedService.Equipment::name).orElse(""))
                .units(service.units())
                .count(service.count())
                .serviceUnits(service.serviceUnits())
                .unitPrice(price)
                .totalCost(cost)
                .benefitRate(person.benefitRate())
                .insuranceClaim(insured)
                .userCopay(cost - insured)
                .userFullPayment(yen(service.serviceUnits() - claimed, price))
                .over30Days(service.over30Days())
                .fixedOffice("9999999999")
                .enteredBy("0001")
                .updatedByOffice(careOffice.number());
        if (service.discountedRate() != 100) {
            row.discountedRate(service.discountedRate()).discountedUnits(service.discountedUnits());
        }
        if (isManaged(service)) {
            row.managedUnits(managed).benefitLimitExcessUnits(excess).benefitLimitUnits(within);
        }
        if (service.shape() == OfferedService.Shape.STAY) {
            int before = service.over30Days() == Applies.YES ? DAYS_BEFORE : 0;
            row.plannedDaysThisMonth(service.count()).cumulativeDays(before + service.count());
        }
        return row.build();
    }

    /** Parts of a yen are dropped. */
    private static int yen(int units, BigDecimal price) {
        return price.multiply(BigDecimal.valueOf(units)).intValue();
    }

    private static BigDecimal price(String type) {
        return switch (type) {
            case "11", "12", "13", "A2" -> new BigDecimal("10.21");
            case "15", "16", "78", "A6" -> new BigDecimal("10.14");
            default -> new BigDecimal("10.00");
        };
    }

    /** The supplement, without the key that depends on what it is sent with. */
    Supplement supplement() {
        boolean applied = person.situation() == Situation.APPLIED;
        SupplementBuilder row = Supplement.builder()
                .insurerNumber(person.user().insurer())
                .insuredNumber(person.user().insured())
                .userNameKana(person.kana())
                .userName(person.name())
                .sex(person.sex())
                .birthDate(person.birthDate())
                .postalCode(SampleOffice.POSTAL_CODE)
                .address1(SampleOffice.CITY)
                .address2(person.street())
                .phoneNumber(SampleOffice.PHONE_NUMBER)
                .limitStartDate(person.certifiedFrom())
                .limitEndDate(person.certifiedTo())
                .certificationStatus(applied ? CertificationStatus.APPLIED : CertificationStatus.CERTIFIED)
                .certificationDate(applied ? Optional.empty() : Optional.of(person.certifiedFrom()))
                .careLevel(person.level())
                .benefitLimitUnits(person.limitUnits())
                .consentOffice(careOffice.number())
                .updatedByOffice(careOffice.number());
        int excess = table7().stream()
                .mapToInt(claim -> claim.benefitLimitExcessUnits().orElse(0))
                .sum();
        if (excess > 0) {
            row.totalExcessUnits(excess);
        }
        switch (person.situation()) {
            case LEVEL_CHANGE -> row.careLevelChangeDate(month.atDay(10)).previousCareLevel(CareLevel.CARE_2);
            case OVER_30_DAYS -> row.shortStayDaysToPreviousMonth(DAYS_BEFORE).shortStayCumulativeDays(DAYS_BEFORE + 5);
            case TYPE_LIMITS ->
                row.serviceTypeLimits(List.of(
                        new ServiceTypeLimit(
                                Optional.of(ServiceType.HOME_VISIT_CARE),
                                OptionalInt.of(10000),
                                OptionalInt.of(0),
                                OptionalInt.of(0)),
                        new ServiceTypeLimit(
                                Optional.of(ServiceType.SHORT_STAY_MEDICAL_HEALTH_FACILITY),
                                OptionalInt.of(5000),
                                OptionalInt.of(0),
                                OptionalInt.of(0))));
            default -> {}
        }
        return row.build();
    }
}

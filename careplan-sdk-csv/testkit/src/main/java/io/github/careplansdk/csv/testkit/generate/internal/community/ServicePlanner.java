package io.github.careplansdk.csv.testkit.generate.internal.community;

import static io.github.careplansdk.core.kind.ServiceType.*;

import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.testkit.generate.internal.community.OfferedService.Shape;
import io.github.careplansdk.csv.testkit.generate.internal.community.PlannedService.Equipment;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Plans a user's month: services of the types whose turn it is, what the user's situation asks for, and percentages. */
final class ServicePlanner {
    private static final List<ServiceType> CARE = List.of(
            HOME_VISIT_CARE,
            DAY_CARE,
            HOME_VISIT_BATHING,
            COMMUNITY_DAY_CARE,
            HOME_VISIT_NURSING,
            DAY_REHABILITATION,
            HOME_VISIT_REHABILITATION,
            SHORT_STAY_CARE,
            SHORT_STAY_MEDICAL_HEALTH_FACILITY,
            HOME_MEDICAL_MANAGEMENT,
            SHORT_STAY_MEDICAL_SANATORIUM,
            NIGHT_HOME_VISIT_CARE,
            SHORT_STAY_MEDICAL_INTEGRATED_FACILITY,
            DEMENTIA_DAY_CARE,
            REGULAR_AND_ON_DEMAND_VISITS,
            EQUIPMENT_RENTAL,
            SMALL_MULTIFUNCTIONAL_SHORT_TERM,
            NURSING_SMALL_MULTIFUNCTIONAL_SHORT_TERM,
            SPECIFIED_FACILITY_SHORT_TERM,
            COMMUNITY_SPECIFIED_FACILITY_SHORT_TERM,
            DEMENTIA_GROUP_HOME_SHORT_TERM);
    private static final List<ServiceType> PREVENTIVE = List.of(
            PREVENTIVE_EQUIPMENT_RENTAL,
            PREVENTIVE_HOME_VISIT_NURSING,
            PREVENTIVE_DAY_REHABILITATION,
            PREVENTIVE_HOME_VISIT_BATHING,
            PREVENTIVE_HOME_VISIT_REHABILITATION,
            PREVENTIVE_SHORT_STAY_CARE,
            PREVENTIVE_SHORT_STAY_MEDICAL_HEALTH_FACILITY,
            PREVENTIVE_HOME_MEDICAL_MANAGEMENT,
            PREVENTIVE_SHORT_STAY_MEDICAL_SANATORIUM,
            PREVENTIVE_DEMENTIA_DAY_CARE,
            PREVENTIVE_SHORT_STAY_MEDICAL_INTEGRATED_FACILITY,
            PREVENTIVE_SMALL_MULTIFUNCTIONAL_SHORT_TERM,
            PREVENTIVE_DEMENTIA_GROUP_HOME_SHORT_TERM);
    private static final List<ServiceType> PROGRAM = List.of(
            MUNICIPAL_VISIT,
            MUNICIPAL_DAY,
            MUNICIPAL_VISIT_DEEMED,
            MUNICIPAL_DAY_DEEMED,
            MUNICIPAL_VISIT_FIXED_RATE,
            MUNICIPAL_DAY_FIXED_RATE,
            MUNICIPAL_VISIT_FIXED_AMOUNT,
            MUNICIPAL_DAY_FIXED_AMOUNT);

    private static final int START_OF_PRO_RATA = 16;

    private final Neighbourhood neighbourhood;
    private final YearMonth month;
    private final Random random;
    private int care;
    private int preventive;
    private int program;

    ServicePlanner(Neighbourhood neighbourhood, YearMonth month, Random random) {
        this.neighbourhood = neighbourhood;
        this.month = month;
        this.random = random;
    }

    /** A user's services, those of a provider and type side by side. */
    List<PlannedService> plan(Person person) {
        List<PlannedService> services = new ArrayList<>();
        for (ServiceType type : types(person.situation())) {
            services.add(service(type));
        }
        return withPercentages(special(person.situation(), services));
    }

    private Set<ServiceType> types(Situation situation) {
        Set<ServiceType> types = new TreeSet<>();
        switch (situation) {
            case MULTIFUNCTIONAL -> types.addAll(List.of(SMALL_MULTIFUNCTIONAL, EQUIPMENT_RENTAL, HOME_VISIT_NURSING));
            case NURSING_MULTIFUNCTIONAL ->
                types.addAll(
                        List.of(ServiceType.NURSING_SMALL_MULTIFUNCTIONAL, EQUIPMENT_RENTAL, HOME_MEDICAL_MANAGEMENT));
            case PREVENTIVE_MULTIFUNCTIONAL ->
                types.addAll(List.of(PREVENTIVE_SMALL_MULTIFUNCTIONAL, PREVENTIVE_EQUIPMENT_RENTAL));
            case PREVENTIVE_1, PREVENTIVE_2, PREVENTIVE_3, PREVENTIVE_4, PREVENTIVE_5 -> {
                types.add(PREVENTIVE.get(preventive++ % PREVENTIVE.size()));
                types.add(PREVENTIVE.get(preventive++ % PREVENTIVE.size()));
                types.add(PREVENTIVE.get(preventive++ % PREVENTIVE.size()));
            }
            case PROGRAM_1, PROGRAM_2 -> {
                for (int i = 0; i < PROGRAM.size() / 2; i++) {
                    types.add(PROGRAM.get(program++ % PROGRAM.size()));
                }
            }
            default -> {
                types.add(HOME_VISIT_CARE);
                types.add(CARE.get(care++ % CARE.size()));
                types.add(CARE.get(care++ % CARE.size()));
            }
        }
        return types;
    }

    private PlannedService service(ServiceType type) {
        Provider provider = Provider.of(type);
        Office office = neighbourhood.office(provider);
        OfferedService offer = OfferedService.of(type);
        PlannedService service = PlannedService.of(office, provider.label(), offer, days(offer.shape()));
        return offer.shape() == Shape.RENTAL
                ? service.with(new Equipment(tais(), "", "歩行器 見本ウォーカー", OptionalInt.empty()), offer.units())
                : service;
    }

    private List<Integer> days(Shape shape) {
        return switch (shape) {
            case VISIT, MONTH -> weekly(1 + random.nextInt(3));
            case STAY -> {
                int first = 1 + random.nextInt(20);
                yield IntStream.rangeClosed(first, first + 1 + random.nextInt(3))
                        .boxed()
                        .toList();
            }
            case ADVICE -> List.of(1 + random.nextInt(13), 15 + random.nextInt(13));
            case RENTAL -> List.of(1);
        };
    }

    /** All days of the month that fall on so many weekdays. */
    private List<Integer> weekly(int times) {
        Set<DayOfWeek> weekdays = new TreeSet<>();
        while (weekdays.size() < times) {
            weekdays.add(DayOfWeek.of(1 + random.nextInt(6)));
        }
        return allDays().stream()
                .filter(day -> weekdays.contains(month.atDay(day).getDayOfWeek()))
                .toList();
    }

    private List<Integer> allDays() {
        return IntStream.rangeClosed(1, month.lengthOfMonth()).boxed().toList();
    }

    private String tais() {
        return String.format(Locale.ROOT, "999%02d-%06d", random.nextInt(100), 1 + random.nextInt(999));
    }

    private List<PlannedService> special(Situation situation, List<PlannedService> services) {
        PlannedService first = services.get(0);
        switch (situation) {
            case SATELLITE ->
                services.replaceAll(
                        service -> service.provider().equals(first.provider()) ? service.fromSatellite("1") : service);
            case PRO_RATA -> {
                services.remove(0);
                services.add(0, proRated());
            }
            case OVER_LIMIT ->
                services.set(0, service(HOME_VISIT_CARE).on(allDays()).twiceADay());
            case OVER_30_DAYS -> {
                services.removeIf(service -> service.type().equals(SHORT_STAY_CARE.code()));
                PlannedService stay = service(SHORT_STAY_CARE);
                services.add(stay.on(List.of(1, 2)));
                services.add(stay.over30Days(List.of(3, 4, 5)));
            }
            case EQUIPMENT -> {
                services.removeIf(service -> service.type().equals(EQUIPMENT_RENTAL.code()));
                PlannedService rental = service(EQUIPMENT_RENTAL);
                services.add(rental.with(new Equipment(tais(), "", "手すり 見本バー（玄関）", OptionalInt.of(1)), 300));
                services.add(rental.with(new Equipment("", tais(), "手すり 見本バー（廊下）", OptionalInt.of(2)), 300));
            }
            case DISCOUNT -> services.set(0, first.discountedTo(95));
            case MONTH_END -> {
                PlannedService night = service(NIGHT_HOME_VISIT_CARE);
                services.removeIf(service -> service.type().equals(night.type()));
                services.add(night.on(List.of(1, month.lengthOfMonth())));
            }
            case DEDUCTION -> {
                services.set(0, first.twiceADay());
                services.add(1, first.twiceADay().addOn("4111", -38));
            }
            default -> {}
        }
        return services;
    }

    private PlannedService proRated() {
        List<Integer> claimed = IntStream.rangeClosed(START_OF_PRO_RATA, month.lengthOfMonth())
                .boxed()
                .toList();
        PlannedService visits = service(REGULAR_AND_ON_DEMAND_VISITS);
        return visits.on(visits.days().stream()
                        .filter(day -> day >= START_OF_PRO_RATA)
                        .toList())
                .proRated(DaySet.of(claimed), 320);
    }

    private List<PlannedService> withPercentages(List<PlannedService> services) {
        Map<String, List<PlannedService>> byType = new LinkedHashMap<>();
        services.forEach(service -> byType.computeIfAbsent(service.type(), type -> new ArrayList<>())
                .add(service));
        List<PlannedService> all = new ArrayList<>();
        byType.values().forEach(ofType -> {
            all.addAll(ofType);
            PlannedService one = ofType.get(0);
            if (one.withinLimit() && one.shape() != Shape.RENTAL) {
                int units =
                        ofType.stream().mapToInt(PlannedService::serviceUnits).sum();
                all.add(one.percentage(units, month.lengthOfMonth()));
            }
        });
        return all;
    }
}

package io.github.careplansdk.csv.testkit.generate.internal.community;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.export.BasicInfos;
import io.github.careplansdk.csv.export.CarePlans;
import io.github.careplansdk.csv.export.Export;
import io.github.careplansdk.csv.export.Exporter;
import io.github.careplansdk.csv.export.MonthPlan;
import io.github.careplansdk.csv.export.MonthResults;
import io.github.careplansdk.csv.export.OutgoingUnit;
import io.github.careplansdk.csv.export.PreventivePlans;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table6;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** A neighbourhood's month: its users, what is planned for them and given to them, and who sends what to whom. */
public final class SampleCommunity {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Neighbourhood neighbourhood;
    private final YearMonth month;
    private final Path familyImage;
    private final List<Case> cases = new ArrayList<>();

    /** A user with what is planned and given. */
    private record Case(Person person, Office careOffice, List<PlannedService> services, List<Table6> results) {}

    /**
     * Invents a town.
     *
     * @param firstUser the number of its first user among all that are made
     * @param situations the situation of each of its users
     * @param familyImage the image that stands for every family
     */
    public SampleCommunity(
            Neighbourhood neighbourhood,
            YearMonth month,
            Random random,
            long firstUser,
            List<Situation> situations,
            Path familyImage) {
        this.neighbourhood = neighbourhood;
        this.month = month;
        this.familyImage = familyImage;
        People people = new People(neighbourhood, month, random);
        ServicePlanner planner = new ServicePlanner(neighbourhood, month, random);
        Results results = new Results(month, neighbourhood.otherInsurer(), random);
        for (Situation situation : situations) {
            Person person = people.invent(firstUser + cases.size(), situation);
            List<PlannedService> services = planner.plan(person);
            Office careOffice = careOffice(situation);
            List<Table6> planned = new MonthlyRecords(month, careOffice, person, services).table6();
            cases.add(new Case(person, careOffice, services, results.of(person, services, planned)));
        }
    }

    private Office careOffice(Situation situation) {
        return switch (situation) {
            case MULTIFUNCTIONAL, PREVENTIVE_MULTIFUNCTIONAL -> neighbourhood.office(Provider.MULTIFUNCTIONAL);
            case NURSING_MULTIFUNCTIONAL -> neighbourhood.office(Provider.NURSING_MULTIFUNCTIONAL);
            default -> neighbourhood.careOffice();
        };
    }

    /** What each office sends, by the name of its folder. */
    public Map<String, List<OutgoingUnit>> units() {
        Map<String, List<OutgoingUnit>> units = new LinkedHashMap<>();
        put(units, "1-basic-information", basicInformation());
        put(units, "2-plans", plans());
        for (Provider provider : Provider.values()) {
            if (provider.hasCareManagers()) {
                Office office = neighbourhood.office(provider);
                put(units, "3-plans-from-" + office.number(), plansOf(office));
            }
        }
        for (Provider provider : Provider.values()) {
            Office office = neighbourhood.office(provider);
            put(units, "4-results-from-" + office.number(), results(office));
        }
        put(units, "5-results-passed-on", passedOn());
        return units;
    }

    private static void put(Map<String, List<OutgoingUnit>> units, String folder, Stream<Export> exports) {
        List<OutgoingUnit> all =
                exports.flatMap(export -> export.units().stream()).toList();
        if (!all.isEmpty()) {
            units.put(folder, all);
        }
    }

    /** The support center hires the care office and sends what it knows. One consultation had a wrong date at first. */
    private Stream<Export> basicInformation() {
        List<Case> preventive = preventive(cases);
        if (preventive.isEmpty()) {
            return Stream.empty();
        }
        Exporter exporter =
                exporter(neighbourhood.supportCenter(), month.minusMonths(1).atDay(3));
        OfficeNumber receiver = neighbourhood.careOffice().number();
        User first = preventive.get(0).person().user();
        Key.BasicInfo wrong = new Key.BasicInfo(
                first, PreventiveRecords.consultationDate(month).minusDays(1));
        return Stream.of(
                exporter.deletions(List.of(wrong), receiver), exporter.basicInfos(basicInfos(preventive), receiver));
    }

    /** The care office's plans; a few had been sent wrongly before and are deleted. */
    private Stream<Export> plans() {
        Office careOffice = neighbourhood.careOffice();
        List<Case> users = of(careOffice);
        if (users.isEmpty()) {
            return Stream.empty();
        }
        Exporter exporter = exporter(careOffice, month.minusMonths(1).atDay(25));
        OfficeNumber homeHelp = neighbourhood.office(Provider.HOME_HELP).number();
        OfficeNumber supportCenter = neighbourhood.supportCenter().number();
        User first = users.get(0).person().user();
        Stream<Export> deletions = Stream.of(
                exporter.deletions(
                        List.of(new Key.CarePlan(
                                first, CarePlanRecords.planDate(month).minusDays(7))),
                        homeHelp),
                exporter.deletions(List.of(new Key.MonthlyPlan(first, month)), unusedProvider(users.get(0))));
        List<Case> preventive = preventive(users);
        Stream<Export> withdrawn = preventive.stream()
                .limit(1)
                .map(each -> new Key.PreventivePlan(
                        each.person().user(), PreventiveRecords.planDate(month).minusDays(7)))
                .map(key -> exporter.deletions(List.of(key), supportCenter));
        return Stream.of(deletions, withdrawn, plans(exporter, users), preventivePlans(exporter, preventive))
                .flatMap(Function.identity());
    }

    /** Plans of an office that has care managers of its own. */
    private Stream<Export> plansOf(Office office) {
        List<Case> users = of(office);
        return users.isEmpty()
                ? Stream.empty()
                : plans(exporter(office, month.minusMonths(1).atDay(25)), users);
    }

    private Stream<Export> plans(Exporter exporter, List<Case> users) {
        return Stream.of(exporter.carePlans(carePlans(users)), exporter.monthlyPlans(monthPlan(users)));
    }

    private static List<Case> preventive(List<Case> users) {
        return users.stream()
                .filter(each -> each.person().situation().isPreventive())
                .toList();
    }

    /** Tables 1 to 3, which preventive users do not have. */
    private CarePlans carePlans(List<Case> users) {
        List<Case> care = users.stream()
                .filter(each -> !each.person().situation().isPreventive())
                .toList();
        List<CarePlanRecords> records = care.stream()
                .map(each -> new CarePlanRecords(month, each.careOffice(), each.person(), each.services()))
                .toList();
        LocalDate date = CarePlanRecords.planDate(month);
        return new CarePlans(
                records.stream().map(CarePlanRecords::table1).toList(),
                records.stream().flatMap(each -> each.table2().stream()).toList(),
                records.stream().flatMap(each -> each.table3().stream()).toList(),
                care.stream()
                        .map(each -> monthly(each).supplement().withCarePlanDate(Optional.of(date)))
                        .toList());
    }

    private MonthPlan monthPlan(List<Case> users) {
        List<MonthlyRecords> records = users.stream().map(this::monthly).toList();
        List<Supplement> supplements =
                records.stream().map(MonthlyRecords::supplement).toList();
        return new MonthPlan(
                month,
                records.stream().flatMap(each -> each.table6().stream()).toList(),
                records.stream().flatMap(each -> each.table7().stream()).toList(),
                supplements,
                supportCenters());
    }

    private MonthlyRecords monthly(Case each) {
        return new MonthlyRecords(month, each.careOffice(), each.person(), each.services());
    }

    private Map<User, OfficeNumber> supportCenters() {
        Map<User, OfficeNumber> centers = new LinkedHashMap<>();
        preventive(cases)
                .forEach(each -> centers.put(
                        each.person().user(), neighbourhood.supportCenter().number()));
        return centers;
    }

    /** To every provider of the user, with or without the basic information, and to the support center. */
    private Stream<Export> preventivePlans(Exporter exporter, List<Case> preventive) {
        Map<OfficeNumber, List<Case>> byProvider = new TreeMap<>();
        for (Case each : preventive) {
            each.services().stream()
                    .map(service -> service.provider().number())
                    .distinct()
                    .forEach(provider -> byProvider
                            .computeIfAbsent(provider, none -> new ArrayList<>())
                            .add(each));
        }
        List<Export> exports = new ArrayList<>();
        byProvider.forEach((provider, users) -> exports.add(
                exports.size() % 2 == 0
                        ? exporter.preventivePlans(preventivePlans(users), basicInfos(users), provider)
                        : exporter.preventivePlans(preventivePlans(users), provider)));
        if (!preventive.isEmpty()) {
            exports.add(exporter.preventivePlans(
                    preventivePlans(preventive), neighbourhood.supportCenter().number()));
        }
        return exports.stream();
    }

    private PreventivePlans preventivePlans(List<Case> users) {
        List<PreventiveRecords> records = preventiveRecords(users);
        return new PreventivePlans(
                records.stream().map(PreventiveRecords::plan).toList(),
                records.stream().flatMap(each -> each.supports().stream()).toList());
    }

    private BasicInfos basicInfos(List<Case> users) {
        List<PreventiveRecords> records = preventiveRecords(users);
        Map<Key.BasicInfo, Path> images = new LinkedHashMap<>();
        records.stream().filter(PreventiveRecords::hasImage).forEach(each -> images.put(each.key(), familyImage));
        return new BasicInfos(
                records.stream().map(PreventiveRecords::basicInfo).toList(),
                records.stream().flatMap(each -> each.schedules().stream()).toList(),
                records.stream().flatMap(each -> each.histories().stream()).toList(),
                images);
    }

    private List<PreventiveRecords> preventiveRecords(List<Case> users) {
        return users.stream()
                .map(each -> new PreventiveRecords(month, each.person(), each.services()))
                .toList();
    }

    /** A provider's results. It had sent some of a user who was not there. */
    private Stream<Export> results(Office provider) {
        List<Table6> given = cases.stream()
                .flatMap(each -> each.results().stream())
                .filter(row -> row.providerNumber().equals(provider.number()))
                .toList();
        if (given.isEmpty()) {
            return Stream.empty();
        }
        Exporter exporter = exporter(provider, month.plusMonths(1).atDay(1));
        Stream<Export> deletion = of(neighbourhood.careOffice()).stream()
                .map(each -> each.person().user())
                .filter(user ->
                        given.stream().noneMatch(row -> row.insuredNumber().equals(user.insured())))
                .limit(1)
                .map(user -> new Key.ResultOfType(new Key.Result(user, month, provider.number()), provider.type()))
                .map(key -> exporter.deletions(
                        List.of(key), neighbourhood.careOffice().number()));
        return Stream.concat(deletion, Stream.of(exporter.results(new MonthResults(month, given))));
    }

    private Stream<Export> passedOn() {
        List<Table6> given = preventive(cases).stream()
                .flatMap(each -> each.results().stream())
                .toList();
        if (given.isEmpty()) {
            return Stream.empty();
        }
        Exporter exporter =
                exporter(neighbourhood.careOffice(), month.plusMonths(1).atDay(5));
        return Stream.of(exporter.passedOnResults(new MonthResults(month, given), supportCenters()));
    }

    private List<Case> of(Office careOffice) {
        return cases.stream()
                .filter(each -> each.careOffice().equals(careOffice))
                .toList();
    }

    private OfficeNumber unusedProvider(Case user) {
        return Stream.of(Provider.values())
                .filter(provider -> provider.type() != ServiceType.HOME_VISIT_CARE)
                .map(provider -> neighbourhood.office(provider).number())
                .filter(number -> user.services().stream()
                        .noneMatch(service -> service.provider().number().equals(number)))
                .findFirst()
                .orElseThrow();
    }

    /** An exporter whose serials begin at ten in the morning of that day. */
    private Exporter exporter(Office sender, LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(10, 0).atZone(JAPAN).toInstant(), JAPAN);
        Collection<Office> receivers = neighbourhood.offices();
        return Exporter.of(sender, Serials.after(Optional.empty(), clock), receivers)
                .withEdition(Standard.published().newest());
    }
}

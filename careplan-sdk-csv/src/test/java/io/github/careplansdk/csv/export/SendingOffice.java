package io.github.careplansdk.csv.export;

import static io.github.careplansdk.csv.export.SampleRows.*;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.ReferenceStore;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.model.DailySchedule;
import io.github.careplansdk.csv.model.PreventivePlan;
import io.github.careplansdk.csv.model.PreventiveSupport;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An office that changes its plans at random, exports what changed, and knows what each receiver should hold by then. It is a
 * small multifunctional office, so that it sends plans as well as results.
 */
public final class SendingOffice {
    public static final Office SELF = new Office(new OfficeNumber("9970100060"), ServiceType.SMALL_MULTIFUNCTIONAL);
    public static final List<Office> RECEIVERS = List.of(CARE_OFFICE, HOME_HELP, DAY_CARE, RENTAL, SUPPORT_CENTER);

    private static final List<User> USERS = List.of(TARO, JIRO, HANA);
    private static final List<YearMonth> MONTHS = List.of(APRIL, YearMonth.of(2026, 5));
    private static final Map<User, OfficeNumber> SUPPORT_CENTERS = Map.of(HANA, SUPPORT_CENTER.number());

    private record Service(Office provider, String code) {}

    private static final List<Service> SERVICES = List.of(
            new Service(HOME_HELP, "111211"),
            new Service(HOME_HELP, "111111"),
            new Service(HOME_HELP, "A22411"),
            new Service(DAY_CARE, "152442"),
            new Service(DAY_CARE, "331111"),
            new Service(RENTAL, "171003"));

    private final Random random;
    private final List<User> users;
    private final List<Office> named;
    private final List<Integer> acts;
    private final Exporter exporter = Exporter.of(SELF, Serials.after(Optional.empty(), CLOCK), RECEIVERS);
    private final Map<YearMonth, Map<User, List<Table6>>> plans = new HashMap<>();
    private final Map<YearMonth, List<Table6>> results = new HashMap<>();
    private final Map<Key.CarePlan, Set<Office>> carePlans = new HashMap<>();
    private final Map<OfficeNumber, ReferenceStore> expected = new HashMap<>();

    public SendingOffice(Random random) {
        this.random = random;
        // A small world, so that changes meet.
        this.users = USERS.subList(random.nextInt(3), 3);
        this.named = RECEIVERS.subList(random.nextInt(5), 5);
        this.acts = IntStream.range(0, 5)
                .filter(act -> random.nextInt(3) == 0)
                .boxed()
                .toList();
        RECEIVERS.forEach(receiver -> expected.put(receiver.number(), new ReferenceStore()));
    }

    /** What a receiver should hold when it has applied all that was exported. */
    public Map<ReferenceStore.Place, List<? extends Record>> expected(Office receiver) {
        return store(receiver.number()).records();
    }

    private ReferenceStore store(OfficeNumber receiver) {
        return expected.getOrDefault(receiver, new ReferenceStore());
    }

    /** Changes something and sends it. */
    public Export act() {
        return switch (acts.isEmpty() ? random.nextInt(5) : any(acts)) {
            case 0 -> changePlan();
            case 1 -> changeResults();
            case 2 -> changeCarePlan();
            case 3 -> changeBasicInfo();
            default -> changePreventivePlan();
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<Table6> visits(User user, YearMonth month, List<Service> services) {
        List<Table6> visits = new ArrayList<>();
        for (Service service : services) {
            if (random.nextInt(3) == 0) {
                visits.add(visit(user, service.provider(), service.code(), month.atDay(1 + random.nextInt(28)))
                        .withSatelliteNumber(random.nextBoolean() ? "" : "1"));
            }
        }
        return visits;
    }

    private Export changePlan() {
        YearMonth month = any(MONTHS);
        User changed = any(users);
        MonthPlan before = monthPlan(month);
        plans.computeIfAbsent(month, none -> new LinkedHashMap<>()).put(changed, own(visits(changed, month, SERVICES)));
        MonthPlan after = monthPlan(month);
        for (User user : USERS) {
            expectPlan(new Key.MonthlyPlan(user, month), after);
        }
        return exporter.withdrawnPlans(before, after).and(exporter.monthlyPlans(after));
    }

    private static List<Table6> own(List<Table6> planned) {
        return planned.stream()
                .map(row -> row.withCareOfficeNumber(Optional.of(SELF.number())))
                .toList();
    }

    private MonthPlan monthPlan(YearMonth month) {
        List<Table6> table6 = plans.getOrDefault(month, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
        MonthPlan plan = plan(table6);
        return new MonthPlan(month, table6, plan.table7(), plan.supplements(), SUPPORT_CENTERS);
    }

    private void expectPlan(Key.MonthlyPlan key, MonthPlan plan) {
        List<Table6> rows = plan.table6().stream()
                .filter(row -> Keys.user(row).equals(key.user()))
                .filter(row -> !row.serviceCode().value().startsWith("33"))
                .toList();
        for (Office receiver : RECEIVERS) {
            boolean served = rows.stream().anyMatch(row -> row.providerNumber().equals(receiver.number()))
                    || (!rows.isEmpty() && receiver.number().equals(SUPPORT_CENTERS.get(key.user())));
            ReferenceStore store = store(receiver.number());
            store.put(FileKind.UPPLAN, key, served ? rows : List.of());
            store.put(FileKind.UPSIKYU, key, served ? claims(rows) : List.of());
            if (served) {
                // Nothing deletes a supplement.
                Supplement supplement = supplement(key.user())
                        .withCarePlanDate(Optional.empty())
                        .withServiceMonth(Optional.of(key.serviceMonth()));
                store.put(FileKind.UPHOSOKU, key, List.of(supplement));
            }
        }
    }

    private static List<Table7> claims(List<Table6> rows) {
        return Table7Totals.of(rows.stream().map(row -> claim(row, 1)).toList(), false)
                .rows();
    }

    private Export changeResults() {
        YearMonth month = any(MONTHS);
        User changed = any(users);
        MonthResults before = new MonthResults(month, results.getOrDefault(month, List.of()));
        List<Table6> rows = new ArrayList<>(before.rows());
        rows.removeIf(row -> Keys.user(row).equals(changed));
        List<Table6> own = visits(
                changed,
                month,
                List.of(new Service(SELF, "731111"), new Service(SELF, "681111"), new Service(SELF, "331111")));
        rows.addAll(own);
        results.put(month, rows);
        MonthResults after = new MonthResults(month, rows);
        store(CARE_OFFICE.number())
                .put(
                        FileKind.UPJSK,
                        new Key.Result(changed, month, SELF.number()),
                        own.stream()
                                .filter(row -> !row.serviceCode().value().startsWith("33"))
                                .toList());
        return exporter.withdrawnResults(before, after).and(exporter.results(after));
    }

    private Export changeCarePlan() {
        User user = any(users);
        LocalDate date = PLAN_DATE.minusDays(random.nextInt(2));
        Key.CarePlan key = new Key.CarePlan(user, date);
        if (carePlans.containsKey(key) && random.nextBoolean()) {
            Export export = new Export(List.of(), List.of());
            for (Office receiver : carePlans.getOrDefault(key, Set.of())) {
                export = export.and(exporter.deletions(List.of(key), receiver.number()));
                for (FileKind kind : Standard.published()
                        .newest()
                        .deletedBy(FileKind.DLT1KYO)
                        .orElseThrow()
                        .deleted()) {
                    store(receiver.number()).put(kind, key, List.of());
                }
            }
            carePlans.remove(key);
            return export;
        }
        Set<Office> receivers = new HashSet<>(List.of(any(named), any(named)));
        CarePlans made = carePlans(user, date, receivers.toArray(Office[]::new));
        CarePlans sent = new CarePlans(
                List.of(made.table1().get(0).withCareOfficeNumber(SELF.number())),
                made.table2(),
                made.table3(),
                made.supplements());
        for (Office receiver : receivers) {
            ReferenceStore store = store(receiver.number());
            store.put(FileKind.UP1KYO, key, sent.table1());
            store.put(FileKind.UP2KYO, key, sent.table2());
            store.put(FileKind.UP3KYO, key, sent.table3());
            store.put(FileKind.UPHOSOKU, key, List.of(sent.supplements().get(0).withServiceMonth(Optional.empty())));
        }
        carePlans.computeIfAbsent(key, none -> new HashSet<>()).addAll(receivers);
        return exporter.carePlans(sent);
    }

    private Export changeBasicInfo() {
        Office receiver = any(named);
        User user = any(users);
        LocalDate date = PLAN_DATE.minusDays(random.nextInt(2));
        Key.BasicInfo key = new Key.BasicInfo(user, date);
        ReferenceStore store = store(receiver.number());
        if (random.nextInt(3) == 0) {
            Standard.published()
                    .newest()
                    .deletedBy(FileKind.DLTKIHON)
                    .orElseThrow()
                    .deleted()
                    .forEach(kind -> store.put(kind, key, List.of()));
            return exporter.deletions(List.of(key), receiver.number());
        }
        List<BasicInfo> infos = List.of(basicInfo(user, date));
        List<DailySchedule> schedules = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> schedule(user, date, random.nextInt(24) + ":00"))
                .toList();
        store.put(FileKind.UPKIHON, key, infos);
        store.put(FileKind.UPKIHON_SUB1, key, schedules);
        return exporter.basicInfos(new BasicInfos(infos, schedules, List.of(), Map.of()), receiver.number());
    }

    private Export changePreventivePlan() {
        Office receiver = any(named);
        User user = any(users);
        LocalDate date = PLAN_DATE.minusDays(random.nextInt(2));
        Key.PreventivePlan key = new Key.PreventivePlan(user, date);
        ReferenceStore store = store(receiver.number());
        if (random.nextInt(3) == 0) {
            Standard.published()
                    .newest()
                    .deletedBy(FileKind.DLTYOBO)
                    .orElseThrow()
                    .deleted()
                    .forEach(kind -> store.put(kind, key, List.of()));
            return exporter.deletions(List.of(key), receiver.number());
        }
        List<PreventivePlan> sent = List.of(preventivePlan(user, date, "方針" + random.nextInt(100)));
        List<PreventiveSupport> supports = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> preventiveSupport(user, date, i + 1))
                .toList();
        store.put(FileKind.UPYOBO, key, sent);
        store.put(FileKind.UPYOBO_SUB, key, supports);
        return exporter.preventivePlans(new PreventivePlans(sent, supports), receiver.number());
    }
}

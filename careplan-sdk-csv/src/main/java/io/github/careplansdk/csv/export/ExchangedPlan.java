package io.github.careplansdk.csv.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.export.Export.Excluded;
import io.github.careplansdk.csv.export.Export.Excluded.Reason;
import io.github.careplansdk.csv.model.Supplement;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What of a month's plan is exchanged, by user, and with whom. */
final class ExchangedPlan {
    private final YearMonth month;
    private final Map<User, List<Table6>> services = new LinkedHashMap<>();
    private final Map<User, Table7Totals> costs = new HashMap<>();
    private final Map<User, List<Supplement>> supplements;
    private final Map<OfficeNumber, Set<User>> receivers = new TreeMap<>();
    private final Set<Excluded> excluded = new LinkedHashSet<>();

    /** The exchanged part of a plan; the sender is sent nothing. */
    ExchangedPlan(MonthPlan plan, OfficeNumber sender) {
        this.month = plan.month();
        this.supplements = plan.supplements().stream().collect(groupingBy(Keys::user));
        for (Table6 row : plan.table6()) {
            if (isExchanged(row.serviceCode())) {
                services.computeIfAbsent(Keys.user(row), user -> new ArrayList<>())
                        .add(row);
            } else {
                exclude(Keys.user(row), row.providerNumber(), row.serviceCode());
            }
        }
        Map<User, List<Table7>> claims =
                plan.table7().stream().collect(groupingBy(Keys::user, LinkedHashMap::new, toList()));
        claims.forEach(this::addCosts);
        services.forEach((user, rows) -> {
            rows.forEach(row -> addReceiver(row.providerNumber(), user));
            Optional.ofNullable(plan.supportCenters().get(user)).ifPresent(center -> addReceiver(center, user));
        });
        receivers.remove(sender);
        Set<User> all = new LinkedHashSet<>();
        plan.table6().forEach(row -> all.add(Keys.user(row)));
        all.addAll(claims.keySet());
        plan.supplements().forEach(row -> all.add(Keys.user(row)));
        all.removeAll(services.keySet());
        all.forEach(user -> excluded.add(new Excluded(Reason.NO_SERVICE, user, Optional.empty(), Optional.empty())));
    }

    private void addCosts(User user, List<Table7> rows) {
        List<Table7> exchanged =
                rows.stream().filter(row -> isExchanged(row.serviceCode())).toList();
        rows.stream()
                .filter(row -> !isExchanged(row.serviceCode()))
                .forEach(row -> exclude(user, row.providerNumber(), row.serviceCode()));
        costs.put(user, Table7Totals.of(exchanged, exchanged.size() < rows.size()));
    }

    private void addReceiver(OfficeNumber receiver, User user) {
        receivers.computeIfAbsent(receiver, number -> new LinkedHashSet<>()).add(user);
    }

    private void exclude(User user, OfficeNumber provider, ServiceCode code) {
        excluded.add(new Excluded(Reason.SERVICE_TYPE_NOT_EXCHANGED, user, Optional.of(provider), code.type()));
    }

    /** Returns whether rows of a service are exchanged; one that the standard does not list is left to the check of the file. */
    static boolean isExchanged(ServiceCode code) {
        return code.type().map(ServiceType::isExchanged).orElse(true);
    }

    /** Returns each receiver and its users, in the plan's order: those who have a service of it, or who were outsourced by it. */
    Map<OfficeNumber, Set<User>> receivers() {
        return receivers;
    }

    Set<Excluded> excluded() {
        return excluded;
    }

    /** Fills a unit with the rows of these users of {@link #receivers}. */
    void addTo(UnitDraft unit, Set<User> users) {
        List<Table6> table6 = new ArrayList<>();
        List<Table7> table7 = new ArrayList<>();
        List<Supplement> persons = new ArrayList<>();
        for (User user : users) {
            table6.addAll(services.getOrDefault(user, List.of()));
            Table7Totals totals = costs.getOrDefault(user, new Table7Totals(List.of(), List.of()));
            totals.wrong().forEach(wrong -> unit.addWrong(month, table7.size() + wrong.row(), wrong));
            table7.addAll(totals.rows());
            supplements.getOrDefault(user, List.of()).forEach(row -> persons.add(ofMonth(row)));
        }
        unit.add(FileKind.UPPLAN, Optional.of(month), table6);
        unit.add(FileKind.UPSIKYU, Optional.of(month), table7);
        unit.add(FileKind.UPHOSOKU, Optional.of(month), persons);
    }

    private Supplement ofMonth(Supplement row) {
        return row.withCarePlanDate(Optional.empty()).withServiceMonth(Optional.of(month));
    }
}

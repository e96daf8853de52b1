package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.export.Export.Excluded;
import io.github.careplansdk.csv.export.Export.Excluded.Reason;
import io.github.careplansdk.csv.model.Table6;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What of a month's results is exchanged, by receiver. */
final class ExchangedResults {
    private final YearMonth month;
    private final Map<OfficeNumber, List<Table6>> receivers = new TreeMap<>();
    private final Set<Excluded> excluded = new LinkedHashSet<>();

    private ExchangedResults(YearMonth month) {
        this.month = month;
    }

    /** Returns a provider's own results, for the care offices that its rows name. */
    static ExchangedResults ofProvider(MonthResults results, OfficeNumber provider) {
        ExchangedResults exchanged = new ExchangedResults(results.month());
        for (Table6 row : results.rows()) {
            if (!row.providerNumber().equals(provider)) {
                exchanged.exclude(Reason.OTHER_PROVIDER, row);
            } else if (row.careOfficeNumber().isEmpty()) {
                exchanged.exclude(Reason.NO_CARE_OFFICE, row);
            } else {
                exchanged.add(row.careOfficeNumber().get(), row);
            }
        }
        exchanged.receivers.remove(provider);
        return exchanged;
    }

    /** Returns results of any provider that are passed on, for the users who have a receiver. */
    static ExchangedResults passedOn(MonthResults results, Function<User, Optional<OfficeNumber>> receiver) {
        ExchangedResults exchanged = new ExchangedResults(results.month());
        for (Table6 row : results.rows()) {
            receiver.apply(Keys.user(row)).ifPresent(number -> exchanged.add(number, row));
        }
        return exchanged;
    }

    private void add(OfficeNumber receiver, Table6 row) {
        if (ExchangedPlan.isExchanged(row.serviceCode())) {
            receivers.computeIfAbsent(receiver, number -> new ArrayList<>()).add(row);
        } else {
            exclude(Reason.SERVICE_TYPE_NOT_EXCHANGED, row);
        }
    }

    private void exclude(Reason reason, Table6 row) {
        excluded.add(new Excluded(
                reason,
                Keys.user(row),
                Optional.of(row.providerNumber()),
                row.serviceCode().type()));
    }

    Map<OfficeNumber, List<Table6>> receivers() {
        return receivers;
    }

    Set<Excluded> excluded() {
        return excluded;
    }

    /** Returns what there is for a receiver, by service type. */
    Set<Key.ResultOfType> keys(OfficeNumber receiver) {
        Set<Key.ResultOfType> keys = new LinkedHashSet<>();
        for (Table6 row : receivers.getOrDefault(receiver, List.of())) {
            row.serviceCode().type().ifPresent(type -> keys.add(new Key.ResultOfType(Keys.ofResult(row), type)));
        }
        return keys;
    }

    /** Fills a unit with the rows for a receiver. */
    void addTo(UnitDraft unit, OfficeNumber receiver) {
        unit.add(FileKind.UPJSK, Optional.of(month), receivers.getOrDefault(receiver, List.of()));
    }
}

package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceCode.Total;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.model.Table7Builder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of one user, provider and service type in table 7: details, and subtotals within the benefit limit (AAAA), outside
 * it (EEEE) and over 30 days (ZZZZ).
 */
final class Table7Group {
    private final String type;
    private final List<Table7> details = new ArrayList<>();
    private final Map<Total, List<Table7>> parts = new EnumMap<>(Total.class);
    private final Map<Total, Table7> subtotals = new EnumMap<>(Total.class);

    Table7Group(String type) {
        this.type = type;
        for (Total part : List.of(Total.WITHIN_LIMIT, Total.OUTSIDE_LIMIT, Total.OVER_30_DAYS)) {
            parts.put(part, new ArrayList<>());
        }
    }

    void add(Table7 row) {
        Total total = row.serviceCode().total();
        if (total == Total.NONE) {
            details.add(row);
        } else {
            subtotals.put(total, row);
        }
    }

    /**
     * Returns the subtotals that are missing, which count as given afterwards: within the limit where there are several details, and
     * then for details outside it or over 30 days as well.
     */
    List<Table7> addMissing() {
        sort();
        List<Table7> added = new ArrayList<>();
        if (details.size() > 1 && !subtotals.containsKey(Total.WITHIN_LIMIT)) {
            parts.forEach((part, rows) -> {
                boolean needed = part == Total.WITHIN_LIMIT || !rows.isEmpty();
                if (needed && !subtotals.containsKey(part)) {
                    Table7 subtotal = subtotal(part, rows);
                    subtotals.put(part, subtotal);
                    added.add(subtotal);
                }
            });
        }
        return added;
    }

    /** Only an empty 給付管理単位数 shows a service outside the limit; where all are empty, they say nothing. */
    private void sort() {
        boolean managed = details.stream().anyMatch(row -> row.managedUnits().isPresent());
        for (Table7 row : details) {
            Total part = Total.WITHIN_LIMIT;
            if (row.over30Days() == Applies.YES) {
                part = Total.OVER_30_DAYS;
            } else if (managed && row.managedUnits().isEmpty()) {
                part = Total.OUTSIDE_LIMIT;
            }
            part(part).add(row);
        }
    }

    private List<Table7> part(Total part) {
        return parts.computeIfAbsent(part, none -> new ArrayList<>());
    }

    private Table7 subtotal(Total part, List<Table7> rows) {
        Table7 first = details.get(0);
        Table7Builder subtotal = Table7Totals.total(first)
                .providerName(first.providerName())
                .providerNumber(first.providerNumber())
                .satelliteNumber(common(details, row -> Optional.of(row.satelliteNumber()))
                        .orElse(""))
                .serviceCode(code(part))
                .unitPrice(common(rows, Table7::unitPrice))
                .over30Days(part == Total.OVER_30_DAYS ? Applies.YES : Applies.NO);
        common(rows, row -> row.benefitRate().stream().boxed().findFirst()).ifPresent(subtotal::benefitRate);
        for (Table7Amount amount : Table7Amount.values()) {
            amount.set(subtotal, amount.sum(rows));
        }
        if (rows.isEmpty()) {
            subtotal.serviceUnits(0);
        }
        return subtotal.build();
    }

    private ServiceCode code(Total part) {
        return new ServiceCode(type
                + switch (part) {
                    case OUTSIDE_LIMIT -> "EEEE";
                    case OVER_30_DAYS -> "ZZZZ";
                    default -> "AAAA";
                });
    }

    /** What all rows say, if they say one thing. */
    private static <T> Optional<T> common(Collection<Table7> rows, Function<Table7, Optional<T>> cell) {
        List<Optional<T>> values = rows.stream().map(cell).distinct().toList();
        return values.size() == 1 ? values.get(0) : Optional.empty();
    }

    List<Table7> details() {
        return details;
    }

    /** Returns the rows in which the costs of the group stand: its subtotals, or its details where it has none. */
    Collection<Table7> closing() {
        return subtotals.isEmpty() ? details : subtotals.values();
    }

    /** Returns a subtotal that is given and that no reading makes the sum of its details, or empty. */
    Optional<Table7> wrongSubtotal() {
        if (subtotals.isEmpty()
                || subtotals.values().stream().anyMatch(Table7Group::isOpen)
                || details.stream().anyMatch(Table7Group::isOpen)) {
            return Optional.empty();
        }
        Table7 over30Days = subtotals.get(Total.OVER_30_DAYS);
        if (over30Days != null && units(List.of(over30Days)) != units(part(Total.OVER_30_DAYS))) {
            return Optional.of(over30Days);
        }
        int given = units(subtotals.values());
        int all = units(details);
        boolean addsUp = given == all || given == ofPartsGiven() || given == all - units(part(Total.OVER_30_DAYS));
        return addsUp ? Optional.empty() : subtotals.values().stream().findFirst();
    }

    private int ofPartsGiven() {
        return parts.entrySet().stream()
                .filter(part -> subtotals.containsKey(part.getKey()))
                .mapToInt(part -> units(part.getValue()))
                .sum();
    }

    static boolean isOpen(Table7 row) {
        return row.serviceUnits().isEmpty();
    }

    static int units(Collection<Table7> rows) {
        return Table7Amount.SERVICE_UNITS.sum(rows).orElse(0);
    }
}

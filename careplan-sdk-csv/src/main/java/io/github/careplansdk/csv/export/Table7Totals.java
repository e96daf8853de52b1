package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceCode.Total;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.model.Table7Builder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A user's rows of table 7 with all their totals (the layout of UPSIKYU): what is missing is added up from the details, what
 * is given is checked.
 *
 * <p>Yen are added and never computed from units: how parts of a yen are dropped is the care software's business.
 *
 * @param rows details, their subtotals behind them, and the grand total at the end
 * @param wrong the given totals that are not the sum of their details
 */
record Table7Totals(List<Table7> rows, List<Wrong> wrong) {
    /**
     * A total that is wrong.
     *
     * @param row its place among the rows, from 0
     * @param code SUBTOTAL_DIFFERS or GRAND_TOTAL_DIFFERS
     * @param arguments the code's arguments
     */
    record Wrong(int row, ProblemCode code, List<String> arguments) {}

    private record Service(OfficeNumber provider, String type) {}

    /**
     * Completes a user's rows.
     *
     * @param reduced whether rows of the user were left out, so that a grand total that is given counts too much
     */
    static Table7Totals of(List<Table7> given, boolean reduced) {
        List<Table7> rows = given.stream().filter(row -> !isGrandTotal(row)).toList();
        Map<Service, Table7Group> groups = new LinkedHashMap<>();
        Map<Service, Integer> ends = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Service service = service(rows.get(i));
            groups.computeIfAbsent(service, key -> new Table7Group(key.type())).add(rows.get(i));
            ends.put(service, i);
        }
        List<Table7> complete = new ArrayList<>();
        List<Wrong> wrong = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            complete.add(rows.get(i));
            Service service = service(rows.get(i));
            Table7Group group = groups.get(service);
            if (group != null && ends.getOrDefault(service, 0) == i) {
                complete.addAll(group.addMissing());
            }
        }
        for (Table7Group group : groups.values()) {
            group.wrongSubtotal()
                    .ifPresent(subtotal -> wrong.add(new Wrong(
                            complete.indexOf(subtotal),
                            ProblemCode.SUBTOTAL_DIFFERS,
                            List.of(subtotal.serviceCode().value()))));
        }
        List<Table7> grandTotals =
                given.stream().filter(Table7Totals::isGrandTotal).toList();
        if (rows.isEmpty()) {
            return new Table7Totals(List.of(), List.of());
        }
        if (grandTotals.isEmpty() || reduced) {
            complete.add(grandTotal(grandTotals.isEmpty() ? rows.get(0) : grandTotals.get(0), groups.values()));
        } else {
            complete.addAll(grandTotals);
            if (!addsUp(grandTotals, groups.values())) {
                wrong.add(new Wrong(complete.indexOf(grandTotals.get(0)), ProblemCode.GRAND_TOTAL_DIFFERS, List.of()));
            }
        }
        return new Table7Totals(List.copyOf(complete), List.copyOf(wrong));
    }

    private static boolean isGrandTotal(Table7 row) {
        return row.serviceCode().total() == Total.GRAND;
    }

    private static Service service(Table7 row) {
        return new Service(row.providerNumber(), row.serviceCode().value().substring(0, 2));
    }

    private static Table7 grandTotal(Table7 model, Collection<Table7Group> groups) {
        Table7Builder total = total(model)
                .providerNumber(OfficeNumber.ALL_OFFICES)
                .serviceCode(ServiceCode.GRAND_TOTAL)
                .over30Days(Applies.NO);
        List<Table7> closing =
                groups.stream().flatMap(group -> group.closing().stream()).toList();
        for (Table7Amount amount : Table7Amount.values()) {
            amount.set(total, amount.sum(closing));
        }
        total.serviceUnits(Table7Amount.SERVICE_UNITS.sum(details(groups)));
        return total.build();
    }

    /** As the validator reads it: details, or those that count against the limit, or subtotals. */
    private static boolean addsUp(List<Table7> grandTotals, Collection<Table7Group> groups) {
        List<Table7> details = details(groups);
        if (details.stream().anyMatch(Table7Group::isOpen)
                || grandTotals.stream().anyMatch(Table7Group::isOpen)) {
            return true;
        }
        List<Table7> managed =
                details.stream().filter(row -> row.managedUnits().isPresent()).toList();
        List<Table7> closing =
                groups.stream().flatMap(group -> group.closing().stream()).toList();
        Set<Integer> sums = Set.copyOf(
                IntStream.of(Table7Group.units(details), Table7Group.units(managed), Table7Group.units(closing))
                        .boxed()
                        .toList());
        return sums.contains(Table7Group.units(grandTotals));
    }

    private static List<Table7> details(Collection<Table7Group> groups) {
        return groups.stream().flatMap(group -> group.details().stream()).toList();
    }

    /** Returns the beginning of a row of totals like another row of the user: its units and times are 0. */
    static Table7Builder total(Table7 row) {
        return Table7.builder()
                .csvVersion(row.csvVersion())
                .insurerNumber(row.insurerNumber())
                .insuredNumber(row.insuredNumber())
                .createdDate(row.createdDate())
                .serviceMonth(row.serviceMonth())
                .units(0)
                .count(0)
                .fixedOffice(row.fixedOffice())
                .enteredBy(row.enteredBy())
                .updatedByOffice(row.updatedByOffice());
    }
}

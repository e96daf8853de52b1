package io.github.careplansdk.csv.validate.internal.file;

import static io.github.careplansdk.core.problem.ProblemCode.GRAND_TOTAL_DIFFERS;
import static io.github.careplansdk.core.problem.ProblemCode.GRAND_TOTAL_MISSING;
import static io.github.careplansdk.core.problem.ProblemCode.SUBTOTAL_DIFFERS;
import static io.github.careplansdk.core.problem.ProblemCode.SUBTOTAL_MISSING;
import static io.github.careplansdk.core.problem.ProblemCode.UNITS_TIMES_COUNT_DIFFERS;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ServiceCodes;
import io.github.careplansdk.csv.layout.internal.ValueType;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.key.RowKeys;
import io.github.careplansdk.csv.validate.internal.key.TupleMap;
import io.github.careplansdk.csv.validate.internal.key.UnreliableKeys;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.List;
import java.util.Objects;

/**
 * Table 7 adds up: units times count are a detail's service units, details their subtotal, subtotals the grand total.
 *
 * <p>Which details a subtotal holds is not always to be seen: whether a service is outside the benefit limit shows only in
 * an empty 給付管理単位数, which some senders leave empty anyway, and the subtotals outside the limit and over 30 days are
 * optional. So a total is wrong only where no reading makes it right.
 */
final class TotalsRule implements Rule {
    static final List<ProblemCode> CODES = List.of(
            GRAND_TOTAL_MISSING, SUBTOTAL_MISSING, SUBTOTAL_DIFFERS, GRAND_TOTAL_DIFFERS, UNITS_TIMES_COUNT_DIFFERS);

    private final KeyColumns columns;
    private final FileContext file;
    private final int provider;
    private final int service;
    private final int units;
    private final int discounted;
    private final int count;
    private final Column serviceUnits;
    private final int managedUnits;
    private final int over30Days;
    private final long applies;
    private final long[] user;
    /** The user, the provider and the service type. */
    private final long[] type;

    private final RowKeys<UserTotals> users;
    private final TupleMap<TypeTotals> types;
    private final UnreliableKeys unreliable;

    TotalsRule(Layout<?> layout, KeyColumns columns, FileContext file) {
        this.columns = columns;
        this.file = file;
        this.provider = layout.column("providerNumber").index();
        this.service = layout.column("serviceCode").index();
        this.units = layout.column("units").index();
        this.discounted = layout.column("discountedUnits").index();
        this.count = layout.column("count").index();
        this.serviceUnits = layout.column("serviceUnits");
        this.managedUnits = layout.column("managedUnits").index();
        Column over30 = layout.column("over30Days");
        this.over30Days = over30.index();
        this.applies = ValueType.of(over30).number(Applies.YES.code());
        this.user = new long[columns.width()];
        this.type = new long[columns.width() + 2];
        this.users = new RowKeys<>(columns, UserTotals::new);
        this.types = new TupleMap<>(type.length, TypeTotals::new);
        this.unreliable = new UnreliableKeys(layout);
    }

    @Override
    public List<ProblemCode> codes() {
        return CODES;
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        UserTotals ofUser = users.of(row);
        if (!row.isFilled(service) || !row.isFilled(provider) || ofUser == null) {
            unreliable.add(row);
            return;
        }
        ofUser.see(row);
        long code = row.value(service);
        boolean known = row.isFilled(serviceUnits.index());
        long amount = row.valueOrZero(serviceUnits.index());
        if (code == ServiceCodes.GRAND_TOTAL) {
            ofUser.addGrandTotal(amount, row);
            if (!known) {
                ofUser.addUnknown();
            }
            return;
        }
        System.arraycopy(users.key(), 0, type, 0, user.length);
        type[user.length] = row.value(provider);
        type[user.length + 1] = ServiceCodes.typeOf(code).ordinal();
        TypeTotals ofType = types.get(type);
        ofType.see(row);
        if (!known) {
            ofType.addUnknown();
        }
        if (!ofType.addSubtotal(code, amount, row)) {
            addDetail(ofType, amount, row);
            checkProduct(row, problems);
        }
    }

    private void addDetail(TypeTotals ofType, long amount, TypedRow row) {
        if (row.isFilled(over30Days) && row.value(over30Days) == applies) {
            ofType.addOver30(amount);
        } else if (row.isFilled(managedUnits)) {
            ofType.addInside(amount);
        } else {
            ofType.addOutside(amount);
        }
    }

    private void checkProduct(TypedRow row, CellProblems problems) {
        if (!row.isFilled(units)
                || !row.isSound(discounted)
                || !row.isFilled(count)
                || !row.isFilled(serviceUnits.index())) {
            return;
        }
        long each = row.isFilled(discounted) ? row.value(discounted) : row.value(units);
        if (each * row.value(count) != row.value(serviceUnits.index())) {
            problems.report(UNITS_TIMES_COUNT_DIFFERS, serviceUnits.index());
        }
    }

    @Override
    public void seeIncomplete(TypedRow row) {
        unreliable.add(row);
    }

    @Override
    public void end(Findings findings) {
        if (unreliable.exist()) {
            // The product of a row needs no other row.
            CODES.stream()
                    .filter(code -> code != UNITS_TIMES_COUNT_DIFFERS)
                    .forEach(code -> findings.notRun(code, SkipReason.UNRELIABLE_KEYS));
        }
        for (int entry = 0; entry < types.size(); entry++) {
            if (!unreliable.mayInclude(columns.person(types.number(entry, 0)))) {
                endType(entry, findings);
            }
        }
        for (int entry = 0; entry < users.noted().size(); entry++) {
            if (!unreliable.mayInclude(columns.person(users.noted().number(entry, 0)))) {
                endUser(users.noted().value(entry), findings);
            }
        }
    }

    private void endType(int entry, Findings findings) {
        TypeTotals totals = types.value(entry);
        String code =
                ServiceCodes.type((int) types.number(entry, user.length + 1)).code();
        types.copy(entry, user);
        Objects.requireNonNull(users.noted().find(user)).add(totals);
        if (totals.lacksSubtotal()) {
            findings.add(SUBTOTAL_MISSING, totals.place(file), code + "AAAA");
        }
        if (!totals.hasSubtotal()) {
            return;
        }
        if (totals.isUnknown()) {
            findings.notRun(SUBTOTAL_DIFFERS, SkipReason.CELLS_EMPTY);
        } else if (!totals.addsUp()) {
            findings.addDifference(
                    SUBTOTAL_DIFFERS,
                    totals.subtotalCell(file, serviceUnits),
                    totals.subtotals(),
                    totals.all(),
                    code + totals.subtotalItem());
        }
    }

    private void endUser(UserTotals totals, Findings findings) {
        if (!totals.hasGrandTotal()) {
            findings.add(GRAND_TOTAL_MISSING, totals.place(file));
        } else if (totals.isUnknown()) {
            findings.notRun(GRAND_TOTAL_DIFFERS, SkipReason.CELLS_EMPTY);
        } else if (!totals.addsUp()) {
            findings.addDifference(
                    GRAND_TOTAL_DIFFERS,
                    totals.grandTotalCell(file, serviceUnits),
                    totals.grandTotal(),
                    totals.details());
        }
    }
}

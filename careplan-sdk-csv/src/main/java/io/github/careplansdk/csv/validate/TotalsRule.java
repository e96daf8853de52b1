package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ServiceCodes;
import java.util.List;

/**
 * Table 7 adds up: units times count are a detail's service units, details their subtotal, subtotals the grand total.
 *
 * <p>Which details a subtotal holds is not always to be seen: whether a service is outside the benefit limit shows only in
 * an empty 給付管理単位数, which some senders leave empty anyway, and the subtotals outside the limit and over 30 days are
 * optional. So a total is wrong only where no reading makes it right.
 */
final class TotalsRule implements Rule {
    private static final List<ProblemCode> TOTALS = List.of(
            ProblemCode.SUBTOTAL_MISSING,
            ProblemCode.SUBTOTAL_DIFFERS,
            ProblemCode.GRAND_TOTAL_MISSING,
            ProblemCode.GRAND_TOTAL_DIFFERS);

    /** Sums of a user's provider and service type, and of the user. */
    private static final int ROW = 0;

    private static final int LINE = 1;
    private static final int DETAILS = 2;
    private static final int INSIDE = 3;
    private static final int OUTSIDE = 4;
    private static final int OVER_30 = 5;
    private static final int SUBTOTAL_INSIDE = 6;
    private static final int SUBTOTAL_OUTSIDE = 7;
    private static final int SUBTOTAL_OVER_30 = 8;
    /** Bits of what was seen; see the constants {@code HAS_}. */
    private static final int SEEN = 9;

    private static final int SUBTOTAL_ROW = 10;
    private static final int SUBTOTAL_LINE = 11;
    private static final int GROUP_VALUES = 12;

    private static final int GRAND_TOTAL = 2;
    private static final int USER_DETAILS = 3;
    private static final int USER_MANAGED = 4;
    private static final int USER_SUBTOTALS = 5;
    private static final int USER_ALL_SUBTOTALS = 6;
    private static final int USER_SEEN = 7;
    private static final int TOTAL_ROW = 8;
    private static final int TOTAL_LINE = 9;
    private static final int USER_VALUES = 10;

    private static final long HAS_INSIDE = 1;
    private static final long HAS_OUTSIDE = 2;
    private static final long HAS_OVER_30 = 4;
    private static final long HAS_GRAND_TOTAL = 8;
    /** Some units are empty or cannot be relied on, so that nothing can be added up. */
    private static final long UNKNOWN = 16;

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
    private final long[] user;
    private final long[] group;
    private final TupleMap users;
    private final TupleMap groups;
    private final Doubts doubts;

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
        this.over30Days = layout.column("over30Days").index();
        this.user = new long[columns.width()];
        this.group = new long[columns.width() + 2];
        this.users = new TupleMap(user.length, USER_VALUES);
        this.groups = new TupleMap(group.length, GROUP_VALUES);
        this.doubts = new Doubts(layout);
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        if (!row.isFilled(service) || !row.isFilled(provider) || !columns.read(row, user)) {
            doubt(row);
            return;
        }
        int userEntry = entry(users, user, row);
        long code = row.value(service);
        if (code == ServiceCodes.GRAND_TOTAL) {
            users.set(userEntry, USER_SEEN, users.value(userEntry, USER_SEEN) | HAS_GRAND_TOTAL | unknown(row));
            users.add(userEntry, GRAND_TOTAL, units(row));
            users.set(userEntry, TOTAL_ROW, row.number());
            users.set(userEntry, TOTAL_LINE, row.line());
            return;
        }
        System.arraycopy(user, 0, group, 0, user.length);
        group[user.length] = row.value(provider);
        group[user.length + 1] = ServiceCodes.typeOf(code).ordinal();
        int groupEntry = entry(groups, group, row);
        groups.set(groupEntry, SEEN, groups.value(groupEntry, SEEN) | unknown(row));
        if (ServiceCodes.isWithinLimit(code)) {
            subtotal(groupEntry, SUBTOTAL_INSIDE, HAS_INSIDE, row);
        } else if (ServiceCodes.isOutsideLimit(code)) {
            subtotal(groupEntry, SUBTOTAL_OUTSIDE, HAS_OUTSIDE, row);
        } else if (ServiceCodes.isOver30Days(code)) {
            subtotal(groupEntry, SUBTOTAL_OVER_30, HAS_OVER_30, row);
        } else {
            groups.add(groupEntry, DETAILS, 1);
            groups.add(groupEntry, part(row), units(row));
            checkProduct(row, problems);
        }
    }

    private static int entry(TupleMap map, long[] key, TypedRow row) {
        int known = map.size();
        int entry = map.findOrAdd(key);
        if (entry == known) {
            map.set(entry, ROW, row.number());
            map.set(entry, LINE, row.line());
        }
        return entry;
    }

    private void subtotal(int entry, int index, long bit, TypedRow row) {
        groups.add(entry, index, units(row));
        groups.set(entry, SEEN, groups.value(entry, SEEN) | bit);
        if (bit == HAS_INSIDE || groups.value(entry, SUBTOTAL_ROW) == 0) {
            groups.set(entry, SUBTOTAL_ROW, row.number());
            groups.set(entry, SUBTOTAL_LINE, row.line());
        }
    }

    /** Code 1 (該当) is the first of its list. */
    private int part(TypedRow row) {
        if (row.isFilled(over30Days) && row.value(over30Days) == 0) {
            return OVER_30;
        }
        return row.isFilled(managedUnits) ? INSIDE : OUTSIDE;
    }

    private long units(TypedRow row) {
        return row.isFilled(serviceUnits.index()) ? row.value(serviceUnits.index()) : 0;
    }

    private long unknown(TypedRow row) {
        return row.isFilled(serviceUnits.index()) ? 0 : UNKNOWN;
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
            problems.report(ProblemCode.UNITS_TIMES_COUNT_DIFFERS, serviceUnits.index());
        }
    }

    @Override
    public void doubt(TypedRow row) {
        doubts.add(row);
    }

    @Override
    public void end(Findings findings) {
        if (doubts.exist()) {
            TOTALS.forEach(code -> findings.notRun(code, SkipReason.UNRELIABLE_KEYS));
        }
        for (int entry = 0; entry < groups.size(); entry++) {
            if (!doubts.about(columns.person(groups.key(entry, 0)))) {
                endGroup(entry, findings);
            }
        }
        for (int entry = 0; entry < users.size(); entry++) {
            if (!doubts.about(columns.person(users.key(entry, 0)))) {
                endUser(entry, findings);
            }
        }
    }

    private void endGroup(int entry, Findings findings) {
        long seen = groups.value(entry, SEEN);
        String type = ServiceType.values()[(int) groups.key(entry, user.length + 1)].code();
        groups.copyKey(entry, user);
        int userEntry = users.find(user);
        users.set(userEntry, USER_SEEN, users.value(userEntry, USER_SEEN) | (seen & UNKNOWN));

        long inside = groups.value(entry, INSIDE);
        long outside = groups.value(entry, OUTSIDE);
        long over30 = groups.value(entry, OVER_30);
        long details = inside + outside + over30;
        users.add(userEntry, USER_DETAILS, details);
        users.add(userEntry, USER_MANAGED, inside);
        boolean hasSubtotal = (seen & (HAS_INSIDE | HAS_OUTSIDE | HAS_OVER_30)) != 0;
        long within = groups.value(entry, SUBTOTAL_INSIDE);
        long subtotals = within + groups.value(entry, SUBTOTAL_OUTSIDE) + groups.value(entry, SUBTOTAL_OVER_30);
        users.add(userEntry, USER_SUBTOTALS, (seen & HAS_INSIDE) != 0 ? within : details);
        users.add(userEntry, USER_ALL_SUBTOTALS, hasSubtotal ? subtotals : details);

        if (groups.value(entry, DETAILS) > 1 && (seen & HAS_INSIDE) == 0) {
            findings.add(
                    ProblemCode.SUBTOTAL_MISSING,
                    file.row(groups.value(entry, ROW), groups.value(entry, LINE)),
                    type + "AAAA");
        }
        if (hasSubtotal && (seen & UNKNOWN) != 0) {
            findings.notRun(ProblemCode.SUBTOTAL_DIFFERS, SkipReason.CELLS_EMPTY);
        }
        if (hasSubtotal && (seen & UNKNOWN) == 0 && !addsUp(seen, entry, inside, outside, over30)) {
            Location place =
                    file.cell(groups.value(entry, SUBTOTAL_ROW), groups.value(entry, SUBTOTAL_LINE), serviceUnits);
            findings.addDifference(ProblemCode.SUBTOTAL_DIFFERS, place, subtotals, details, type + subtotal(seen));
        }
    }

    private static String subtotal(long seen) {
        if ((seen & HAS_INSIDE) != 0) {
            return "AAAA";
        }
        return (seen & HAS_OUTSIDE) != 0 ? "EEEE" : "ZZZZ";
    }

    private boolean addsUp(long seen, int entry, long inside, long outside, long over30) {
        boolean apart30 = (seen & HAS_OVER_30) != 0;
        boolean apartOutside = (seen & HAS_OUTSIDE) != 0;
        if (apart30 && groups.value(entry, SUBTOTAL_OVER_30) != over30) {
            return false;
        }
        long given = groups.value(entry, SUBTOTAL_INSIDE) + groups.value(entry, SUBTOTAL_OUTSIDE);
        long all = inside + outside;
        if ((seen & HAS_INSIDE) == 0) {
            return !apartOutside || given == outside || given == all;
        }
        boolean exact = given == all || (!apartOutside && given == inside);
        boolean with30 = given == all + over30 || (!apartOutside && given == inside + over30);
        return exact || (!apart30 && with30);
    }

    private void endUser(int entry, Findings findings) {
        long seen = users.value(entry, USER_SEEN);
        Location place = file.row(users.value(entry, ROW), users.value(entry, LINE));
        if ((seen & HAS_GRAND_TOTAL) == 0) {
            findings.add(ProblemCode.GRAND_TOTAL_MISSING, place);
            return;
        }
        long total = users.value(entry, GRAND_TOTAL);
        boolean addsUp = total == users.value(entry, USER_DETAILS)
                || total == users.value(entry, USER_MANAGED)
                || total == users.value(entry, USER_SUBTOTALS)
                || total == users.value(entry, USER_ALL_SUBTOTALS);
        if ((seen & UNKNOWN) != 0) {
            findings.notRun(ProblemCode.GRAND_TOTAL_DIFFERS, SkipReason.CELLS_EMPTY);
        }
        if ((seen & UNKNOWN) == 0 && !addsUp) {
            Location cell = file.cell(users.value(entry, TOTAL_ROW), users.value(entry, TOTAL_LINE), serviceUnits);
            findings.addDifference(ProblemCode.GRAND_TOTAL_DIFFERS, cell, total, users.value(entry, USER_DETAILS));
        }
    }
}

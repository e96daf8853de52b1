package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ServiceCodes;

/** Table 7's users: how often each service counts, and their units within and over the benefit limit. */
final class Table7Keys extends FileKeys {
    private static final int MANAGED = 0;
    private static final int TOTAL_MANAGED = 1;
    private static final int EXCESS = 2;
    private static final int UNSURE = 3;

    private final int service;
    private final int managed;
    private final int typeExcess;
    private final int excess;
    private final Column count;
    private final ServiceCounts claimed;

    Table7Keys(Layout<?> layout, FileContext file, KeyColumns columns) {
        super(layout, file, columns, 4);
        this.service = layout.column("serviceCode").index();
        this.managed = layout.column("managedUnits").index();
        this.typeExcess = layout.column("serviceTypeLimitExcessUnits").index();
        this.excess = layout.column("benefitLimitExcessUnits").index();
        this.count = layout.column("count");
        this.claimed = new ServiceCounts(layout, columns.width(), 2);
    }

    @Override
    void note(TypedRow row, int entry, long[] user) {
        addOwn(entry, EXCESS, filled(row, excess) + filled(row, typeExcess));
        if (!row.isSound(excess) || !row.isSound(typeExcess) || !row.isSound(managed)) {
            setOwn(entry, UNSURE, 1);
        }
        if (!row.isFilled(service)) {
            return;
        }
        if (row.value(service) == ServiceCodes.GRAND_TOTAL) {
            setOwn(entry, TOTAL_MANAGED, filled(row, managed));
        } else if (!ServiceCodes.isTotal(row.value(service))) {
            addOwn(entry, MANAGED, filled(row, managed));
            int claim = claimed.add(row, user);
            if (claim >= 0 && claimed.counts().value(claim, 1) == 0) {
                claimed.counts().set(claim, 1, row.number());
                claimed.counts().set(claim, 2, row.line());
            }
        }
    }

    private static long filled(TypedRow row, int column) {
        return row.isFilled(column) ? row.value(column) : 0;
    }

    /** Units that count against the benefit limit: as the grand total says, or else the details. */
    long managedUnits(int entry) {
        return own(entry, TOTAL_MANAGED) != 0 ? own(entry, TOTAL_MANAGED) : own(entry, MANAGED);
    }

    /** Whether all cells about the limits can be relied on. */
    boolean isSure(int entry) {
        return own(entry, UNSURE) == 0;
    }

    /** Units shown as over a limit. */
    long excessUnits(int entry) {
        return own(entry, EXCESS);
    }

    /** How often services count; the key is the user's, then provider, code, units and equipment codes. */
    ServiceCounts claimed() {
        return claimed;
    }

    long count(int claim) {
        return claimed.counts().value(claim, 0);
    }

    Location claimPlace(int claim) {
        return file().cell(claimed.counts().value(claim, 1), claimed.counts().value(claim, 2), count);
    }
}

package io.github.careplansdk.csv.validate;

import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;

/** The supplement's users and their benefit limits. */
final class SupplementKeys extends FileKeys {
    private static final int LIMIT = 0;
    private static final int EXCESS = 1;

    private final int limit;
    private final int excess;

    SupplementKeys(Layout<?> layout, FileContext file, KeyColumns columns) {
        super(layout, file, columns, 2);
        this.limit = layout.column("benefitLimitUnits").index();
        this.excess = layout.column("totalExcessUnits").index();
    }

    @Override
    void note(TypedRow row, int entry, long[] user) {
        boolean sure = row.isFilled(limit) && row.isSound(excess);
        setOwn(entry, LIMIT, sure ? row.value(limit) : 0);
        setOwn(entry, EXCESS, row.isFilled(excess) ? row.value(excess) : 0);
    }

    /** The benefit limit (区分支給限度基準額), or 0 where it is not given or cannot be relied on. */
    long limit(int entry) {
        return own(entry, LIMIT);
    }

    /** The units shown as over the limits. */
    long excessUnits(int entry) {
        return own(entry, EXCESS);
    }
}

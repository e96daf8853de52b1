package io.github.careplansdk.csv.validate;

import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;

/**
 * How often a service of a user is counted, by provider, code, units and equipment code: in table 6 by the times it is
 * planned, in table 7 by the count of its row.
 */
final class ServiceCounts {
    private static final int NONE = -1;

    private final int provider;
    private final int service;
    private final int units;
    private final int discounted;
    private final int count;
    private final int tais;
    private final int notified;
    private final long[] key;
    private final TupleMap counts;

    ServiceCounts(Layout<?> layout, int userWidth, int ownValues) {
        this.provider = layout.column("providerNumber").index();
        this.service = layout.column("serviceCode").index();
        this.units = layout.column("units").index();
        this.discounted = layout.find("discountedUnits").map(Column::index).orElse(NONE);
        this.count = layout.column("count").index();
        this.tais = layout.find("taisCode").map(Column::index).orElse(NONE);
        this.notified = layout.find("notifiedEquipmentCode").map(Column::index).orElse(NONE);
        this.key = new long[userWidth + 5];
        this.counts = new TupleMap(key.length, 1 + ownValues);
    }

    /** Adds a row; its entry, or -1 where a cell of it cannot be relied on. */
    int add(TypedRow row, long[] user) {
        if (!row.isFilled(provider)
                || !row.isFilled(service)
                || !row.isSound(units)
                || !row.isFilled(count)
                || (discounted != NONE && !row.isSound(discounted))) {
            return NONE;
        }
        System.arraycopy(user, 0, key, 0, user.length);
        int at = user.length;
        key[at++] = row.value(provider);
        key[at++] = row.value(service);
        key[at++] = units(row);
        key[at++] = value(row, tais);
        key[at] = value(row, notified);
        int entry = counts.findOrAdd(key);
        counts.add(entry, 0, row.value(count));
        return entry;
    }

    /** Units after discount, which is how table 6 has them. */
    long units(TypedRow row) {
        return discounted != NONE && row.isFilled(discounted) ? row.value(discounted) : value(row, units);
    }

    private static long value(TypedRow row, int column) {
        return column != NONE && row.isFilled(column) ? row.value(column) : 0;
    }

    TupleMap counts() {
        return counts;
    }

    int keyWidth() {
        return key.length;
    }
}

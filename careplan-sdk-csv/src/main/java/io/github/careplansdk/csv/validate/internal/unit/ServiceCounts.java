package io.github.careplansdk.csv.validate.internal.unit;

import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.key.TupleIndex;
import io.github.careplansdk.csv.validate.internal.key.TupleMap;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often the services of a file's users are counted, by provider, code, units and equipment code: in table 6 by the times they
 * are planned, in table 7 by the counts of its rows. A key is the user's, then these; its first numbers up to the code are the
 * service's.
 *
 * @param <C> what is noted of each
 */
final class ServiceCounts<C extends ServiceCount> {
    private static final int NONE = -1;

    private final KeyColumns user;
    private final int userWidth;
    private final int provider;
    private final Column service;
    private final int units;
    private final int discounted;
    private final int count;
    private final int tais;
    private final int notified;
    private final long[] key;
    private final TupleMap<C> counts;
    /** The columns that tell what a row counts for, besides those of the user. */
    private final int[] watched;

    private int version;
    /** What the row before counted for: rows of one service mostly follow each other. */
    private @Nullable C last;
    /** The services whatever their units and equipment, made when a key is not there with its own. */
    private @Nullable TupleIndex services;

    ServiceCounts(Layout<?> layout, KeyColumns user, Supplier<C> maker) {
        this.user = user;
        this.userWidth = user.width();
        this.provider = layout.column("providerNumber").index();
        this.service = layout.column("serviceCode");
        this.units = layout.column("units").index();
        this.discounted = layout.find("discountedUnits").map(Column::index).orElse(NONE);
        this.count = layout.column("count").index();
        this.tais = layout.find("taisCode").map(Column::index).orElse(NONE);
        this.notified = layout.find("notifiedEquipmentCode").map(Column::index).orElse(NONE);
        this.watched = IntStream.of(provider, service.index(), units, discounted, count, tais, notified)
                .filter(column -> column != NONE)
                .toArray();
        this.key = new long[userWidth + 5];
        this.counts = new TupleMap<>(key.length, maker);
    }

    /** Adds a row; null where a cell of it cannot be relied on. */
    @Nullable
    C add(TypedRow row, long[] userKey) {
        int now = user.version(row);
        for (int column : watched) {
            now += row.version(column);
        }
        if (last == null || now != version) {
            version = now;
            last = find(row, userKey);
        }
        if (last != null) {
            last.add(row.value(count));
        }
        return last;
    }

    private @Nullable C find(TypedRow row, long[] userKey) {
        if (!row.isFilled(provider)
                || !row.isFilled(service.index())
                || !row.isSound(units)
                || !row.isFilled(count)
                || (discounted != NONE && !row.isSound(discounted))) {
            return null;
        }
        System.arraycopy(userKey, 0, key, 0, userWidth);
        int at = userWidth;
        key[at++] = row.value(provider);
        key[at++] = row.value(service.index());
        key[at++] = units(row);
        key[at++] = value(row, tais);
        key[at] = value(row, notified);
        C noted = counts.get(key);
        noted.see(row);
        return noted;
    }

    /** Units after discount, which is how table 6 has them. */
    long units(TypedRow row) {
        return discounted != NONE && row.isFilled(discounted) ? row.value(discounted) : row.valueOrZero(units);
    }

    private static long value(TypedRow row, int column) {
        return column == NONE ? 0 : row.valueOrZero(column);
    }

    int size() {
        return counts.size();
    }

    C noted(int entry) {
        return counts.value(entry);
    }

    @Nullable
    C find(long[] wanted) {
        return counts.find(wanted);
    }

    /** Copies an entry's key, or as much of it as there is room for. */
    void copyKey(int entry, long[] into) {
        counts.copy(entry, into);
    }

    int keyWidth() {
        return key.length;
    }

    /** How many numbers user, provider and code are. */
    int serviceWidth() {
        return userWidth + 2;
    }

    /** Whether the service of a key is counted, with whatever units and equipment. */
    boolean hasService(long[] wanted) {
        if (counts.find(wanted) != null) {
            return true;
        }
        if (services == null) {
            services = services();
        }
        return services.find(Arrays.copyOf(wanted, serviceWidth())) >= 0;
    }

    private TupleIndex services() {
        TupleIndex found = new TupleIndex(serviceWidth());
        long[] each = new long[serviceWidth()];
        for (int entry = 0; entry < counts.size(); entry++) {
            counts.copy(entry, each);
            found.findOrAdd(each);
        }
        return found;
    }

    /** The column of the service code. */
    Column service() {
        return service;
    }
}

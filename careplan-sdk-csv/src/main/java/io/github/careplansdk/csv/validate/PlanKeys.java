package io.github.careplansdk.csv.validate;

import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import java.util.HashSet;
import java.util.Set;

/** Table 6's users: whether the receiver serves them, and how often each service is planned. */
final class PlanKeys extends FileKeys {
    /** Whether a row of the user names the receiver. */
    private static final int SERVED = 0;

    private static final int COUNT = 0;
    private static final int FIRST_DAY = 1;
    private static final int NOT_COMPARABLE = 2;

    private final long receiver;
    private final int provider;
    private final int service;
    private final int units;
    private final int days;
    private final int start;
    private final int date;
    private final ServiceCounts planned;
    /** Users and codes for which some units are empty or zero, so that rows cannot be matched by units. */
    private final TupleMap withoutUnits;

    private final long[] userAndCode;
    private final Set<Integer> unsure = new HashSet<>();

    PlanKeys(Layout<?> layout, FileContext file, KeyColumns columns) {
        super(layout, file, columns, 1);
        this.receiver = file.name()
                .map(name -> Long.parseLong(name.address().to().value()))
                .orElse(0L);
        this.provider = layout.column("providerNumber").index();
        this.service = layout.column("serviceCode").index();
        this.units = layout.column("units").index();
        this.days = layout.column("proRatedDays").index();
        this.start = layout.column("startTime").index();
        this.date = layout.column("serviceDate").index();
        this.planned = new ServiceCounts(layout, columns.width(), 2);
        this.userAndCode = new long[columns.width() + 2];
        this.withoutUnits = new TupleMap(userAndCode.length, 0);
    }

    @Override
    void note(TypedRow row, int entry, long[] user) {
        if (!row.isFilled(provider) || row.value(provider) == receiver) {
            setOwn(entry, SERVED, 1);
        }
        int service6 = planned.add(row, user);
        if (service6 < 0) {
            unsure.add(entry);
            return;
        }
        if (planned.units(row) == 0 || row.isEmpty(units)) {
            withoutUnits.findOrAdd(userAndCode(user, row.value(provider), row.value(service)));
        }
        TupleMap counts = planned.counts();
        boolean timeless = row.isFilled(start) && row.value(start) == TypedRow.NO_TIME;
        long day = row.isFilled(date) ? row.value(date) : 0;
        boolean otherDay = counts.value(service6, FIRST_DAY) != 0 && counts.value(service6, FIRST_DAY) != day;
        if (!row.isEmpty(days) || (timeless && otherDay)) {
            counts.set(service6, NOT_COMPARABLE, 1);
        }
        if (timeless) {
            counts.set(service6, FIRST_DAY, day);
        }
    }

    private long[] userAndCode(long[] user, long providerNumber, long code) {
        System.arraycopy(user, 0, userAndCode, 0, user.length);
        userAndCode[user.length] = providerNumber;
        userAndCode[user.length + 1] = code;
        return userAndCode;
    }

    /** Whether a row of the user names the receiver, or may. */
    boolean isServed(int entry) {
        return own(entry, SERVED) != 0;
    }

    /** Whether a user's services are all known. */
    boolean isSure(int entry) {
        return !unsure.contains(entry);
    }

    /** Whether table 7 can be compared for a service: see COUNT_DIFFERS. */
    boolean isComparable(long[] user, long[] wanted) {
        boolean everyRowHasUnits =
                withoutUnits.find(userAndCode(user, wanted[user.length], wanted[user.length + 1])) < 0;
        int entry = planned.counts().find(wanted);
        return everyRowHasUnits && (entry < 0 || planned.counts().value(entry, NOT_COMPARABLE) == 0);
    }

    /** How often a service is planned. */
    long count(long[] wanted) {
        int entry = planned.counts().find(wanted);
        return entry < 0 ? 0 : planned.counts().value(entry, COUNT);
    }
}

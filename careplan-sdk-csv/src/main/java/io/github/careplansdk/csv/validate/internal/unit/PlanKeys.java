package io.github.careplansdk.csv.validate.internal.unit;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.key.FirstRow;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.key.TupleIndex;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import java.util.List;

/** The users of table 6: whether the receiver serves them, and how often each service is planned. */
public final class PlanKeys extends FileKeys<PlanKeys.User> {
    /** The codes of the rules that compare what only table 6 notes. */
    public static final List<ProblemCode> CODES = ServiceKeys.with(ProblemCode.USER_WITHOUT_RECEIVER);

    private final long receiver;
    private final int provider;
    private final int units;
    private final int days;
    private final int start;
    private final int date;
    private final ServiceCounts<Service> planned;
    /** Services for which some units are empty or zero, so that rows cannot be matched by units. */
    private final TupleIndex withoutUnits;

    private final long[] service;
    private boolean unsureProviders;
    private boolean unsureServices;

    /** What is noted of a user. */
    static final class User extends FirstRow {
        private boolean served;
        private boolean unsure;

        /** Whether a row of the user names the receiver, or may. */
        boolean isServed() {
            return served;
        }

        /** Whether the user's services are all known. */
        boolean isSure() {
            return !unsure;
        }
    }

    /** How often a service is planned, and whether table 7 can count as often. */
    static final class Service extends ServiceCount {
        private long timelessDay;
        private boolean notComparable;

        private void see(boolean proRated, boolean timeless, long day) {
            boolean otherDay = timelessDay != 0 && timelessDay != day;
            notComparable |= proRated || (timeless && otherDay);
            timelessDay = timeless ? day : timelessDay;
        }
    }

    public PlanKeys(Layout<?> layout, FileContext file, KeyColumns columns, Findings findings) {
        super(layout, file, columns, findings, User::new);
        this.receiver = file.name()
                .map(name -> Long.parseLong(name.address().to().value()))
                .orElse(0L);
        this.provider = layout.column("providerNumber").index();
        this.units = layout.column("units").index();
        this.days = layout.column("proRatedDays").index();
        this.start = layout.column("startTime").index();
        this.date = layout.column("serviceDate").index();
        this.planned = new ServiceCounts<>(layout, columns, Service::new);
        this.service = new long[planned.serviceWidth()];
        this.withoutUnits = new TupleIndex(service.length);
    }

    @Override
    void note(TypedRow row, User user, long[] key) {
        unsureProviders |= !row.isFilled(provider);
        user.served |= !row.isFilled(provider) || row.value(provider) == receiver;
        Service noted = planned.add(row, key);
        if (noted == null) {
            user.unsure = true;
            unsureServices = true;
            return;
        }
        if (planned.units(row) == 0 || row.isEmpty(units)) {
            System.arraycopy(key, 0, service, 0, key.length);
            service[key.length] = row.value(provider);
            service[key.length + 1] = row.value(planned.service().index());
            withoutUnits.findOrAdd(service);
        }
        boolean timeless = row.isFilled(start) && row.value(start) == TypedRow.NO_TIME;
        noted.see(!row.isEmpty(days), timeless, row.valueOrZero(date));
    }

    /** Whether a row of a user may name the receiver, and nobody can tell. */
    boolean hasUnsureProviders() {
        return unsureProviders;
    }

    /** Whether some user's services are not all known. */
    boolean hasUnsureServices() {
        return unsureServices;
    }

    /** How often services are planned. */
    ServiceCounts<Service> planned() {
        return planned;
    }

    /** Whether table 7 can be compared for what it counts, and table 6 plans so or not at all: see COUNT_DIFFERS. */
    boolean isComparable(long[] counted) {
        Service found = planned.find(counted);
        System.arraycopy(counted, 0, service, 0, service.length);
        return withoutUnits.find(service) < 0 && (found == null || !found.notComparable);
    }
}

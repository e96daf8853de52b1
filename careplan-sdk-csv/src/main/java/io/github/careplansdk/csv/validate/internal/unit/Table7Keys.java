package io.github.careplansdk.csv.validate.internal.unit;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.ServiceCodes;
import io.github.careplansdk.csv.validate.internal.key.FirstRow;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import java.util.List;

/** The users of table 7: how often each service counts, and their units within and over the benefit limit. */
public final class Table7Keys extends FileKeys<Table7Keys.User> {
    /** The codes of the rules that compare what only table 7 notes. */
    public static final List<ProblemCode> CODES = ServiceKeys.with(ProblemCode.OVER_BENEFIT_LIMIT);

    private final int service;
    private final int managed;
    private final int typeExcess;
    private final int excess;
    private final Column count;
    private final ServiceCounts<ServiceCount> claimed;
    private boolean unsureLimits;
    private boolean unsureServices;

    /** What is noted of a user. */
    static final class User extends FirstRow {
        private long managed;
        private long totalManaged;
        private long excess;
        private boolean limitUnsure;
        private boolean servicesUnsure;

        /** Units that count against the benefit limit: as the grand total says, or else the details. */
        long managedUnits() {
            return totalManaged != 0 ? totalManaged : managed;
        }

        /** Units shown as over a limit. */
        long excessUnits() {
            return excess;
        }

        /** Whether all cells about the limits can be relied on. */
        boolean isLimitSure() {
            return !limitUnsure;
        }

        /** Whether the user's services are all known. */
        boolean areServicesSure() {
            return !servicesUnsure;
        }
    }

    public Table7Keys(Layout<?> layout, FileContext file, KeyColumns columns, Findings findings) {
        super(layout, file, columns, findings, User::new);
        this.service = layout.column("serviceCode").index();
        this.managed = layout.column("managedUnits").index();
        this.typeExcess = layout.column("serviceTypeLimitExcessUnits").index();
        this.excess = layout.column("benefitLimitExcessUnits").index();
        this.count = layout.column("count");
        this.claimed = new ServiceCounts<>(layout, columns, ServiceCount::new);
    }

    @Override
    void note(TypedRow row, User user, long[] key) {
        user.excess += row.valueOrZero(excess) + row.valueOrZero(typeExcess);
        user.limitUnsure |= !row.isSound(excess) || !row.isSound(typeExcess) || !row.isSound(managed);
        unsureLimits |= user.limitUnsure;
        if (!row.isFilled(service)) {
            user.servicesUnsure = true;
        } else if (row.value(service) == ServiceCodes.GRAND_TOTAL) {
            user.totalManaged = row.valueOrZero(managed);
        } else if (!ServiceCodes.isTotal(row.value(service))) {
            user.managed += row.valueOrZero(managed);
            user.servicesUnsure |= claimed.add(row, key) == null;
        }
        unsureServices |= user.servicesUnsure;
    }

    /** Whether some user's cells about the limits cannot all be relied on. */
    boolean hasUnsureLimits() {
        return unsureLimits;
    }

    /** Whether some user's services are not all known. */
    boolean hasUnsureServices() {
        return unsureServices;
    }

    /** How often services count. */
    ServiceCounts<ServiceCount> claimed() {
        return claimed;
    }

    /** The column of the count. */
    Column count() {
        return count;
    }
}

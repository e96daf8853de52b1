package io.github.careplansdk.csv.validate.internal.unit;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.csv.layout.internal.ServiceCodes;
import io.github.careplansdk.csv.validate.internal.key.TupleIndex;
import java.util.List;
import java.util.stream.Stream;

/** The services that table 6 plans against those that table 7 counts, for the users whose services are all known. */
final class ServiceKeys {
    private static final List<ProblemCode> CODES =
            List.of(ProblemCode.COUNT_DIFFERS, ProblemCode.PLANNED_NOT_IN_TABLE7, ProblemCode.TABLE7_NOT_PLANNED);

    private final PlanKeys plan;
    private final Table7Keys table7;
    private final long[] user;
    private final long[] service;
    private final long[] counted;
    private boolean paired;

    ServiceKeys(PlanKeys plan, Table7Keys table7) {
        this.plan = plan;
        this.table7 = table7;
        this.user = new long[plan.keyWidth()];
        this.service = new long[plan.planned().serviceWidth()];
        this.counted = new long[plan.planned().keyWidth()];
    }

    /** Returns the codes of its rules, and another. */
    static List<ProblemCode> with(ProblemCode other) {
        return Stream.concat(Stream.of(other), CODES.stream()).toList();
    }

    /** Looks up what table 7 counts in table 6: once, for all rules. */
    private void pair() {
        ServiceCounts<ServiceCount> claims = table7.claimed();
        for (int entry = 0; !paired && entry < claims.size(); entry++) {
            claims.copyKey(entry, counted);
            PlanKeys.Service found = plan.planned().find(counted);
            if (found != null) {
                found.pair(claims.noted(entry));
            }
        }
        paired = true;
    }

    private void read(ServiceCounts<?> counts, int entry) {
        counts.copyKey(entry, counted);
        counts.copyKey(entry, service);
        counts.copyKey(entry, user);
    }

    /** Whether a row of the user may have gone unseen, in either table. */
    private boolean isUnreliable() {
        return plan.mayHave(user) || table7.mayHave(user);
    }

    /** Whether rows of the service belong into the tables at all: of others, SERVICE_TYPE_NOT_EXCHANGED says what is to be done. */
    private boolean isExchanged() {
        return ServiceCodes.typeOf(service[service.length - 1]).isExchanged();
    }

    private boolean isPlanSure() {
        PlanKeys.User known = plan.find(user);
        return known != null && known.isSure() && !isUnreliable();
    }

    private boolean isTable7Sure() {
        Table7Keys.User known = table7.find(user);
        return known != null && known.areServicesSure() && !isUnreliable();
    }

    private void reportUnreliable(FileKeys<?> file, ProblemCode code, boolean unsure) {
        if (unsure || plan.hasUnreliableKeys() || table7.hasUnreliableKeys()) {
            file.findings().notRun(code, SkipReason.UNRELIABLE_KEYS);
        }
    }

    /** Table 7 counts a planned service as often as table 6 plans it; one not planned at all is another problem. */
    void checkCounts() {
        pair();
        reportUnreliable(table7, ProblemCode.COUNT_DIFFERS, plan.hasUnsureServices());
        ServiceCounts<ServiceCount> claims = table7.claimed();
        for (int entry = 0; entry < claims.size(); entry++) {
            ServiceCount claim = claims.noted(entry);
            ServiceCount planned = claim.counterpart();
            long expected = planned == null ? 0 : planned.count();
            if (claim.count() == expected) {
                continue;
            }
            read(claims, entry);
            if (isPlanSure() && plan.isComparable(counted) && plan.planned().hasService(counted)) {
                table7.findings()
                        .addDifference(
                                ProblemCode.COUNT_DIFFERS,
                                claim.cell(table7.file(), table7.count()),
                                claim.count(),
                                expected);
            }
        }
    }

    /** Each service that table 6 plans has a row in table 7. */
    void checkPlanned() {
        pair();
        reportUnreliable(plan, ProblemCode.PLANNED_NOT_IN_TABLE7, table7.hasUnsureServices());
        ServiceCounts<PlanKeys.Service> plans = plan.planned();
        TupleIndex told = new TupleIndex(service.length);
        for (int entry = 0; entry < plans.size(); entry++) {
            if (plans.noted(entry).counterpart() != null) {
                continue;
            }
            read(plans, entry);
            if (!table7.claimed().hasService(counted) && isExchanged() && isTable7Sure() && told.add(service)) {
                plan.findings()
                        .add(
                                ProblemCode.PLANNED_NOT_IN_TABLE7,
                                plans.noted(entry).cell(plan.file(), plans.service()));
            }
        }
    }

    /** Each service of table 7 is planned in table 6. */
    void checkClaimed() {
        pair();
        reportUnreliable(table7, ProblemCode.TABLE7_NOT_PLANNED, plan.hasUnsureServices());
        ServiceCounts<ServiceCount> claims = table7.claimed();
        TupleIndex told = new TupleIndex(service.length);
        for (int entry = 0; entry < claims.size(); entry++) {
            if (claims.noted(entry).counterpart() != null) {
                continue;
            }
            read(claims, entry);
            if (!plan.planned().hasService(counted) && isExchanged() && isPlanSure() && told.add(service)) {
                table7.findings()
                        .add(ProblemCode.TABLE7_NOT_PLANNED, claims.noted(entry).cell(table7.file(), claims.service()));
            }
        }
    }
}

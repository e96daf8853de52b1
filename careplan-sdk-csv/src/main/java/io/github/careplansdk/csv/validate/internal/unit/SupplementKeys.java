package io.github.careplansdk.csv.validate.internal.unit;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.key.FirstRow;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import java.util.List;

/** The supplement's users and their benefit limits. */
public final class SupplementKeys extends FileKeys<SupplementKeys.User> {
    /** The codes of the rules that compare what only the supplement notes. */
    public static final List<ProblemCode> CODES = List.of(ProblemCode.OVER_BENEFIT_LIMIT);

    private final int limit;
    private final int excess;
    private boolean unsureLimits;

    /** What is noted of a user. */
    static final class User extends FirstRow {
        private long limit;
        private long excess;

        /** The benefit limit (区分支給限度基準額), or 0 where it is not given or cannot be relied on. */
        long limit() {
            return limit;
        }

        /** The units shown as over the limits. */
        long excessUnits() {
            return excess;
        }
    }

    public SupplementKeys(Layout<?> layout, FileContext file, KeyColumns columns, Findings findings) {
        super(layout, file, columns, findings, User::new);
        this.limit = layout.column("benefitLimitUnits").index();
        this.excess = layout.column("totalExcessUnits").index();
    }

    /** Whether some user's limit cannot be relied on. */
    boolean hasUnsureLimits() {
        return unsureLimits;
    }

    @Override
    void note(TypedRow row, User user, long[] key) {
        boolean sure = row.isFilled(limit) && row.isSound(excess);
        unsureLimits |= !row.isSound(limit) || !row.isSound(excess);
        user.limit = sure ? row.value(limit) : 0;
        user.excess = row.valueOrZero(excess);
    }
}

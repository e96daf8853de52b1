package io.github.careplansdk.csv.validate.internal.file;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.key.FirstRow;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.key.TupleMap;
import io.github.careplansdk.csv.validate.internal.key.UnreliableKeys;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.List;

/** The detail numbers (明細判別コード) of a user's equipment run 1, 2, 3 within the same provider, code and units. */
final class DetailNumberRule implements Rule {
    static final List<ProblemCode> CODES = List.of(ProblemCode.DETAIL_NUMBER_SEQUENCE);

    private static final int MOST = 63;

    private final KeyColumns columns;
    private final FileContext file;
    private final int provider;
    private final int service;
    private final int units;
    private final int detail;
    private final long[] user;
    private final long[] key;
    private final TupleMap<Details> seen;
    private final UnreliableKeys unreliable;

    /** The numbers of equipment of one provider, code and units: a bit each, the first the lowest. */
    private static final class Details extends FirstRow {
        private long numbers;

        void add(long number) {
            numbers |= 1L << (number >= 1 && number <= MOST ? number - 1 : MOST);
        }

        /** Whether they run 1, 2, 3. */
        boolean run() {
            return (numbers & numbers + 1) == 0;
        }
    }

    DetailNumberRule(Layout<?> layout, KeyColumns columns, FileContext file) {
        this.columns = columns;
        this.file = file;
        this.provider = layout.column("providerNumber").index();
        this.service = layout.column("serviceCode").index();
        this.units = layout.column("units").index();
        this.detail = layout.column("detailNumber").index();
        this.user = new long[columns.width()];
        this.key = new long[columns.width() + 3];
        this.seen = new TupleMap<>(key.length, Details::new);
        this.unreliable = new UnreliableKeys(layout);
    }

    @Override
    public List<ProblemCode> codes() {
        return CODES;
    }

    @Override
    public void see(TypedRow row, CellProblems problems) {
        if (row.isEmpty(detail)) {
            return;
        }
        if (!row.isFilled(detail)
                || !row.isFilled(provider)
                || !row.isFilled(service)
                || !row.isSound(units)
                || !columns.read(row, user)) {
            unreliable.add(row);
            return;
        }
        System.arraycopy(user, 0, key, 0, user.length);
        key[user.length] = row.value(provider);
        key[user.length + 1] = row.value(service);
        key[user.length + 2] = row.valueOrZero(units);
        Details details = seen.get(key);
        details.see(row);
        details.add(row.value(detail));
    }

    @Override
    public void seeIncomplete(TypedRow row) {
        unreliable.add(row);
    }

    @Override
    public void end(Findings findings) {
        if (unreliable.exist()) {
            findings.notRun(ProblemCode.DETAIL_NUMBER_SEQUENCE, SkipReason.UNRELIABLE_KEYS);
        }
        for (int entry = 0; entry < seen.size(); entry++) {
            Details details = seen.value(entry);
            if (!details.run() && !unreliable.mayInclude(columns.person(seen.number(entry, 0)))) {
                findings.add(ProblemCode.DETAIL_NUMBER_SEQUENCE, details.place(file));
            }
        }
    }
}

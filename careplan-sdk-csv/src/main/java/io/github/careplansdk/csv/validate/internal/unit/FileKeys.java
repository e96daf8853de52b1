package io.github.careplansdk.csv.validate.internal.unit;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.key.FirstRow;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.key.RowKeys;
import io.github.careplansdk.csv.validate.internal.key.UnreliableKeys;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a file's rows, noted while it is read, for comparing the files of a unit afterwards.
 *
 * @param <K> what is noted of each key
 */
public class FileKeys<K extends FirstRow> implements Rule {
    private final FileContext file;
    private final KeyColumns columns;
    private final Findings findings;
    private final UnreliableKeys unreliable;
    private final RowKeys<K> keys;

    public FileKeys(Layout<?> layout, FileContext file, KeyColumns columns, Findings findings, Supplier<K> maker) {
        this.file = file;
        this.columns = columns;
        this.findings = findings;
        this.unreliable = new UnreliableKeys(layout);
        this.keys = new RowKeys<>(columns, maker);
    }

    @Override
    public final List<ProblemCode> codes() {
        return KeyRules.codes();
    }

    @Override
    public final void see(TypedRow row, CellProblems problems) {
        K noted = keys.of(row);
        if (noted == null) {
            unreliable.add(row);
            return;
        }
        noted.see(row);
        note(row, noted, keys.key());
    }

    /** Notes more of a row whose key can be relied on. */
    void note(TypedRow row, K noted, long[] rowKey) {}

    @Override
    public final void seeIncomplete(TypedRow row) {
        unreliable.add(row);
    }

    final FileContext file() {
        return file;
    }

    /** What was found in the file. */
    final Findings findings() {
        return findings;
    }

    final int size() {
        return keys.noted().size();
    }

    final void copyKey(int entry, long[] into) {
        keys.noted().copy(entry, into);
    }

    final int keyWidth() {
        return columns.width();
    }

    final String names() {
        return columns.names();
    }

    /** What is noted of a key, or null where it is not there. */
    final @Nullable K find(long[] wanted) {
        return keys.noted().find(wanted);
    }

    /** What is noted of an entry's key. */
    final K noted(int entry) {
        return keys.noted().value(entry);
    }

    /** Whether a key may be there, in a row that could not be read. */
    final boolean mayHave(long[] wanted) {
        return unreliable.mayInclude(columns.person(wanted[0]));
    }

    /** Whether a key is neither there nor may be. */
    final boolean lacks(long[] wanted) {
        return find(wanted) == null && !mayHave(wanted);
    }

    final boolean hasUnreliableKeys() {
        return unreliable.exist();
    }

    /** The first row of an entry's key. */
    final Location place(int entry) {
        return noted(entry).place(file);
    }
}

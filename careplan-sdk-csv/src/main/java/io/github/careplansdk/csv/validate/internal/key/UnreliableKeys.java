package io.github.careplansdk.csv.validate.internal.key;

import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import java.util.HashSet;
import java.util.Set;

/**
 * The persons of whom a row has a key that cannot be relied on. Which plan such a row belongs to is not known, so what seems
 * to be missing for its person may be that row, and is not reported.
 */
public final class UnreliableKeys {
    private final int insured;
    private final Set<Long> persons = new HashSet<>();
    private boolean anybody;

    public UnreliableKeys(Layout<?> layout) {
        this.insured = layout.column("insuredNumber").index();
    }

    public void add(TypedRow row) {
        if (row.isFilled(insured)) {
            persons.add(row.value(insured));
        } else {
            anybody = true;
        }
    }

    /** Returns whether a row of that person may have gone unseen. */
    public boolean mayInclude(long person) {
        return anybody || persons.contains(person);
    }

    public boolean exist() {
        return anybody || !persons.isEmpty();
    }
}

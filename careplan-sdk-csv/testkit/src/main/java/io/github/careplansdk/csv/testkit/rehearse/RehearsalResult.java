package io.github.careplansdk.csv.testkit.rehearse;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a product's export says of the samples.
 *
 * @param pattern the pattern
 * @param items the result of each case, in their order
 * @param allowed the differences that were found and do not matter
 * @param found the number of records of the samples that are in the export, as they were or changed
 */
public record RehearsalResult(
        RehearsalPattern pattern, List<ItemResult> items, Set<AllowedDifference> allowed, long found) {
    public RehearsalResult {
        items = List.copyOf(items);
        allowed = Collections.unmodifiableSet(new TreeSet<>(allowed));
    }

    /** Returns whether the export has anything of the samples: if not, it is of another pattern, or of other users. */
    public boolean isOfPattern() {
        return found > 0;
    }

    /** Returns whether all cases passed. */
    public boolean isPassed() {
        return isOfPattern() && items.stream().allMatch(ItemResult::isPassed);
    }

    /** Returns the number of cases that passed. */
    public long passed() {
        return items.stream().filter(ItemResult::isPassed).count();
    }
}

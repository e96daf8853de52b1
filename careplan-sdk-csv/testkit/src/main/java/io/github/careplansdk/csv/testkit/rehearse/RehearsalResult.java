package io.github.careplansdk.csv.testkit.rehearse;

import io.github.careplansdk.core.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a product's export says of the samples.
 *
 * @param pattern the pattern
 * @param unread damaged archives and files of the export that cannot be read: where there are any, nothing was compared
 * @param items the result of each case, in their order; none where nothing was compared
 * @param allowed the differences that were found and do not matter
 * @param found the number of records of the samples that are in the export, as they were or changed
 */
public record RehearsalResult(
        RehearsalPattern pattern,
        List<Problem> unread,
        List<ItemResult> items,
        Set<AllowedDifference> allowed,
        long found) {
    public RehearsalResult {
        unread = List.copyOf(unread);
        items = List.copyOf(items);
        allowed = Collections.unmodifiableSet(new TreeSet<>(allowed));
    }

    /** Returns the result of an export that cannot be read. */
    public static RehearsalResult ofUnread(RehearsalPattern pattern, List<Problem> unread) {
        return new RehearsalResult(pattern, unread, List.of(), Set.of(), 0);
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

package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.kind.Edition;
import java.util.List;

/**
 * The result of a comparison. Every row of either side that was read is in exactly one {@link Visit}.
 *
 * @param edition the newest edition of the standard that was used for reading; reports name it
 * @param users by month, insurer and insured number
 * @param unread what could not be read, by side, file and row
 */
public record Reconciliation(Edition edition, List<UserComparison> users, List<Unread> unread) {
    public Reconciliation {
        users = List.copyOf(users);
        unread = List.copyOf(unread);
    }

    /** Returns whether everything was read and all was given as planned. */
    public boolean isAsPlanned() {
        return unread.isEmpty() && users.stream().allMatch(UserComparison::isAsPlanned);
    }

    /** Returns the number of visits with an outcome. */
    public long count(Outcome outcome) {
        return users.stream().mapToLong(user -> user.count(outcome)).sum();
    }

    /** Returns the sums of all users. */
    public UnitSum units() {
        return users.stream().map(UserComparison::units).reduce(UnitSum.NONE, UnitSum::plus);
    }
}

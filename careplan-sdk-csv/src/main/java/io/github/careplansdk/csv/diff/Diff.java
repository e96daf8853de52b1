package io.github.careplansdk.csv.diff;

import io.github.careplansdk.core.kind.Edition;
import java.util.List;

/**
 * What differs between two sides. It holds the cells that differ, which are personal data; what {@code toString} shows holds
 * none.
 *
 * @param edition the newest edition of the standard by which they were read
 * @param sameUsers the number of users of whom nothing differs
 * @param users the users of whom something differs, by insurer and insured number
 * @param kinds the number of records by what happened to them, for each kind, those of all users
 * @param excluded the number of records that were not compared, as results have nothing to compare them with: those of
 *     other kinds than table 6, and of providers that sent no results of the month
 * @param files the attachments that differ, by name
 * @param unread what could not be read, by side, file and row
 */
public record Diff(
        Edition edition,
        int sameUsers,
        List<UserDiff> users,
        List<KindCount> kinds,
        long excluded,
        List<FileDiff> files,
        List<Unread> unread) {
    public Diff {
        users = List.copyOf(users);
        kinds = List.copyOf(kinds);
        files = List.copyOf(files);
        unread = List.copyOf(unread);
    }

    /** Returns whether everything was read and nothing differs. */
    public boolean isSame() {
        return users.isEmpty() && files.isEmpty() && unread.isEmpty();
    }
}

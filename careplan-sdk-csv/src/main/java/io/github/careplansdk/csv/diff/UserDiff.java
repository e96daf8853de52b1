package io.github.careplansdk.csv.diff;

import java.util.List;

/**
 * A user (利用者) of whom something differs. It identifies a person.
 *
 * @param insurer the cell 保険者番号
 * @param insured the cell 被保険者番号
 * @param groups the groups that differ, by their leading kind and their dates
 */
public record UserDiff(String insurer, String insured, List<GroupDiff> groups) {
    public UserDiff {
        groups = List.copyOf(groups);
    }

    /** Hides whose it is. */
    @Override
    public String toString() {
        return "UserDiff[hidden, groups=" + groups.size() + "]";
    }
}

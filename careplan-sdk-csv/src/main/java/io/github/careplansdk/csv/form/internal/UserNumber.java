package io.github.careplansdk.csv.form.internal;

import java.util.Comparator;

/**
 * A user as rows name them, readable or not.
 *
 * @param insurer the cell 保険者番号
 * @param insured the cell 被保険者番号
 */
public record UserNumber(String insurer, String insured) implements Comparable<UserNumber> {
    private static final Comparator<UserNumber> ORDER =
            Comparator.comparing(UserNumber::insurer).thenComparing(UserNumber::insured);

    static UserNumber of(FormRow row) {
        return new UserNumber(row.raw("insurerNumber"), row.raw("insuredNumber"));
    }

    @Override
    public int compareTo(UserNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "UserNumber[hidden]";
    }
}

package io.github.careplansdk.core.kind;

import java.util.Optional;

/**
 * A service code (サービスコード): two characters of service type and four of item. Table 7 also has codes for its totals:
 * type + {@code AAAA}, {@code EEEE} or {@code ZZZZ} for subtotals and {@code 999999} for the grand total.
 *
 * @param value six characters of 0-9A-Z
 */
public record ServiceCode(String value) {
    /** The grand-total row of a user in table 7. */
    public static final ServiceCode GRAND_TOTAL = new ServiceCode("999999");

    /** @throws IllegalArgumentException if it is not six characters of 0-9A-Z */
    public ServiceCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("A service code has 6 characters of 0-9A-Z.");
        }
    }

    private static boolean isCode(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return value.length() == 6;
    }

    /** What a code counts. */
    public enum Total {
        /** One service. */
        NONE,
        /** A service type's subtotal within the benefit limit (AAAA). */
        WITHIN_LIMIT,
        /** A service type's subtotal outside the benefit limit (EEEE). */
        OUTSIDE_LIMIT,
        /** A service type's subtotal over 30 days (ZZZZ). */
        OVER_30_DAYS,
        /** All of a user's services (999999). */
        GRAND
    }

    /** Returns whether table 7 uses this code for a total, and for which. */
    public Total total() {
        if (equals(GRAND_TOTAL)) {
            return Total.GRAND;
        }
        return switch (value.substring(2)) {
            case "AAAA" -> Total.WITHIN_LIMIT;
            case "EEEE" -> Total.OUTSIDE_LIMIT;
            case "ZZZZ" -> Total.OVER_30_DAYS;
            default -> Total.NONE;
        };
    }

    /** Returns the service type, or empty where the standard lists none (as in {@link #GRAND_TOTAL}). */
    public Optional<ServiceType> type() {
        return ServiceType.of(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return value;
    }
}

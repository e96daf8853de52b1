package io.github.careplansdk.core.name;

/**
 * The number of an insurer (保険者番号), which is a municipality.
 *
 * @param value six half-width digits
 */
public record InsurerNumber(String value) {
    /** @throws IllegalArgumentException if it is not six half-width digits */
    public InsurerNumber {
        if (!Digits.are(value, 6)) {
            throw new IllegalArgumentException("An insurer number has 6 digits.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

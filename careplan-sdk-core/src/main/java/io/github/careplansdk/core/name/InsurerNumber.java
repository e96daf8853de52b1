package io.github.careplansdk.core.name;

/**
 * The number of an insurer, a municipality (保険者番号).
 *
 * @param value six half-width digits
 */
public record InsurerNumber(String value) {
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

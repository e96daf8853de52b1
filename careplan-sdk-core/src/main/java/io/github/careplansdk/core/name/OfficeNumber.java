package io.github.careplansdk.core.name;

import java.util.Optional;

/**
 * An office number (事業所番号) of ten digits.
 *
 * @param value ten half-width digits
 */
public record OfficeNumber(String value) implements Comparable<OfficeNumber> {
    /** 9999999999, which stands for the provider on the grand-total rows of table 7. */
    public static final OfficeNumber ALL_OFFICES = new OfficeNumber("9999999999");

    /** @throws IllegalArgumentException if it is not ten half-width digits */
    public OfficeNumber {
        if (!Digits.are(value, 10)) {
            throw new IllegalArgumentException("An office number has 10 digits.");
        }
    }

    /** Parses an office number; returns empty if the text is not ten half-width digits. */
    public static Optional<OfficeNumber> parse(String text) {
        return Digits.are(text, 10) ? Optional.of(new OfficeNumber(text)) : Optional.empty();
    }

    @Override
    public int compareTo(OfficeNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

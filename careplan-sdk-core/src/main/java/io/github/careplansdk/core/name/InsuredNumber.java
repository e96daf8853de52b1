package io.github.careplansdk.core.name;

/**
 * The number of an insured person (被保険者番号): ten digits, or {@code H} and nine digits for a person on public assistance
 * only. It identifies a person, so {@link #toString} does not show it.
 *
 * @param value ten characters
 */
public record InsuredNumber(String value) {
    /** @throws IllegalArgumentException if it is neither ten digits nor {@code H} and nine digits */
    public InsuredNumber {
        boolean assisted = value.startsWith("H") && Digits.are(value.substring(1), 9);
        if (!assisted && !Digits.are(value, 10)) {
            throw new IllegalArgumentException("An insured number has 10 digits, or H and 9 digits.");
        }
    }

    /** Returns whether the person is on public assistance only (被保護者, H番号). */
    public boolean isPublicAssistanceOnly() {
        return value.charAt(0) == 'H';
    }

    @Override
    public String toString() {
        return "InsuredNumber[hidden]";
    }
}

package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.problem.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A user ID (ユーザID) of the portal: {@code KJ} and 12 digits.
 *
 * @param value 14 half-width characters
 */
public record UserId(String value) {
    private static final String PREFIX = "KJ";
    private static final int LENGTH = 14;

    /** @throws IllegalArgumentException if it is not {@code KJ} and 12 digits */
    public UserId {
        if (!check(value).isEmpty()) {
            throw new IllegalArgumentException("A user ID is KJ and 12 digits.");
        }
    }

    /** Parses a user ID; returns empty if the text is none. */
    public static Optional<UserId> parse(String text) {
        return check(text).isEmpty() ? Optional.of(new UserId(text)) : Optional.empty();
    }

    /** Returns the reasons why a text is not a user ID; empty if it is one. */
    public static List<Finding> check(String text) {
        if (text.chars().anyMatch(character -> HalfWidth.of(character) != character)) {
            return List.of(Finding.of(InputCode.USER_ID_FULL_WIDTH));
        }
        List<Finding> findings = new ArrayList<>();
        if (!text.startsWith(PREFIX)) {
            findings.add(Finding.of(InputCode.USER_ID_PREFIX));
        }
        if (text.length() != LENGTH) {
            findings.add(Finding.of(InputCode.USER_ID_LENGTH, text.length()));
        }
        if (text.chars().skip(PREFIX.length()).anyMatch(character -> character < '0' || character > '9')) {
            findings.add(Finding.of(InputCode.USER_ID_DIGITS));
        }
        return List.copyOf(findings);
    }

    @Override
    public String toString() {
        return value;
    }
}

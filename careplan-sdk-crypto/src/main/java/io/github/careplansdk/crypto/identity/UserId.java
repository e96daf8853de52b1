package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.problem.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The user ID (ユーザID) of an office, for the portal: {@code KJ} and 12 digits. Those of persons, for the official client,
 * begin with {@code C}.
 *
 * @param value 14 half-width characters
 */
public record UserId(String value) {
    private static final String PREFIX = "KJ";
    private static final int LENGTH = 14;

    /** What follows the C is not published. */
    private static final Pattern OF_PERSON = Pattern.compile("C[0-9A-Za-z]{1,31}");

    /** Whose a user ID is. */
    public enum Owner {
        /** An office's, for the portal. */
        OFFICE,
        /** A person's, for the official client. */
        PERSON
    }

    /** @throws IllegalArgumentException if it is not {@code KJ} and 12 digits */
    public UserId {
        if (!check(value).isEmpty()) {
            throw new IllegalArgumentException("A user ID is KJ and 12 digits.");
        }
    }

    /** Parses the user ID of an office; returns empty if the text is none. */
    public static Optional<UserId> parse(String text) {
        return check(text).isEmpty() ? Optional.of(new UserId(text)) : Optional.empty();
    }

    /** Returns whose user ID a text is, or empty if it is none. */
    public static Optional<Owner> owner(String text) {
        if (OF_PERSON.matcher(text).matches()) {
            return Optional.of(Owner.PERSON);
        }
        return parse(text).map(office -> Owner.OFFICE);
    }

    /** Returns the reasons why a text is not the user ID of an office; empty if it is one. */
    public static List<Finding> check(String text) {
        if (OF_PERSON.matcher(text).matches()) {
            return List.of(Finding.of(InputCode.USER_ID_OF_PERSON));
        }
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

package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.problem.Finding;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rules for a password of the portal: 8 to 16 characters of ASCII letters, digits and certain symbols, at least one
 * letter and one digit, and not the user ID.
 */
public final class PortalPassword {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 16;
    private static final String SYMBOLS = "!#$%&()*+-./;:<=>?@[]^_`{|}~";

    private PortalPassword() {}

    /**
     * Returns the reasons why a password is refused; empty if it is accepted. They reveal nothing of the password but
     * the position of a character that is not allowed.
     *
     * @param password the password, to be wiped by the caller
     */
    public static List<Finding> check(char[] password, UserId user) {
        List<Finding> findings = new ArrayList<>();
        if (password.length < SHORTEST || password.length > LONGEST) {
            findings.add(Finding.of(InputCode.PORTAL_PASSWORD_LENGTH));
        }
        if (!has(password, PortalPassword::isLetter)) {
            findings.add(Finding.of(InputCode.PORTAL_PASSWORD_LETTER));
        }
        if (!has(password, PortalPassword::isDigit)) {
            findings.add(Finding.of(InputCode.PORTAL_PASSWORD_DIGIT));
        }
        IntStream.range(0, password.length)
                .filter(i -> !isAllowed(password[i]))
                .findFirst()
                .ifPresent(i -> findings.add(Finding.of(InputCode.PORTAL_PASSWORD_CHARACTER, i + 1)));
        if (user.value().contentEquals(CharBuffer.wrap(password))) {
            findings.add(Finding.of(InputCode.PORTAL_PASSWORD_IS_USER_ID));
        }
        return List.copyOf(findings);
    }

    private static boolean has(char[] password, IntPredicate wanted) {
        return CharBuffer.wrap(password).chars().anyMatch(wanted);
    }

    private static boolean isAllowed(int character) {
        return isLetter(character) || isDigit(character) || SYMBOLS.indexOf(character) >= 0;
    }

    private static boolean isLetter(int character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}

package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.problem.FindingCode;
import java.util.List;

/** The codes of errors in input: thumbprints, user IDs and portal passwords. */
public enum InputCode implements FindingCode {
    /** Something else than a hex digit in a thumbprint. */
    THUMBPRINT_CHARACTER("character"),
    /** A thumbprint of another length than 40 or 64 digits. */
    THUMBPRINT_LENGTH("digits"),

    /** The user ID of a person, where that of an office is wanted. */
    USER_ID_OF_PERSON,
    /** A user ID with full-width characters. */
    USER_ID_FULL_WIDTH,
    /** A user ID that does not begin with KJ in capitals. */
    USER_ID_PREFIX,
    /** A user ID that is not 14 characters long. */
    USER_ID_LENGTH("length"),
    /** A user ID with something else than digits after KJ. */
    USER_ID_DIGITS,

    /** A portal password of fewer than 8 or more than 16 characters. */
    PORTAL_PASSWORD_LENGTH,
    /** A portal password without a letter. */
    PORTAL_PASSWORD_LETTER,
    /** A portal password without a digit. */
    PORTAL_PASSWORD_DIGIT,
    /** A portal password with a character that is not allowed, the first of them at a position counted from 1. */
    PORTAL_PASSWORD_CHARACTER("position"),
    /** A portal password that is the user ID. */
    PORTAL_PASSWORD_IS_USER_ID;

    private final List<String> parameters;

    InputCode(String... parameters) {
        this.parameters = List.of(parameters);
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }
}

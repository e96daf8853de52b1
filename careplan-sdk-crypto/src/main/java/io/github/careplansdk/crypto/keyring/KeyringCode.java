package io.github.careplansdk.crypto.keyring;

import io.github.careplansdk.core.problem.FindingCode;
import java.util.List;

/** The codes of errors of a keyring or one of its offices. Files are named without their folders. */
public enum KeyringCode implements FindingCode {
    /** No office of the keyring has this number. */
    OFFICE_NOT_IN_KEYRING("office"),
    /** The office has keys, and none of them can sign at this moment. */
    NO_KEY_SIGNS("office", "day", "reasons"),

    /** There is no key file in the folder. */
    NO_KEY_FILE("folder"),
    /** There are more keys than a keyring may have. */
    TOO_MANY_KEYS("limit"),
    /** Something named like a key file is a folder, a device or a broken link. */
    NOT_A_FILE("file"),
    /** There is no password file beside the key file. */
    PASSWORD_FILE_MISSING("file", "expected"),
    /** The file or source of a key or password cannot be read. */
    KEY_UNREADABLE("file", "reason"),
    /** The key store cannot be opened. */
    STORE_NOT_OPENED("reason"),
    /** The office of the certificate is unknown. */
    OFFICE_UNKNOWN("certificate");

    private final List<String> parameters;

    KeyringCode(String... parameters) {
        this.parameters = List.of(parameters);
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }
}

package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.problem.FindingCode;
import java.util.List;

/**
 * The codes of errors in a file of CA certificates or of revoked certificates. Files are named without their folders.
 */
public enum TrustFileCode implements FindingCode {
    /** Larger than any such file (the limit in bytes). */
    TRUST_FILE_TOO_LARGE("file", "limit"),
    /** Neither PEM nor DER of a certificate or list, or damaged. */
    TRUST_FILE_UNREADABLE("file"),
    /** There is no certificate in it. */
    NO_CERTIFICATE_IN_FILE("file"),
    /** A certificate in it is no CA's. */
    NOT_A_CA_IN_FILE("file", "subject"),
    /** There is no list of revoked certificates in it. */
    NO_LIST_IN_FILE("file");

    private final List<String> parameters;

    TrustFileCode(String... parameters) {
        this.parameters = List.of(parameters);
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }
}

package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Severity;
import java.util.List;

/**
 * The codes of errors while a key with its certificate, a CA certificate or a list of revoked certificates is read or
 * chosen, and of remarks on one that was.
 */
public enum IdentityCode implements FindingCode {
    // What the file is, if it is no PKCS#12 file.
    /** The file is empty. */
    FILE_EMPTY,
    /** The file is far larger than a PKCS#12 file can be. */
    FILE_TOO_LARGE("allowed"),
    /** The file is PEM text. */
    FILE_PEM("label"),
    /** The file holds certificates only: a DER certificate or a PKCS#7 bundle. */
    FILE_CERTIFICATE,
    /** The file is one of Java's own key stores. */
    FILE_JAVA_KEY_STORE("type"),
    /** The file is an HTML page, as of a login that came in place of the download. */
    FILE_HTML,
    /** The file is a ZIP archive. */
    FILE_ZIP,
    /** The file is something else. */
    FILE_NOT_PKCS12,

    // A PKCS#12 file that does not open.
    /** The file ends too early. */
    FILE_TRUNCATED,
    /** The file begins as a PKCS#12 file and cannot be read further. */
    FILE_DAMAGED,
    /** The password does not fit, or the file was changed. The two cannot be told apart. */
    WRONG_PASSWORD,
    /** The password does not fit, or the file is damaged: without a MAC nothing tells which. */
    WRONG_PASSWORD_OR_DAMAGED,
    /** The file of the password holds more than one line. */
    PASSWORD_FILE_UNUSABLE("file"),
    /** The file uses an algorithm that this Java does not have; it is told by its object identifier or name. */
    UNSUPPORTED_ALGORITHM("algorithm"),
    /** Opening the file would take too long. */
    TOO_MANY_ITERATIONS("allowed"),
    /** The key store of the system or the token gave an error. */
    KEY_STORE_FAILED("type"),

    // Choosing a key.
    /** There is no private key. */
    NO_PRIVATE_KEY,
    /** There is a private key, and no certificate that belongs to it. */
    NO_CERTIFICATE,
    /** None of the keys is the wanted one. */
    NO_SUCH_KEY("wanted", "keys"),
    /** More than one key fits. */
    SEVERAL_KEYS("keys"),

    // Remarks on a key that was loaded.
    /** The password holds other characters than ASCII: other programs may not open the file. */
    PASSWORD_NOT_ASCII(Severity.WARNING),
    /** Another key of the file has the same friendly name: other programs may see only one of them. */
    SHARED_FRIENDLY_NAME(Severity.WARNING),
    /** The CA certificate that issued the topmost certificate at hand is missing. */
    CA_CERTIFICATE_MISSING(Severity.WARNING, "issuer"),

    // Files of CA certificates and of revoked certificates.
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

    private final Severity severity;
    private final List<String> parameters;

    IdentityCode(String... parameters) {
        this(Severity.ERROR, parameters);
    }

    IdentityCode(Severity severity, String... parameters) {
        this.severity = severity;
        this.parameters = List.of(parameters);
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }
}

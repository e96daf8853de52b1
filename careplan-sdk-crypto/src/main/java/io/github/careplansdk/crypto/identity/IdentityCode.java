package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Severity;
import java.util.List;

/** The codes of errors while a key with its certificate is loaded or chosen, and of remarks on one that was. */
public enum IdentityCode implements FindingCode {
    // What the file is, if it is no PKCS#12 file.
    /** The file is empty. */
    FILE_EMPTY(Severity.ERROR),
    /** The file is far larger than a PKCS#12 file can be. */
    FILE_TOO_LARGE(Severity.ERROR, "allowed"),
    /** The file is PEM text. */
    FILE_PEM(Severity.ERROR, "label"),
    /** The file holds certificates only: a DER certificate or a PKCS#7 bundle. */
    FILE_CERTIFICATE(Severity.ERROR),
    /** The file is one of Java's own key stores. */
    FILE_JAVA_KEY_STORE(Severity.ERROR, "type"),
    /** The file is an HTML page, as of a login that came in place of the download. */
    FILE_HTML(Severity.ERROR),
    /** The file is a ZIP archive. */
    FILE_ZIP(Severity.ERROR),
    /** The file is something else. */
    FILE_NOT_PKCS12(Severity.ERROR),

    // A PKCS#12 file that does not open.
    /** The file ends too early. */
    FILE_TRUNCATED(Severity.ERROR),
    /** The file begins as a PKCS#12 file and cannot be read further. */
    FILE_DAMAGED(Severity.ERROR),
    /** The password does not fit, or the file was changed. The two cannot be told apart. */
    WRONG_PASSWORD(Severity.ERROR),
    /** The password does not fit, or the file is damaged: without a MAC nothing tells which. */
    WRONG_PASSWORD_OR_DAMAGED(Severity.ERROR),
    /** The file of the password holds more than one line. */
    PASSWORD_FILE_UNUSABLE(Severity.ERROR, "file"),
    /** The file uses an algorithm that this Java does not have; it is told by its object identifier or name. */
    UNSUPPORTED_ALGORITHM(Severity.ERROR, "algorithm"),
    /** Opening the file would take too long. */
    TOO_MANY_ITERATIONS(Severity.ERROR, "allowed"),
    /** The key store of the system or the token gave an error. */
    KEY_STORE_FAILED(Severity.ERROR, "type"),

    // Choosing a key.
    /** There is no private key. */
    NO_PRIVATE_KEY(Severity.ERROR),
    /** There is a private key, and no certificate that belongs to it. */
    NO_CERTIFICATE(Severity.ERROR),
    /** None of the keys is the wanted one. */
    NO_SUCH_KEY(Severity.ERROR, "wanted", "keys"),
    /** More than one key fits. */
    SEVERAL_KEYS(Severity.ERROR, "keys"),

    // Remarks on a key that was loaded.
    /** The password holds other characters than ASCII: other programs may not open the file. */
    PASSWORD_NOT_ASCII(Severity.WARNING),
    /** Another key of the file has the same friendly name: other programs may see only one of them. */
    SHARED_FRIENDLY_NAME(Severity.WARNING),
    /** The CA certificate that issued the topmost certificate at hand is missing. */
    CA_CERTIFICATE_MISSING(Severity.WARNING, "issuer");

    private final Severity severity;
    private final List<String> parameters;

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

package io.github.careplansdk.crypto.office;

import static io.github.careplansdk.core.problem.Severity.ERROR;
import static io.github.careplansdk.core.problem.Severity.INFO;
import static io.github.careplansdk.core.problem.Severity.WARNING;

import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Severity;
import java.util.List;

/** The codes of what there is to say about an office's certificate, licence, user IDs and passwords. Days are those of Japan. */
public enum OfficeCode implements FindingCode {
    // How it stands with the certificate

    /** A good 介護保険証明書 is at hand. */
    CLAIMS_CERTIFICATE_SERVES(INFO, "last", "renewal"),
    /** The office claims online, so that its 介護保険証明書 serves, which is not at hand. */
    CLAIMS_CERTIFICATE_TO_INSTALL(WARNING),
    /** There is no certificate, and a 介護DX証明書 is needed. */
    CERTIFICATE_TO_APPLY_FOR(WARNING),
    /** One was applied for. */
    CERTIFICATE_AWAITED(INFO),
    /** One is at hand that has not begun. */
    CERTIFICATE_BEGINS_LATER(INFO, "first"),
    /** One was issued. */
    CERTIFICATE_TO_DOWNLOAD(WARNING),
    /** A good 介護DX証明書 is at hand. */
    CERTIFICATE_VALID(INFO, "last", "renewal"),
    /** The renewal of the certificate at hand is open. */
    CERTIFICATE_TO_RENEW(WARNING, "kind", "last", "choice"),
    /** The password for issuing certificates is lost. */
    CERTIFICATE_TO_ISSUE_ANEW(WARNING, "choice"),
    /** A file does not open with the password that was issued anew. */
    FILE_OF_EARLIER_PASSWORD(WARNING, "choice"),
    /** A file does not open. */
    PASSWORD_TO_CHECK(WARNING),
    /** Files were given, and none of them could be read as a certificate of an office. */
    CERTIFICATE_NOT_READ(WARNING),
    /** All certificates have ended. */
    CERTIFICATE_EXPIRED(ERROR, "kind", "last"),

    // Certificates that do not count

    /** A certificate of a kind with which no care plans are exchanged: of an agent, or for services for disabled people. */
    NOT_FOR_CARE_PLANS(WARNING, "kind"),
    /** A certificate whose common name is that of no kind. */
    OF_NO_KNOWN_KIND(WARNING, "subject"),

    // The licence

    /** A day before the licence begins. */
    LICENCE_NOT_BEGUN(ERROR, "first"),
    /** A day after a licence that did not renew by itself. */
    LICENCE_ENDED(ERROR, "last"),
    /** It runs, and renews by itself. */
    LICENCE_RENEWS_ITSELF(INFO, "last"),
    /** It runs, and does not renew by itself. */
    LICENCE_TO_RENEW(WARNING, "last"),
    /** It runs until licences end. */
    LICENCE_RUNS_TO_MOVE(INFO, "last", "end"),
    /** Licences end within the year that would follow. */
    LICENCES_END_NEXT(INFO, "end"),
    /** A day on which licences end, or in the month in which they do, or later. */
    LICENCES_END(WARNING, "end"),
    /** The licence is free. */
    FREE_PASS(INFO, "last"),
    /** The licence was free. */
    FREE_PASS_OVER(WARNING, "last"),

    // User IDs

    /** The user ID of an office. */
    USER_ID_OF_OFFICE(INFO, "id"),
    /** The user ID of a person. */
    USER_ID_OF_PERSON(INFO, "id"),

    // Passwords

    /** A password that may be used for a while. */
    PASSWORD_IN_USE(INFO, "name", "last"),
    /** A password that may not be used much longer. */
    PASSWORD_TO_CHANGE(WARNING, "name", "last"),
    /** A password that is too old. */
    PASSWORD_TOO_OLD(ERROR, "name", "last");

    private final Severity severity;
    private final List<String> parameters;

    OfficeCode(Severity severity, String... parameters) {
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

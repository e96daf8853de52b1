package io.github.careplansdk.crypto.identity;

import static io.github.careplansdk.core.problem.Severity.ERROR;
import static io.github.careplansdk.core.problem.Severity.INFO;
import static io.github.careplansdk.core.problem.Severity.WARNING;
import static io.github.careplansdk.crypto.identity.CertificateCheck.Status.INDETERMINATE;
import static io.github.careplansdk.crypto.identity.CertificateCheck.Status.INVALID;
import static io.github.careplansdk.crypto.identity.CertificateCheck.Status.RENEWAL_DUE;
import static io.github.careplansdk.crypto.identity.CertificateCheck.Status.VALID;

import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Severity;
import java.util.List;

/**
 * The codes of findings of a certificate check. Names are those in the certificate, days as {@code 2026-04-01} in
 * Japan, thumbprints in hex.
 */
public enum CertificateCode implements FindingCode {
    // Who issued it

    /** No trust anchor was given. */
    CA_NOT_GIVEN(ERROR, INDETERMINATE),
    /** The CA at the top of the chain is none of the trust anchors. */
    CA_UNKNOWN(ERROR, INVALID, "ca", "sha256"),
    /** The CA at the top of the chain has the name of a trust anchor and another key. */
    CA_SAME_NAME_OTHER_KEY(ERROR, INVALID, "ca", "sha256"),
    /** The certificate names an issuer that is at hand, whose key did not sign it. */
    SIGNATURE_WRONG(ERROR, INVALID, "certificate", "issuer"),
    /** The certificate of the issuer is neither in the chain nor a trust anchor. */
    ISSUER_MISSING(ERROR, INDETERMINATE, "certificate", "issuer"),
    /** A certificate above has not begun. */
    CA_NOT_YET_VALID(ERROR, INVALID, "ca", "day"),
    /** A certificate above has ended. */
    CA_EXPIRED(ERROR, INVALID, "ca", "day"),
    /** The trust anchor is none of those pinned. */
    CA_PIN_DIFFERS(ERROR, INVALID, "ca", "sha256"),
    /** The CA's SHA-1 thumbprint is another than the published one. */
    CA_THUMBPRINT_DIFFERS(ERROR, INVALID, "ca", "sha1", "expected"),
    /** The CA's SHA-1 thumbprint is the published one, which alone is no reason to trust it. */
    CA_THUMBPRINT_SAME(INFO, VALID, "ca", "sha1"),
    /** The path from the certificate to the trust anchor breaks a rule of RFC 5280; the reason as the JDK names it. */
    PATH_INVALID(ERROR, INVALID, "certificate", "reason"),
    /** The issuer is not named e-seikyuuCA. */
    ISSUER_NAME(ERROR, INVALID, "issuer"),

    // What it is

    /** The subject's common name is that of no kind of certificate for offices. */
    KIND_UNKNOWN(ERROR, INVALID, "subject"),
    /** A kind that the policy does not allow. */
    KIND_NOT_ALLOWED(ERROR, INVALID, "kind", "allowed"),
    /** The subject does not tell one office number (OU). */
    OFFICE_MISSING(WARNING, VALID, "subject"),
    /** The certificate of a CA, not of an office. */
    NOT_AN_OFFICE(ERROR, INVALID, "subject"),
    /** The key usage lacks digitalSignature. */
    USAGE_NOT_SIGNING(ERROR, INVALID),
    /** The extended key usage is for servers, code, time stamps or OCSP only. */
    USAGE_OF_OTHERS(ERROR, INVALID, "usage"),

    // When it is good

    /** It has not begun. */
    NOT_YET_VALID(ERROR, INVALID, "day"),
    /** Its last day is over. */
    EXPIRED(ERROR, INVALID, "day"),
    /** Its last day is not over, but its time is: other software already refuses it. */
    ENDS_BEFORE_MIDNIGHT(WARNING, VALID, "day", "time"),
    /** The renewal window is open. */
    RENEWAL_OPEN(WARNING, RENEWAL_DUE, "day", "days"),

    // How strong it is

    /** A key with fewer bits than the policy asks for. */
    KEY_TOO_WEAK(ERROR, INVALID, "certificate", "algorithm", "bits", "minimum"),
    /** A key that is neither RSA nor of an elliptic curve. */
    KEY_ALGORITHM(ERROR, INVALID, "certificate", "algorithm"),
    /** A certificate below the trust anchor signed with MD5, SHA-1 or something as weak. */
    SIGNATURE_TOO_WEAK(ERROR, INVALID, "certificate", "algorithm"),

    // Whether it is revoked

    /** On the CA's list of revoked certificates; the reason as RFC 5280 names it. */
    REVOKED(ERROR, INVALID, "certificate", "day", "reason"),
    /** Revoked, but only after the moment for which it is checked. */
    REVOKED_LATER(WARNING, VALID, "certificate", "day", "reason"),
    /** A current list of its CA does not have it. */
    NOT_REVOKED(INFO, VALID, "certificate", "day"),
    /** Lists were asked for or given, and none tells. */
    REVOCATION_UNKNOWN(ERROR, INDETERMINATE, "certificate"),
    /** No list was given, and the policy does not ask for one. */
    REVOCATION_NOT_CHECKED(INFO, VALID),
    /** A list is past its next update. */
    LIST_STALE(WARNING, VALID, "issuer", "day"),
    /** A list was issued after the moment for which the certificate is checked. */
    LIST_NOT_YET_ISSUED(WARNING, VALID, "issuer", "day"),
    /** A list that names the CA is not signed by its key, or this key may not sign lists. */
    LIST_NOT_OF_CA(WARNING, VALID, "issuer"),
    /** A list that does not tell for each certificate: partial, indirect, without a next update, weakly signed. */
    LIST_UNSUITABLE(WARNING, VALID, "issuer");

    private final Severity severity;
    private final CertificateCheck.Status status;
    private final List<String> parameters;

    CertificateCode(Severity severity, CertificateCheck.Status status, String... parameters) {
        this.severity = severity;
        this.status = status;
        this.parameters = List.of(parameters);
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** Returns what a certificate is at best when this is found. */
    public CertificateCheck.Status status() {
        return status;
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }
}

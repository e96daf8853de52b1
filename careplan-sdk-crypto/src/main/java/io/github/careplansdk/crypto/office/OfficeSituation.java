package io.github.careplansdk.crypto.office;

/**
 * What an office says of itself, which no certificate tells.
 *
 * @param claims how it claims
 * @param password how it stands with the password for issuing certificates (証明書発行用パスワード)
 * @param application how far an application for a certificate is
 * @param fileUnopened whether there is a certificate file (.pfx) that did not open
 */
public record OfficeSituation(Claims claims, Password password, Application application, boolean fileUnopened) {
    /** How an office claims from the insurance. */
    public enum Claims {
        /** By itself, online: it has a 介護保険証明書, or will have one. */
        ONLINE,
        /** An agent (代理人) claims for it. */
        AGENT,
        /** On paper, or on a disk. */
        PAPER
    }

    /** Whether the password for issuing certificates is known. */
    public enum Password {
        /** It is known, and has always been the same. */
        KNOWN,
        /** It is lost, and no new one was issued. */
        LOST,
        /** A new one was issued, which does not open files of the one before. */
        REISSUED
    }

    /** How far an application for a certificate is. */
    public enum Application {
        /** None is under way. */
        NONE,
        /** It was applied for, and is not issued yet. */
        APPLIED,
        /** It was issued, and not downloaded yet. */
        ISSUED
    }

    /** Returns the situation of an office that knows its password and has not applied for anything. */
    public static OfficeSituation claiming(Claims claims) {
        return new OfficeSituation(claims, Password.KNOWN, Application.NONE, false);
    }

    /** Returns a copy with another state of the password. */
    public OfficeSituation with(Password value) {
        return new OfficeSituation(claims, value, application, fileUnopened);
    }

    /** Returns a copy with another state of the application. */
    public OfficeSituation with(Application value) {
        return new OfficeSituation(claims, password, value, fileUnopened);
    }

    /** Returns a copy in which a certificate file did not open. */
    public OfficeSituation withUnopenedFile() {
        return new OfficeSituation(claims, password, application, true);
    }
}

package io.github.careplansdk.crypto.office;

/**
 * What an office says of itself, which no certificate tells.
 *
 * @param claims how it claims
 * @param password how it stands with the password for issuing certificates (証明書発行用パスワード)
 * @param application how far an application for a certificate is
 * @param file how it stands with the certificate files (.pfx) at hand
 */
public record OfficeSituation(Claims claims, Password password, Application application, KeyFile file) {
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

    /** How it stands with the certificate files at hand, from best to worst. */
    public enum KeyFile {
        /** All were read, or there is none. */
        READ,
        /** One did not open with its password. */
        UNOPENED,
        /** One could not be read for another reason: its password is missing, or it is no such file. */
        UNREADABLE
    }

    /** Returns the situation of an office that knows its password and has not applied for anything. */
    public static OfficeSituation claiming(Claims claims) {
        return new OfficeSituation(claims, Password.KNOWN, Application.NONE, KeyFile.READ);
    }

    /** Returns a copy with another state of the password. */
    public OfficeSituation with(Password value) {
        return new OfficeSituation(claims, value, application, file);
    }

    /** Returns a copy with another state of the application. */
    public OfficeSituation with(Application value) {
        return new OfficeSituation(claims, password, value, file);
    }

    /** Returns a copy with another state of the certificate files. */
    public OfficeSituation with(KeyFile value) {
        return new OfficeSituation(claims, password, application, value);
    }
}

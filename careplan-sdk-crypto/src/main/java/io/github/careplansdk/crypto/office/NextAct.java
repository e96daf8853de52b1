package io.github.careplansdk.crypto.office;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What an office is to do next about its certificate. Moments are in Japan time.
 *
 * @param act what to do
 * @param place where it is done
 * @param earliest the first moment at which it can be done, outside the hours in which no certificates are issued
 * @param latest the last second in which it can be done, or empty if there is none
 * @param choice the text of what to choose for the period of validity, in Japanese as it is shown; empty if there is no
 *     choice
 */
public record NextAct(Act act, Place place, ZonedDateTime earliest, Optional<ZonedDateTime> latest, String choice) {
    /** What can be done about a certificate. */
    public enum Act {
        /** Apply for a first one. */
        APPLY,
        /** Wait until it is issued, or until it begins. */
        WAIT,
        /** Download it, and install it. */
        DOWNLOAD,
        /** Download the 介護保険証明書, or apply for it where there is none. */
        USE_CLAIMS_CERTIFICATE,
        /** Type the password again. */
        CHECK_PASSWORD,
        /** Give the file of the office's certificate, and its password. */
        CHECK_FILE,
        /** Renew the one at hand. */
        RENEW,
        /** Have a new password issued, and with it a new certificate. */
        REISSUE_PASSWORD,
        /** Have a new one issued. */
        ISSUE_ANEW;

        /** Returns whether a certificate is issued for it. */
        public boolean isIssuing() {
            return switch (this) {
                case APPLY, USE_CLAIMS_CERTIFICATE, RENEW, REISSUE_PASSWORD, ISSUE_ANEW -> true;
                case WAIT, DOWNLOAD, CHECK_PASSWORD, CHECK_FILE -> false;
            };
        }
    }

    /** Where something is done. */
    public enum Place {
        /** 電子請求受付システム, with the office's user ID. */
        PORTAL("電子請求受付システム（KJから始まるユーザIDでログイン）", "the portal 電子請求受付システム, logged in with the ID that begins with KJ"),
        /** The computer on which the certificate is to be used. */
        COMPUTER("証明書を使うパソコン", "the computer that is to use it");

        private final BilingualText text;

        Place(String japanese, String english) {
            this.text = new BilingualText(japanese, english);
        }

        /** Returns the place in a language. */
        public String text(Language language) {
            return text.in(language);
        }
    }
}

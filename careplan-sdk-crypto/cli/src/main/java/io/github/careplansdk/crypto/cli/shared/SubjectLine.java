package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.internal.SafeText;
import java.security.cert.X509Certificate;

/** The whole subject of a certificate in a line, safe to show: whoever made the certificate chose it. */
public final class SubjectLine {
    /** Long enough for any real name; the rest of a longer one tells nothing. */
    private static final int LONGEST = 200;

    private SubjectLine() {}

    /** Returns the line. */
    public static String of(X509Certificate certificate) {
        String subject = SafeText.of(certificate.getSubjectX500Principal().toString());
        return subject.length() <= LONGEST ? subject : subject.substring(0, LONGEST) + "...";
    }
}

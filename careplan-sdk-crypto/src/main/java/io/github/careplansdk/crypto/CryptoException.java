package io.github.careplansdk.crypto;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Language;

/**
 * What could not be done with a key, a certificate, a sealed unit or a delivery, and what to do next. Its message is
 * English, for logs; {@link #finding} has the words for people.
 */
public abstract class CryptoException extends CarePlanException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** An exception for a finding. */
    protected CryptoException(Finding finding) {
        super(finding.code().name(), words(finding));
        this.finding = finding;
    }

    /** As above, with its cause, whose message must hold nothing secret. */
    protected CryptoException(Finding finding, Throwable cause) {
        super(finding.code().name(), words(finding), cause);
        this.finding = finding;
    }

    private static String words(Finding finding) {
        return finding.message(Language.EN) + " " + finding.hint(Language.EN);
    }

    /** What was found, with its words in two languages. */
    public final Finding finding() {
        return finding;
    }
}

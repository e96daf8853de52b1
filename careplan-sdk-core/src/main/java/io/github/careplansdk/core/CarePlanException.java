package io.github.careplansdk.core;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Language;

/**
 * Thrown when the SDK cannot do what it was asked to do. Bad data is never an exception; it is a problem in a report.
 * The message is in English, for logs; it says what to do next and holds no content of a file. {@link #finding} has the
 * words for people, in two languages.
 */
public class CarePlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** Creates an exception for a finding. */
    public CarePlanException(Finding finding) {
        super(message(finding));
        this.finding = finding;
    }

    /**
     * Creates an exception for a finding and its cause, whose message must hold nothing secret and no content of a
     * file.
     */
    public CarePlanException(Finding finding, Throwable cause) {
        super(message(finding), cause);
        this.finding = finding;
    }

    private static String message(Finding finding) {
        return finding.code().name() + ": " + finding.message(Language.EN) + " " + finding.hint(Language.EN);
    }

    /** Returns the code of the finding. */
    public final FindingCode code() {
        return finding.code();
    }

    /** Returns the finding, which says why it could not be done. */
    public final Finding finding() {
        return finding;
    }
}

package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import java.io.IOException;

/** Thrown when a store cannot be read or written now. Its message is English, for logs, and holds no stored content. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** Creates an exception for a finding. */
    public StoreException(Finding finding) {
        super(finding.code().name() + ": " + finding.message(Language.EN) + " " + finding.hint(Language.EN));
        this.finding = finding;
    }

    /** Returns the finding, with its message in two languages. */
    public Finding finding() {
        return finding;
    }
}

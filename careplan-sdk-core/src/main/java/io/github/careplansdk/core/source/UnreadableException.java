package io.github.careplansdk.core.source;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown when a file of a source cannot be read to its end; the problem says which, and why. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableException(Problem problem, @Nullable IOException cause) {
        super(problem.location().file() + ": " + Messages.in(Language.EN).message(problem), cause);
        this.problem = problem;
    }

    /** Returns the finding: ARCHIVE_DAMAGED, FILE_UNREADABLE or INPUT_LIMIT_EXCEEDED at the file. */
    public Problem problem() {
        return problem;
    }
}

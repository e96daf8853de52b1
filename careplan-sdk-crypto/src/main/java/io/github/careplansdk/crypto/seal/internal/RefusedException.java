package io.github.careplansdk.crypto.seal.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.seal.SealCode;

/** Ends the reading of something that is not taken; becomes a finding of the step that read it. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** Refuses for a reason, with the arguments of its code. */
    public RefusedException(SealCode code, Object... arguments) {
        super(code.name());
        this.finding = code.found(arguments);
    }

    /** Returns why. */
    public Finding finding() {
        return finding;
    }
}

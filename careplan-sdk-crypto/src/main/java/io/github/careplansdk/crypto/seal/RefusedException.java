package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.crypto.Finding;

/** Ends the reading of something that is not taken; becomes a finding of the step that read it. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RefusedException(Finding finding) {
        super(finding.code().name());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}

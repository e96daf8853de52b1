package io.github.careplansdk.crypto.transport.terminal;

import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Severity;
import java.util.List;

/** The codes of findings about the terminals of an office. */
public enum TerminalCode implements FindingCode {
    /** Another terminal has taken a unit that is not here. */
    TAKEN_ELSEWHERE("unit", "terminal", "day");

    private final List<String> parameters;

    TerminalCode(String... parameters) {
        this.parameters = List.of(parameters);
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }
}

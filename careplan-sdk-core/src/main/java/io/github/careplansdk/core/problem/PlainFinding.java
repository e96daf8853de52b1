package io.github.careplansdk.core.problem;

import java.util.List;

/** A finding that has no more than its code and arguments. */
record PlainFinding(FindingCode code, List<String> arguments) implements Finding {
    PlainFinding {
        arguments = List.copyOf(arguments);
        if (arguments.size() != code.parameters().size()) {
            throw new IllegalArgumentException(code.name() + " takes " + code.parameters());
        }
    }

    @Override
    public String toString() {
        return code.name() + arguments;
    }
}

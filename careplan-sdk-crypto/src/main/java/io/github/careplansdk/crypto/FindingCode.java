package io.github.careplansdk.crypto;

import io.github.careplansdk.core.problem.Severity;
import java.util.List;

/**
 * The code of something that was found. Each room has an enum of them; names are stable over versions. The words stand
 * in the {@code messages_*.properties} of that room: {@code CODE} says what is wrong, {@code CODE.todo} what to do.
 */
public interface FindingCode {
    /** The name, in capitals. */
    String name();

    /** How bad it is. */
    Severity severity();

    /** The names of the parameters that its words take, in order. */
    List<String> parameters();
}

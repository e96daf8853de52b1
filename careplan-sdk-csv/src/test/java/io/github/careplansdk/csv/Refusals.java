package io.github.careplansdk.csv;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;

/** Why something was refused. */
public final class Refusals {
    private Refusals() {}

    /** The problems of what is refused: code, file, row and column. */
    public static List<Tuple> of(ThrowingCallable refused) {
        return catchThrowableOfType(RefusedException.class, refused).report().problems().stream()
                .map(problem -> tuple(
                        problem.code(),
                        problem.location().file(),
                        problem.location().row(),
                        problem.location().columnNameEn()))
                .toList();
    }
}

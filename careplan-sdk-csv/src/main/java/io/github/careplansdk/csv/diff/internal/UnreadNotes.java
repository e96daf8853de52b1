package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.csv.diff.Side;
import io.github.careplansdk.csv.diff.Unread;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes what could not be read: of each problem of a file the first, with the number of all. */
final class UnreadNotes {
    private static final Comparator<Unread> ORDER = Comparator.comparing(
                    (Unread unread) -> unread.problem().location().file())
            .thenComparing(unread -> unread.problem().location().row())
            .thenComparing(unread -> unread.problem().code().name());

    private record Subject(String file, RuleCode code) {}

    private final Side side;
    private final Map<Subject, Problem> problems = new HashMap<>();

    UnreadNotes(Side side) {
        this.side = side;
    }

    void note(Problem problem) {
        problems.merge(
                new Subject(problem.location().file(), problem.code()),
                problem,
                (first, other) -> first.times(first.count() + other.count()));
    }

    /** Notes a problem with the name of a file. */
    void note(Problem problem, String file) {
        note(new Problem(problem.code(), Location.ofFile(file), problem.arguments(), 1, ""));
    }

    /** All that was noted, by file and row. */
    List<Unread> all() {
        return problems.values().stream()
                .map(problem -> new Unread(side, problem))
                .sorted(ORDER)
                .toList();
    }
}

package io.github.careplansdk.csv.explain;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.OfficialMessage;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport;
import java.util.List;

/**
 * Which cause of a message it is, as far as the files that were to be sent show it. Immutable.
 *
 * @param message the message that was shown
 * @param problems what is wrong with the files that leads to it
 * @param unchecked what kept the check from seeing everything: archives and files that cannot be read, limits, rules that failed
 * @param isWhole whether all was checked that could lead to it, so that what was not found is not there
 */
public record Diagnosis(OfficialMessage message, List<Problem> problems, List<Problem> unchecked, boolean isWhole) {
    public Diagnosis {
        problems = List.copyOf(problems);
        unchecked = List.copyOf(unchecked);
    }

    /** Returns a diagnosis by the check of the files. */
    public static Diagnosis of(OfficialMessage message, ValidationReport report) {
        List<Problem> unchecked =
                report.problems().stream().filter(Diagnosis::isUnchecked).toList();
        boolean apart =
                report.files().stream().anyMatch(file -> file.skipped().get(Layer.UNIT) == SkipReason.SINGLE_FILE);
        return new Diagnosis(
                message,
                report.problems().stream()
                        .filter(problem -> problem.code().official() == message)
                        .toList(),
                unchecked,
                unchecked.isEmpty() && !(message == OfficialMessage.COMBINATION && apart));
    }

    private static boolean isUnchecked(Problem problem) {
        return problem.isUnread()
                || problem.code() == ProblemCode.RULE_FAILED
                || problem.code() == ProblemCode.INPUT_LIMIT_EXCEEDED;
    }

    /** What is known of a cause. */
    public enum State {
        /** The files have it. */
        FOUND,
        /** The files have none of the other causes. */
        LIKELY,
        /** The files do not have it. */
        EXCLUDED,
        /** What was checked does not have it, and not all could be checked. */
        UNCHECKED,
        /** The files do not tell. */
        OPEN;

        /** Returns what it means. */
        public String text(Language language) {
            return Texts.beside(Diagnosis.class, language).get("state." + this);
        }
    }

    /**
     * Returns what is known of a cause.
     *
     * @throws IllegalArgumentException if it is a cause of another message
     */
    public State state(Cause cause) {
        if (cause.message() != message) {
            throw new IllegalArgumentException(cause + " is no cause of " + message);
        }
        if (cause.isInFiles()) {
            return problems.isEmpty() ? unfound() : State.FOUND;
        }
        boolean othersExcluded = Cause.of(message).stream()
                .filter(other -> other != cause && other.isInFiles())
                .map(this::state)
                .toList()
                .equals(List.of(State.EXCLUDED));
        return othersExcluded ? State.LIKELY : State.OPEN;
    }

    private State unfound() {
        if (isWhole) {
            return State.EXCLUDED;
        }
        return unchecked.isEmpty() ? State.OPEN : State.UNCHECKED;
    }

    /** Returns whether the files have a cause of the message. */
    public boolean isFound() {
        return !problems.isEmpty();
    }

    /** Returns whether no cause of the message is left: other files may have been sent. */
    public boolean isNothingLeft() {
        return Cause.of(message).stream().allMatch(cause -> state(cause) == State.EXCLUDED);
    }
}

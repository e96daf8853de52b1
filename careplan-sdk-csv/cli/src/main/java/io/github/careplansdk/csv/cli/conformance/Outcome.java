package io.github.careplansdk.csv.cli.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an implementation did in a case.
 *
 * @param asked the case
 * @param verdict what it answered, where it did
 * @param missing what it should have found and did not
 * @param unexpected what it found and should not have
 * @param noAnswer why there is no answer, where there is none
 */
public record Outcome(
        ConformanceCase asked,
        Optional<String> verdict,
        List<Finding> missing,
        List<Finding> unexpected,
        Optional<NoAnswerException> noAnswer) {
    /** How it did, in a word. */
    public enum Result {
        /** The answer is the expected one. */
        AS_EXPECTED,
        /** The answer differs. */
        DIFFERS,
        /** There is no answer. */
        NO_ANSWER
    }

    public Outcome {
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
    }

    /** Asks for an answer and compares it: verdict, and each finding as often as it is expected. */
    public static Outcome of(ConformanceCase asked, Respondent respondent) throws IOException {
        try {
            Answer answer = respondent.answer(asked);
            return new Outcome(
                    asked,
                    Optional.of(answer.verdict()),
                    without(asked.expected().findings(), answer.findings()),
                    without(answer.findings(), asked.expected().findings()),
                    Optional.empty());
        } catch (NoAnswerException e) {
            return new Outcome(asked, Optional.empty(), List.of(), List.of(), Optional.of(e));
        }
    }

    private static List<Finding> without(List<Finding> all, List<Finding> others) {
        List<Finding> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        rest.sort(null);
        return rest;
    }

    /** How it did. */
    public Result result() {
        if (noAnswer.isPresent()) {
            return Result.NO_ANSWER;
        }
        boolean same = missing.isEmpty()
                && unexpected.isEmpty()
                && verdict.filter(asked.expected().verdict()::equals).isPresent();
        return same ? Result.AS_EXPECTED : Result.DIFFERS;
    }
}

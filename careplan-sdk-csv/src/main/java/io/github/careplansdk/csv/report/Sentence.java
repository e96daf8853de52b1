package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;

/**
 * One finding in words, for reports that have one text for each.
 *
 * @param problem the finding
 * @param messages the words for problems
 * @param texts the reports' own words
 */
record Sentence(Problem problem, Messages messages, Texts texts) {
    /** What is wrong, the value if it may be shown, and how many more there are that are not listed. */
    String message() {
        String more = problem.count() > 1 ? " " + texts.count("more", problem.count() - 1) : "";
        String value =
                problem.value().isEmpty() ? "" : " " + texts.get("value") + ": " + Wording.quoted(problem.value());
        return SafeText.of(messages.message(problem) + value + more);
    }

    /** Where in the file it is, as far as that is known. */
    String place() {
        Location at = problem.location();
        Location inFile = new Location("", at.line(), at.row(), at.column(), at.columnName(), at.columnNameEn());
        return SafeText.of(messages.place(inFile));
    }

    /** Where in the file it is, and what is wrong. */
    String withPlace() {
        String place = place();
        return place.isEmpty() ? message() : place + ": " + message();
    }
}

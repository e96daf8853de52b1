package io.github.careplansdk.csv.cli.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.core.problem.Judgement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an implementation says of a case, or ought to say.
 *
 * @param verdict {@code pass} or {@code fail}; {@code broken} where the program says that it broke
 * @param findings what it found
 */
public record Answer(String verdict, List<Finding> findings) {
    private static final Set<String> VERDICTS = Set.of("pass", "fail", "broken");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");
    private static final int LONGEST_PATH = 1000;
    private static final int MOST_FINDINGS = 100_000;

    public Answer {
        findings = List.copyOf(findings);
    }

    static Answer of(Judgement judgement) {
        return new Answer(
                judgement.verdict().id(),
                judgement.problems().stream()
                        .flatMap(problem -> Finding.of(problem).stream())
                        .toList());
    }

    /** The answer that a JSON object gives, or empty if it is none: see {@code docs/conformance.md}. */
    static Optional<Answer> read(JsonNode json) {
        String verdict = json.path("verdict").asText();
        if (!VERDICTS.contains(verdict) || !json.path("problems").isArray()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonNode problem : json.path("problems")) {
            long count = problem.path("count").asLong(1);
            Optional<Finding> finding = finding(problem);
            if (finding.isEmpty() || count < 1 || count > MOST_FINDINGS - findings.size()) {
                return Optional.empty();
            }
            findings.addAll(Collections.nCopies((int) count, finding.get()));
        }
        return Optional.of(new Answer(verdict, findings));
    }

    private static Optional<Finding> finding(JsonNode problem) {
        String code = problem.path("code").asText();
        String file = problem.path("file").asText();
        JsonNode column = problem.path("column");
        long line = problem.path("line").asLong();
        long row = problem.path("row").asLong();
        // The validator's own report gives the names of a column too.
        int number = (column.isObject() ? column.path("no") : column).asInt();
        boolean sound =
                CODE.matcher(code).matches() && file.length() <= LONGEST_PATH && line >= 0 && row >= 0 && number >= 0;
        return sound ? Optional.of(new Finding(code, file, line, row, number)) : Optional.empty();
    }
}

package io.github.careplansdk.examples.server.web;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A report in a few lines. The report itself says where each problem is and what to do.
 *
 * @param verdict its name
 * @param files how many files were checked
 * @param units how many units they are
 */
public record CheckSummary(String verdict, int files, int units, List<Line> lines) {
    /**
     * A problem, however often it was found.
     *
     * @param files how many files have it
     */
    public record Line(String style, String severity, String code, String meaning, long count, int files) {}

    /** Sums up the problems of a code. */
    private static final class Sum {
        private final Set<String> files = new HashSet<>();
        private final Set<String> messages = new HashSet<>();
        private long count;

        void add(Problem problem, Messages words) {
            count += problem.count();
            files.add(problem.location().file());
            messages.add(words.message(problem));
        }

        /** What all findings say; where they differ, with an ellipsis for the difference. */
        String text(RuleCode code, Messages words) {
            return messages.size() == 1
                    ? messages.iterator().next()
                    : words.meaning(code).replaceAll("\\{\\w+}", "…");
        }
    }

    static CheckSummary of(Judgement judgement, Language language) {
        Messages messages = Messages.in(language);
        Map<RuleCode, Sum> sums = new LinkedHashMap<>();
        judgement
                .problems()
                .forEach(problem ->
                        sums.computeIfAbsent(problem.code(), code -> new Sum()).add(problem, messages));
        List<Line> lines = new ArrayList<>();
        sums.entrySet().stream()
                .sorted(Comparator.<Map.Entry<RuleCode, Sum>, Severity>comparing(
                                entry -> entry.getKey().severity())
                        .thenComparing(entry -> -entry.getValue().count))
                .forEach(entry -> lines.add(line(entry.getKey(), entry.getValue(), messages)));
        return new CheckSummary(
                judgement.verdict().id(),
                judgement.report().files().size(),
                judgement.report().units().size(),
                List.copyOf(lines));
    }

    private static Line line(RuleCode code, Sum sum, Messages messages) {
        return new Line(
                code.severity().name().toLowerCase(Locale.ROOT),
                messages.severity(code.severity()),
                code.name(),
                sum.text(code, messages),
                sum.count,
                sum.files.size());
    }
}

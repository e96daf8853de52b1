package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.RuleCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one code that can be told in one sentence. Arguments that differ between them become letters in the
 * sentence, {@code [A]} first, and a column of the list of places.
 */
final class ProblemGroup {
    private final List<Problem> samples;
    private final List<Integer> varying = new ArrayList<>();

    private ProblemGroup(List<Problem> samples, Messages messages) {
        this.samples = samples;
        String meaning = messages.meaning(code());
        for (int i = 0; i < code().parameters().size(); i++) {
            int parameter = i;
            if (samples.stream()
                            .map(p -> p.arguments().get(parameter))
                            .distinct()
                            .count()
                    > 1) {
                varying.add(i);
            }
        }
        varying.sort(Comparator.comparing(
                i -> meaning.indexOf("{" + code().parameters().get(i) + "}")));
    }

    /** Sorts the findings of a file into groups, in the order in which they first appear. */
    static List<ProblemGroup> of(List<Problem> problems, Messages messages) {
        Map<List<Object>, List<Problem>> groups = new LinkedHashMap<>();
        for (Problem problem : problems) {
            groups.computeIfAbsent(sentence(problem), key -> new ArrayList<>()).add(problem);
        }
        return groups.values().stream()
                .map(samples -> new ProblemGroup(samples, messages))
                .toList();
    }

    /** Arguments that stand for words ({@code @name}) change the sentence; the others are filled in. */
    private static List<Object> sentence(Problem problem) {
        List<Object> key = new ArrayList<>();
        key.add(problem.code());
        problem.arguments().stream()
                .filter(argument -> argument.startsWith("@"))
                .forEach(key::add);
        return key;
    }

    RuleCode code() {
        return samples.get(0).code();
    }

    List<Problem> samples() {
        return samples;
    }

    /** How many findings this is, the ones not listed included. */
    long count() {
        return samples.stream().mapToLong(Problem::count).sum();
    }

    /** How many findings are not listed. */
    long more() {
        return count() - samples.size();
    }

    /** A finding that stands for all of them, with letters for the arguments that differ. */
    Problem common() {
        List<String> arguments = new ArrayList<>(samples.get(0).arguments());
        for (int i = 0; i < varying.size(); i++) {
            arguments.set(varying.get(i), letter(i));
        }
        return new Problem(code(), samples.get(0).location(), arguments, 1, "");
    }

    /** The letters in {@link #common()}. */
    List<String> letters() {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < varying.size(); i++) {
            letters.add(letter(i));
        }
        return letters;
    }

    /** What the letters stand for in one of the findings. */
    List<String> letterValues(Problem sample) {
        return varying.stream().map(sample.arguments()::get).toList();
    }

    private static String letter(int index) {
        return "[" + (char) ('A' + index) + "]";
    }
}

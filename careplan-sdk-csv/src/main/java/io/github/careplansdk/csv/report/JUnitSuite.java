package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Judgement.LayerState;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A file as a suite of tests.
 *
 * @param name the file's path, or words for the whole bulk
 * @param cases a case for each layer that concerns the file
 */
record JUnitSuite(String name, List<Case> cases) {
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED,
        BROKEN
    }

    /**
     * A layer as a test.
     *
     * @param failing the findings for which it fails
     * @param milder the other findings
     * @param skipped why it was not run, or empty
     */
    record Case(Layer layer, List<Problem> failing, List<Problem> milder, String skipped) {
        Outcome outcome() {
            if (!failing.isEmpty()) {
                return layer == Layer.INTERNAL ? Outcome.BROKEN : Outcome.FAILED;
            }
            return skipped.isEmpty() ? Outcome.PASSED : Outcome.SKIPPED;
        }
    }

    /** The suites of all files, and of what was found outside of files. */
    static List<JUnitSuite> of(Judgement judgement, Messages messages, Texts texts) {
        Map<String, List<Problem>> problems = judgement.problems().stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.location().file(), LinkedHashMap::new, Collectors.toList()));
        List<JUnitSuite> suites = new ArrayList<>();
        for (CheckedFile file : judgement.report().files()) {
            List<Problem> found = problems.getOrDefault(file.path(), List.of());
            problems.remove(file.path());
            suites.add(new JUnitSuite(file.path(), cases(file, found, judgement, messages)));
        }
        problems.forEach((path, found) -> {
            String name = path.isEmpty() ? texts.get("wholeBulk") : path;
            List<Case> cases = new ArrayList<>();
            byLayer(found).forEach((layer, ofLayer) -> cases.add(found(layer, ofLayer, "", judgement)));
            suites.add(new JUnitSuite(name, cases));
        });
        return suites;
    }

    private static List<Case> cases(CheckedFile file, List<Problem> found, Judgement judgement, Messages messages) {
        Map<Layer, List<Problem>> byLayer = byLayer(found);
        List<Case> cases = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            List<Problem> ofLayer = byLayer.getOrDefault(layer, List.of());
            boolean skipped = judgement.state(file, layer) == LayerState.SKIPPED;
            SkipReason reason = file.skipped().get(layer);
            boolean concernsIt = layer != Layer.INTERNAL && reason != SkipReason.NOT_CSV;
            if (concernsIt || !ofLayer.isEmpty()) {
                cases.add(found(layer, ofLayer, skipped && reason != null ? messages.reason(reason) : "", judgement));
            }
        }
        return cases;
    }

    private static Map<Layer, List<Problem>> byLayer(List<Problem> problems) {
        return problems.stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.code().layer(), () -> new EnumMap<>(Layer.class), Collectors.toList()));
    }

    private static Case found(Layer layer, List<Problem> problems, String skipped, Judgement judgement) {
        // A rule that broke is an error even where nothing fails.
        Predicate<Problem> fails = problem -> layer == Layer.INTERNAL || judgement.fails(problem);
        return new Case(
                layer,
                problems.stream().filter(fails).toList(),
                problems.stream().filter(fails.negate()).toList(),
                skipped);
    }
}

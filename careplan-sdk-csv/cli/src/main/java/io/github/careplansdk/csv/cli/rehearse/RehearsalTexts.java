package io.github.careplansdk.csv.cli.rehearse;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.diff.RecordDiff.Place;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.testkit.rehearse.Deviation;
import io.github.careplansdk.csv.testkit.rehearse.ItemResult;
import io.github.careplansdk.csv.testkit.rehearse.ItemRows;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalItem;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What list, sheet and text say alike. */
record RehearsalTexts(Language language, Texts texts) {
    private static final int MOST_LINES = 10;

    static RehearsalTexts in(Language language) {
        return new RehearsalTexts(language, Texts.beside(RehearsalTexts.class, language));
    }

    String get(String key) {
        return texts.get(key);
    }

    String verdict(RehearsalResult result) {
        return texts.with(
                result.isPassed() ? "verdict.passed" : "verdict.failed",
                Map.of("passed", result.passed(), "all", result.items().size()));
    }

    String outcome(ItemResult result) {
        return texts.get(result.isPassed() ? "outcome.passed" : "outcome.failed");
    }

    List<String> allowed(RehearsalResult result) {
        return result.allowed().stream().map(each -> each.text(language)).toList();
    }

    /** The section of the standard, with the numbers of the columns. */
    List<String> section(RehearsalItem item) {
        return Stream.concat(
                        Stream.of(item.section().title(language)),
                        item.rows().stream()
                                .filter(rows -> !rows.columns().isEmpty())
                                .map(this::columns))
                .distinct()
                .toList();
    }

    private String columns(ItemRows rows) {
        return texts.with(
                "columns",
                Map.of(
                        "kind", rows.kind(),
                        "numbers",
                                ranges(rows.columns().stream()
                                        .map(column -> (long) column.number())
                                        .toList())));
    }

    List<String> rows(RehearsalItem item) {
        return item.rows().stream()
                .map(rows -> texts.with("rows", Map.of("file", rows.file(), "rows", ranges(rows.rows()))))
                .distinct()
                .toList();
    }

    /** Numbers in order, neighbours as a range. */
    private static String ranges(List<Long> numbers) {
        List<String> ranges = new ArrayList<>();
        for (int first = 0; first < numbers.size(); ) {
            int last = first;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            String range = String.valueOf(numbers.get(first));
            ranges.add(last == first ? range : range + "-" + numbers.get(last));
            first = last + 1;
        }
        return String.join(", ", ranges);
    }

    /** What is wrong, a line each; of many only the first. */
    List<String> faults(ItemResult result) {
        Messages messages = Messages.in(language);
        List<String> all = Stream.concat(
                        result.deviations().stream().map(this::deviation),
                        result.problems().stream().map(problem -> problem(messages, problem)))
                .distinct()
                .toList();
        if (all.size() <= MOST_LINES) {
            return all;
        }
        List<String> first = new ArrayList<>(all.subList(0, MOST_LINES));
        first.add(texts.with("more", Map.of("count", all.size() - MOST_LINES)));
        return first;
    }

    private static String problem(Messages messages, Problem problem) {
        return problem.code() + "  " + messages.place(problem.location()) + "  " + messages.message(problem);
    }

    private String deviation(Deviation deviation) {
        String what = texts.with(
                "change." + deviation.change().name(),
                Map.of("kind", deviation.kind(), "columns", columns(deviation.columns())));
        String places = Stream.of(
                        deviation.sample().map(place -> place("place.sample", place)),
                        deviation.exported().map(place -> place("place.exported", place)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(texts.get("place.and")));
        return places.isEmpty() ? what : texts.with("change.at", Map.of("what", what, "places", places));
    }

    private String columns(List<Column> columns) {
        return columns.stream()
                .map(column -> new BilingualText(column.name(), column.nameEn()).in(language))
                .collect(Collectors.joining(texts.get("and")));
    }

    private String place(String key, Place place) {
        return texts.with(key, Map.of("file", place.file(), "row", place.row()));
    }
}

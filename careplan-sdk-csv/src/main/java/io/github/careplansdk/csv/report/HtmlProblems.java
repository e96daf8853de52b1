package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is wrong with a file, for a page: each problem with its places, and the row around them. */
final class HtmlProblems {
    private final Wording wording;
    private final Judgement judgement;
    private final Messages messages;
    private final Texts texts;
    private final HtmlRows rows;

    HtmlProblems(Wording wording, HtmlRows rows) {
        this.wording = wording;
        this.judgement = wording.judgement();
        this.messages = wording.messages();
        this.texts = wording.texts();
        this.rows = rows;
    }

    /** Returns the problems of one file; {@code file} is null for a path that is none of the checked files, as the bulk is. */
    List<Map<String, ?>> of(String path, @Nullable CheckedFile file, List<Problem> found) {
        rows.load(path, file, found);
        return ProblemGroup.of(found, messages).stream()
                .sorted(Comparator.comparing(
                        group -> judgement.severity(group.samples().get(0))))
                .<Map<String, ?>>map(this::group)
                .toList();
    }

    private Map<String, ?> group(ProblemGroup group) {
        Severity severity = judgement.severity(group.samples().get(0));
        Problem common = group.common();
        List<Field> fields = fields(group);
        boolean around = group.samples().stream().anyMatch(place -> rows.has(place.location()));
        return Map.of(
                "severity", messages.severity(severity),
                "severityId", severity.name().toLowerCase(Locale.ROOT),
                "code", group.code().name(),
                "times", texts.count("times", group.count()),
                "message", messages.message(common),
                "hint", messages.hint(common),
                "titles", fields.stream().map(Field::title).toList(),
                "around", around,
                "places",
                        group.samples().stream()
                                .map(place -> place(place, fields))
                                .toList(),
                "more", group.more() > 0 ? texts.count("more", group.more()) : "");
    }

    private Map<String, ?> place(Problem place, List<Field> fields) {
        return Map.of(
                "fields",
                        fields.stream()
                                .map(field -> Map.of(
                                        "kind", field.kind(),
                                        "title", field.title(),
                                        "text", field.text().apply(place)))
                                .toList(),
                "whole", place.location().column() == 0 && rows.has(place.location()),
                "cells", rows.cells(place.location()));
    }

    /** What is said of each place: under a title, where at least one of the places has it. */
    private record Field(String title, String kind, Function<Problem, String> text) {}

    private List<Field> fields(ProblemGroup group) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                texts.get("line"), "number", place -> number(place.location().line())));
        fields.add(new Field(
                texts.get("row"), "number", place -> number(place.location().row())));
        fields.add(new Field(texts.get("column"), "text", place -> column(place.location())));
        for (int i = 0; i < group.letters().size(); i++) {
            int letter = i;
            fields.add(new Field(
                    group.letters().get(i),
                    "text",
                    place -> group.letterValues(place).get(letter)));
        }
        fields.add(new Field(
                texts.get("value"), "text", place -> place.value().isEmpty() ? "" : Wording.quoted(place.value())));
        fields.removeIf(field -> group.samples().stream()
                .allMatch(place -> field.text().apply(place).isEmpty()));
        return fields;
    }

    private String column(Location place) {
        return place.column() == 0
                ? ""
                : place.column() + " " + wording.columnName(place.columnName(), place.columnNameEn());
    }

    private static String number(long number) {
        return number > 0 ? String.valueOf(number) : "";
    }
}

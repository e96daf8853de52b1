package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.csv.report.internal.Html;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what is wrong with a file: each problem with its places, and the row around them. */
final class HtmlProblems {
    private final Wording wording;
    private final Judgement judgement;
    private final Messages messages;
    private final Language language;
    private final Html html;
    private final HtmlRows rows;

    HtmlProblems(Wording wording, Html html, HtmlRows rows) {
        this.wording = wording;
        this.judgement = wording.judgement();
        this.messages = wording.messages();
        this.language = wording.language();
        this.html = html;
        this.rows = rows;
    }

    /** Writes about one file; {@code file} is null for a path that is none of the checked files, as the bulk is. */
    void write(String path, @Nullable CheckedFile file, List<Problem> found) throws IOException {
        List<String> facts = wording.facts(file, found);
        html.open("p")
                .with("class", "facts")
                .text(String.join("  ", facts))
                .close()
                .line();
        rows.load(path, file, found);
        List<ProblemGroup> groups = new ArrayList<>(ProblemGroup.of(found, messages));
        groups.sort(
                Comparator.comparing(group -> judgement.severity(group.samples().get(0))));
        for (ProblemGroup group : groups) {
            group(group);
        }
    }

    private void group(ProblemGroup group) {
        Severity severity = judgement.severity(group.samples().get(0));
        String id = severity.name().toLowerCase(Locale.ROOT);
        html.open("article").with("class", "problem " + id).line();
        html.open("h4");
        html.open("span")
                .with("class", "badge " + id)
                .text(messages.severity(severity))
                .close()
                .text(" ");
        html.open("a")
                .with("href", "#" + group.code())
                .text(group.code().name())
                .close()
                .text(" ");
        html.open("span")
                .with("class", "times")
                .text(Phrase.TIMES.of(language, group.count()))
                .close();
        html.close().line();
        Problem common = group.common();
        html.element("p", messages.message(common)).line();
        html.open("p").with("class", "to-do");
        html.element("b", Phrase.WHAT_TO_DO.in(language)).text(" " + messages.hint(common));
        html.close().line();
        places(group);
        if (group.more() > 0) {
            html.element("p", Phrase.MORE.of(language, group.more())).line();
        }
        html.close().line();
    }

    /** What is said of each place: under a title, where at least one of the places has it. */
    private record Field(String title, String kind, Function<Problem, String> text) {}

    private List<Field> fields(ProblemGroup group) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                Phrase.LINE.in(language),
                "number",
                place -> number(place.location().line())));
        fields.add(new Field(
                Phrase.ROW.in(language),
                "number",
                place -> number(place.location().row())));
        fields.add(new Field(Phrase.COLUMN.in(language), "text", place -> column(place.location())));
        for (int i = 0; i < group.letters().size(); i++) {
            int letter = i;
            fields.add(new Field(
                    group.letters().get(i),
                    "text",
                    place -> group.letterValues(place).get(letter)));
        }
        fields.add(new Field(
                Phrase.VALUE.in(language),
                "text",
                place -> place.value().isEmpty() ? "" : Wording.quoted(place.value())));
        fields.removeIf(field -> group.samples().stream()
                .allMatch(place -> field.text().apply(place).isEmpty()));
        return fields;
    }

    private void places(ProblemGroup group) {
        List<Field> fields = fields(group);
        if (fields.isEmpty()) {
            return;
        }
        boolean around = group.samples().stream().anyMatch(place -> rows.has(place.location()));
        html.open("table").with("class", "places").line();
        html.open("thead").open("tr");
        fields.forEach(field ->
                html.open("th").with("scope", "col").text(field.title()).close());
        if (around) {
            html.open("th").with("scope", "col").text(Phrase.CELLS.in(language)).close();
        }
        html.close().close().line();
        html.open("tbody").line();
        for (Problem place : group.samples()) {
            html.open("tr").with("class", "place");
            for (Field field : fields) {
                html.open("td").with("class", field.kind()).with("data-title", field.title());
                html.text(field.text().apply(place)).close();
            }
            if (around) {
                html.open("td");
                rows.write(place.location());
                html.close();
            }
            html.close().line();
        }
        html.close().close().line();
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

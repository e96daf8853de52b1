package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Judgement.LayerState;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.report.internal.Html;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes one page: the verdict, the units, the files, the problems file by file, what the codes mean, what was not checked. */
final class HtmlPage {
    private final Wording wording;
    private final Judgement judgement;
    private final Messages messages;
    private final Language language;
    private final Html html;
    private final HtmlProblems problemsOfFile;
    private final Map<String, CheckedFile> files = new HashMap<>();
    private final Map<String, List<Problem>> problems;
    private final Map<String, String> anchors = new HashMap<>();
    private final boolean values;

    HtmlPage(Wording wording, Html html, RowSource rows, Layouts layouts, boolean values) {
        this.wording = wording;
        this.judgement = wording.judgement();
        this.messages = wording.messages();
        this.language = wording.language();
        this.html = html;
        this.values = values
                || judgement.problems().stream()
                        .anyMatch(problem -> !problem.value().isEmpty());
        this.problemsOfFile = new HtmlProblems(wording, html, new HtmlRows(wording, html, rows, layouts, values));
        judgement.report().files().forEach(file -> files.put(file.path(), file));
        this.problems = judgement.problems().stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.location().file(), LinkedHashMap::new, Collectors.toList()));
        problems.keySet().forEach(path -> anchors.put(path, "file-" + (anchors.size() + 1)));
    }

    void write() throws IOException {
        String verdict = messages.verdict(judgement.verdict()).toUpperCase(Locale.ROOT);
        html.document(language.id()).line();
        html.open("head").line();
        html.open("meta").with("charset", "utf-8").close().line();
        html.open("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", HtmlAssets.POLICY)
                .close()
                .line();
        html.open("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1")
                .close()
                .line();
        html.element("title", verdict + "  " + wording.outcome()).line();
        html.verbatim("style", HtmlAssets.STYLE).line();
        html.close().line();
        html.open("body").line();
        header(verdict);
        filter();
        html.open("main").line();
        units();
        files();
        problems();
        gone();
        notRun();
        codes();
        html.close().line();
        html.verbatim("script", HtmlAssets.SCRIPT).line();
        html.close().close().line();
    }

    private void header(String verdict) {
        html.open("header").with("class", judgement.verdict().id()).line();
        html.element("h1", verdict).line();
        html.open("p").with("class", "outcome").text(wording.outcome()).close().line();
        html.open("p").with("class", "scope").text(wording.scope()).close().line();
        html.open("p")
                .with("class", values ? "warning" : "scope")
                .text((values ? Phrase.HOLDS_VALUES : Phrase.MASKED).in(language))
                .close()
                .line();
        html.open("nav").line();
        link("units", Phrase.UNIT_LIST, judgement.report().units().isEmpty());
        link("files", Phrase.FILE_LIST, false);
        link("problems", Phrase.PROBLEM_LIST, problems.isEmpty());
        link("gone", Phrase.GONE, judgement.gone().isEmpty());
        link("codes", Phrase.CODE_LIST, problems.isEmpty());
        html.close().close().line();
    }

    private void link(String section, Phrase title, boolean empty) {
        if (!empty) {
            html.open("a")
                    .with("href", "#" + section)
                    .text(title.in(language))
                    .close()
                    .line();
        }
    }

    /** Only the script can filter, so only the script shows it. */
    private void filter() {
        html.open("form").with("id", "filter").with("role", "search").with("hidden", "");
        html.open("label").text(Phrase.FILTER.in(language) + " ");
        html.open("input")
                .with("type", "search")
                .with("placeholder", Phrase.FILTER_BY.in(language))
                .close();
        html.close();
        html.open("output").close();
        html.close().line();
    }

    private void section(String id, Phrase title) {
        html.open("section").with("id", id).line();
        html.element("h2", title.in(language)).line();
    }

    private void tableHead(String id, List<String> titles) {
        html.open("div").with("class", "wide " + id).open("table").line();
        html.open("thead").open("tr");
        titles.forEach(title -> html.open("th").with("scope", "col").text(title).close());
        html.close().close().line();
        html.open("tbody").line();
    }

    private void endTable() {
        html.close().close().close().line();
    }

    private void units() {
        if (judgement.report().units().isEmpty()) {
            return;
        }
        section("units", Phrase.UNIT_LIST);
        tableHead(
                "units",
                List.of(
                        Phrase.VERDICT.in(language),
                        Phrase.SERIAL.in(language),
                        Phrase.SENDER_RECEIVER.in(language),
                        Phrase.KINDS.in(language)));
        for (CheckedUnit unit : judgement.report().units()) {
            html.open("tr").with("class", "line");
            verdict(judgement.verdict(unit));
            html.open("td").with("class", "number").text(unit.serial().digits()).close();
            html.element(
                    "td",
                    Wording.office(unit.address().from().value(), unit.address().fromType())
                            + " → "
                            + Wording.office(
                                    unit.address().to().value(), unit.address().toType()));
            html.element("td", unit.kinds().stream().map(FileKind::name).collect(Collectors.joining(" ")));
            html.close().line();
        }
        endTable();
        html.close().line();
    }

    private void verdict(Verdict verdict) {
        html.open("td");
        html.open("span")
                .with("class", "badge " + verdict.id())
                .text(messages.verdict(verdict))
                .close();
        html.close();
    }

    private void files() {
        section("files", Phrase.FILE_LIST);
        List<String> titles = new ArrayList<>(List.of(Phrase.FILE_LIST.in(language), Phrase.ROW_COUNT.in(language)));
        for (Severity severity : Severity.values()) {
            titles.add(messages.severity(severity));
        }
        layers().forEach(layer -> titles.add(messages.layer(layer)));
        tableHead("files", titles);
        String folder = "";
        for (CheckedFile file : judgement.report().files()) {
            if (!folder(file.path()).equals(folder)) {
                folder = folder(file.path());
                html.open("tr").with("class", "folder");
                html.open("th")
                        .with("scope", "colgroup")
                        .with("colspan", titles.size())
                        .text(folder)
                        .close();
                html.close().line();
            }
            file(file);
        }
        endTable();
        html.close().line();
    }

    private static List<Layer> layers() {
        List<Layer> layers = new ArrayList<>(List.of(Layer.values()));
        layers.remove(Layer.INTERNAL);
        return layers;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private void file(CheckedFile file) {
        List<Problem> found = problems.getOrDefault(file.path(), List.of());
        String name = file.path().substring(folder(file.path()).length());
        html.open("tr").with("class", "line");
        html.open("th").with("scope", "row");
        if (found.isEmpty()) {
            html.text(name);
        } else {
            html.open("a").with("href", "#" + anchor(file.path())).text(name).close();
        }
        html.close();
        boolean csv = file.kind().isPresent() && !file.kind().get().isImage();
        number(csv ? file.rows() : 0);
        for (Severity severity : Severity.values()) {
            number(found.stream()
                    .filter(problem -> judgement.severity(problem) == severity)
                    .mapToLong(Problem::count)
                    .sum());
        }
        for (Layer layer : layers()) {
            layer(file, layer);
        }
        html.close().line();
    }

    private void number(long number) {
        html.open("td")
                .with("class", "number")
                .text(number > 0 ? String.format(Locale.ROOT, "%,d", number) : "")
                .close();
    }

    private void layer(CheckedFile file, Layer layer) {
        LayerState state = judgement.state(file, layer);
        SkipReason reason = file.skipped().get(layer);
        String words = switch (state) {
            case PASSED -> Phrase.PASSED.in(language);
            case FAILED -> Phrase.FAILED.in(language);
            case SKIPPED -> reason == null ? Phrase.SKIPPED.in(language) : messages.reason(reason);
        };
        html.open("td").with("class", "layer " + state.name().toLowerCase(Locale.ROOT));
        html.open("span").with("title", messages.layer(layer) + ": " + words);
        html.text(
                switch (state) {
                    case PASSED -> "○";
                    case FAILED -> "×";
                    case SKIPPED -> "–";
                });
        html.close();
        html.close();
    }

    private String anchor(String path) {
        return anchors.getOrDefault(path, "");
    }

    private void problems() throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        section("problems", Phrase.PROBLEM_LIST);
        for (Map.Entry<String, List<Problem>> entry : problems.entrySet()) {
            String path = entry.getKey();
            html.open("section").with("class", "file").with("id", anchor(path)).line();
            html.element("h3", path.isEmpty() ? Phrase.WHOLE_BULK.in(language) : path)
                    .line();
            problemsOfFile.write(path, files.get(path), entry.getValue());
            html.close().line();
        }
        html.close().line();
    }

    private void gone() {
        if (judgement.gone().isEmpty()) {
            return;
        }
        section("gone", Phrase.GONE);
        html.element("p", Phrase.GONE_TO_DO.in(language)).line();
        html.open("ul").line();
        for (Baseline.Entry entry : judgement.gone()) {
            String column = entry.column() > 0 ? "  " + Phrase.COLUMN.in(language) + " " + entry.column() : "";
            html.open("li").with("class", "line");
            html.text(Phrase.TIMES.of(language, entry.count()) + "  " + entry.code() + column + "  " + entry.file());
            html.close().line();
        }
        html.close().close().line();
    }

    private void notRun() {
        Map<SkipReason, List<NotRun>> byReason = wording.notRun();
        if (byReason.isEmpty()) {
            return;
        }
        section("not-run", Phrase.NOT_RUN);
        byReason.forEach((reason, all) -> {
            html.element("p", messages.reason(reason)).line();
            html.open("ul").line();
            Map<String, Set<String>> rulesByFile = all.stream()
                    .collect(Collectors.groupingBy(
                            NotRun::file,
                            LinkedHashMap::new,
                            Collectors.mapping(
                                    each -> wording.rule(each), Collectors.toCollection(LinkedHashSet::new))));
            rulesByFile.forEach((file, rules) -> {
                String place = file.isEmpty() ? "" : file + ": ";
                html.open("li")
                        .with("class", "line")
                        .text(place + wording.list(rules))
                        .close()
                        .line();
            });
            html.close().line();
        });
        html.close().line();
    }

    private void codes() {
        Set<RuleCode> codes = new TreeSet<>(RuleCode.ORDER);
        judgement.problems().forEach(problem -> codes.add(problem.code()));
        if (codes.isEmpty()) {
            return;
        }
        section("codes", Phrase.CODE_LIST);
        for (RuleCode code : codes) {
            html.open("article").with("id", code.name()).with("class", "code").line();
            html.element("h3", code.name()).line();
            html.open("dl").line();
            term(Phrase.MEANING, messages.meaning(code));
            term(Phrase.WHAT_TO_DO, messages.hint(code));
            term(Phrase.SECTION, messages.section(code));
            term(Phrase.OFFICIAL_CLIENT, messages.official(code));
            html.close().close().line();
        }
        html.close().line();
    }

    private void term(Phrase name, String words) {
        html.element("dt", name.in(language)).element("dd", words).line();
    }
}

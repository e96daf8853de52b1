package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.text.Template;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Judgement.LayerState;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import java.io.Writer;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fills one page: the verdict, the units, the files, the problems file by file, what the codes mean, what was not checked. */
final class HtmlPage {
    private static final Template TEMPLATE = Template.beside(HtmlPage.class, "report.html");
    private static final List<Layer> LAYERS =
            Stream.of(Layer.values()).filter(layer -> layer != Layer.INTERNAL).toList();

    private final Wording wording;
    private final Judgement judgement;
    private final Messages messages;
    private final Texts texts;
    private final HtmlProblems problemsOfFile;
    private final Map<String, CheckedFile> files = new HashMap<>();
    private final Map<String, List<Problem>> problems;
    private final Map<String, String> anchors = new HashMap<>();

    HtmlPage(Wording wording, HtmlRows rows) {
        this.wording = wording;
        this.judgement = wording.judgement();
        this.messages = wording.messages();
        this.texts = wording.texts();
        this.problemsOfFile = new HtmlProblems(wording, rows);
        judgement.report().files().forEach(file -> files.put(file.path(), file));
        this.problems = judgement.problems().stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.location().file(), LinkedHashMap::new, Collectors.toList()));
        problems.keySet().forEach(path -> anchors.put(path, "file-" + (anchors.size() + 1)));
    }

    /**
     * Writes the page. The problems of a file are looked at when their place is reached.
     *
     * @param values whether the rows are shown with what they hold
     */
    void write(Writer out, boolean values) {
        boolean holdsValues = values
                || judgement.problems().stream()
                        .anyMatch(problem -> !problem.value().isEmpty());
        Map<String, Object> page = new HashMap<>();
        page.put("text", texts);
        page.put("language", wording.language().id());
        page.put("policy", HtmlAssets.POLICY);
        page.put("verdict", messages.verdict(judgement.verdict()).toUpperCase(Locale.ROOT));
        page.put("verdictId", judgement.verdict().id());
        page.put("outcome", wording.outcome());
        page.put("scope", wording.scope());
        page.put("values", holdsValues);
        page.put("units", judgement.report().units().stream().map(this::unit).toList());
        page.put("fileTitles", fileTitles());
        page.put("columns", fileTitles().size());
        page.put("files", files());
        page.put("sections", problems.entrySet().stream().map(file -> problemsOfFile(file.getKey(), file.getValue())));
        page.put("gone", judgement.gone().stream().map(this::gone).toList());
        page.put("notRun", notRun());
        page.put("codes", codes());
        TEMPLATE.write(page, out);
    }

    private Map<String, ?> unit(CheckedUnit unit) {
        return Map.of(
                "verdict", messages.verdict(judgement.verdict(unit)),
                "verdictId", judgement.verdict(unit).id(),
                "serial", unit.serial().digits(),
                "route", Wording.route(unit.address()),
                "kinds", Wording.kinds(unit));
    }

    private List<String> fileTitles() {
        List<String> titles = new ArrayList<>(List.of(texts.get("fileList"), texts.get("rowCount")));
        Stream.of(Severity.values()).map(messages::severity).forEach(titles::add);
        LAYERS.stream().map(messages::layer).forEach(titles::add);
        return titles;
    }

    private Stream<Map<String, ?>> files() {
        List<CheckedFile> all = judgement.report().files();
        return IntStream.range(0, all.size())
                .mapToObj(i ->
                        file(all.get(i), i == 0 ? "" : folder(all.get(i - 1).path())));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** A file, behind the name of its folder where that is another one than the last. */
    private Map<String, ?> file(CheckedFile file, String lastFolder) {
        String folder = folder(file.path());
        List<Problem> found = problems.getOrDefault(file.path(), List.of());
        boolean csv = file.kind().isPresent() && !file.kind().get().isImage();
        List<String> numbers = new ArrayList<>(List.of(number(csv ? file.rows() : 0)));
        for (Severity severity : Severity.values()) {
            numbers.add(number(found.stream()
                    .filter(problem -> judgement.severity(problem) == severity)
                    .mapToLong(Problem::count)
                    .sum()));
        }
        return Map.of(
                "folder", folder.equals(lastFolder) ? "" : folder,
                "name", file.path().substring(folder.length()),
                "anchor", anchors.getOrDefault(file.path(), ""),
                "numbers", numbers,
                "layers", LAYERS.stream().map(layer -> layer(file, layer)).toList());
    }

    private static String number(long number) {
        return number > 0 ? String.format(Locale.ROOT, "%,d", number) : "";
    }

    private Map<String, ?> layer(CheckedFile file, Layer layer) {
        LayerState state = judgement.state(file, layer);
        String id = state.name().toLowerCase(Locale.ROOT);
        SkipReason reason = state == LayerState.SKIPPED ? file.skipped().get(layer) : null;
        return Map.of(
                "state",
                id,
                "title",
                messages.layer(layer) + ": " + (reason == null ? texts.get(id) : messages.reason(reason)),
                "mark",
                switch (state) {
                    case PASSED -> "○";
                    case FAILED -> "×";
                    case SKIPPED -> "–";
                });
    }

    private Map<String, ?> problemsOfFile(String path, List<Problem> found) {
        CheckedFile file = files.get(path);
        return Map.of(
                "anchor", anchors.getOrDefault(path, ""),
                "title", path.isEmpty() ? texts.get("wholeBulk") : path,
                "facts", String.join("  ", wording.facts(file, found)),
                "problems", problemsOfFile.of(path, file, found));
    }

    private String gone(Baseline.Entry entry) {
        String column = entry.column() > 0 ? "  " + texts.get("column") + " " + entry.column() : "";
        return texts.count("times", entry.count()) + "  " + entry.code() + column + "  " + entry.file();
    }

    private List<Map<String, ?>> notRun() {
        List<Map<String, ?>> parts = new ArrayList<>();
        wording.notRun().forEach((reason, all) -> {
            Map<String, Set<String>> rulesByFile = all.stream()
                    .collect(Collectors.groupingBy(
                            NotRun::file,
                            LinkedHashMap::new,
                            Collectors.mapping(wording::rule, Collectors.toCollection(LinkedHashSet::new))));
            List<String> lines = rulesByFile.entrySet().stream()
                    .map(file -> (file.getKey().isEmpty() ? "" : file.getKey() + ": ") + wording.list(file.getValue()))
                    .toList();
            parts.add(Map.of("reason", messages.reason(reason), "files", lines));
        });
        return parts;
    }

    private List<Map<String, ?>> codes() {
        Set<RuleCode> codes = new TreeSet<>(RuleCode.ORDER);
        judgement.problems().forEach(problem -> codes.add(problem.code()));
        return codes.stream()
                .<Map<String, ?>>map(code -> Map.of(
                        "name", code.name(),
                        "meaning", messages.meaning(code),
                        "hint", messages.hint(code),
                        "section", messages.section(code),
                        "official", messages.official(code)))
                .toList();
    }
}

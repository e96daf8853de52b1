package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Judgement.LayerState;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.OfficialMessage;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what is wrong with one file after the other: each problem with what to do about it, and where it is. */
final class ProblemSection {
    private final Wording wording;
    private final Judgement judgement;
    private final Messages messages;
    private final Texts texts;
    private final Page page;
    private final Set<RuleCode> explained = new HashSet<>();
    private final Set<OfficialMessage> quoted = EnumSet.noneOf(OfficialMessage.class);

    ProblemSection(Wording wording, Page page) {
        this.wording = wording;
        this.judgement = wording.judgement();
        this.messages = wording.messages();
        this.texts = wording.texts();
        this.page = page;
    }

    /** Writes about one file; {@code file} is null for a path that is none of the checked files, as the bulk is. */
    void write(String path, @Nullable CheckedFile file, List<Problem> found) throws IOException {
        page.gap();
        page.line(0, Style.BOLD, path.isEmpty() ? texts.get("wholeBulk") : path);
        List<String> facts = wording.facts(file, found);
        page.facts(2, Style.PLAIN, facts);
        if (file != null) {
            page.paragraph(2, Style.DIM, layers(file, found));
        }
        List<ProblemGroup> groups = new ArrayList<>(ProblemGroup.of(found, messages));
        groups.sort(
                Comparator.comparing(group -> judgement.severity(group.samples().get(0))));
        for (ProblemGroup group : groups) {
            page.gap();
            group(group);
        }
    }

    private String layers(CheckedFile file, List<Problem> found) {
        List<String> failed = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        boolean clean = true;
        for (Layer layer : Layer.values()) {
            LayerState state = judgement.state(file, layer);
            if (state == LayerState.FAILED) {
                failed.add(messages.layer(layer));
            } else if (state == LayerState.SKIPPED && file.skipped().get(layer) != SkipReason.NOT_CSV) {
                skipped.add(messages.layer(layer));
            } else {
                // Warnings may fail a file too, and what is no CSV has passed no check of CSV.
                clean &= state == LayerState.PASSED
                        && found.stream().noneMatch(problem -> problem.code().layer() == layer);
            }
        }
        if (failed.isEmpty() && skipped.isEmpty()) {
            return texts.get("noLayerFailed");
        }
        List<String> parts = new ArrayList<>();
        if (!failed.isEmpty()) {
            parts.add(texts.get("failedLayers") + ": " + wording.list(failed));
        }
        if (!skipped.isEmpty()) {
            parts.add(texts.get("skippedLayers") + ": " + wording.list(skipped));
        }
        parts.add(texts.get(clean ? "otherLayers" : "noOtherErrors"));
        return String.join(" / ", parts);
    }

    private void group(ProblemGroup group) throws IOException {
        Severity severity = judgement.severity(group.samples().get(0));
        Problem common = group.common();
        page.line(
                2,
                style(severity),
                messages.severity(severity) + "  " + group.code() + "  " + texts.count("times", group.count()));
        page.paragraph(4, Style.PLAIN, messages.message(common));
        advice(group, common, severity);
        places(group);
    }

    /** What to do and what the official client says: in full once a report, then by reference. */
    private void advice(ProblemGroup group, Problem common, Severity severity) throws IOException {
        RuleCode code = group.code();
        boolean first = explained.add(code);
        String toDo = first ? messages.hint(common) : texts.with("toDoAsAbove", Map.of("name", code.name()));
        page.labelled(4, Style.PLAIN, texts.get("toDo"), toDo);
        String official = first ? official(code, severity) : "";
        if (!official.isEmpty()) {
            page.labelled(4, Style.DIM, texts.get("official"), official);
        }
    }

    /** The client has few messages: each stands whole once, then by its first sentence. */
    private String official(RuleCode code, Severity severity) {
        boolean ofTheChecker = code.layer() == Layer.INTERNAL || code == ProblemCode.INPUT_LIMIT_EXCEEDED;
        boolean silent = severity == Severity.ERROR && !ofTheChecker;
        return code.official()
                .text()
                .map(text -> quoted.add(code.official()) ? text : text.substring(0, text.indexOf('。') + 1) + "…")
                .orElse(silent ? texts.get("officialSilent") : "");
    }

    private void places(ProblemGroup group) throws IOException {
        List<Problem> samples = group.samples();
        boolean lines = samples.stream().anyMatch(p -> p.location().line() > 0);
        boolean rows = samples.stream().anyMatch(p -> p.location().row() > 0);
        boolean columns = samples.stream().anyMatch(p -> p.location().column() > 0);
        boolean values = samples.stream().anyMatch(p -> !p.value().isEmpty());
        TextTable table = new TextTable();
        List<String> header = new ArrayList<>();
        if (lines) {
            table.right(header.size());
            header.add(texts.get("line"));
        }
        if (rows) {
            table.right(header.size());
            header.add(texts.get("row"));
        }
        if (columns) {
            header.add(texts.get("column"));
        }
        header.addAll(group.letters());
        if (values) {
            header.add(texts.get("value"));
        }
        if (!header.isEmpty()) {
            table.row(header);
            for (Problem sample : samples) {
                Location place = sample.location();
                List<String> row = new ArrayList<>();
                if (lines) {
                    row.add(number(place.line()));
                }
                if (rows) {
                    row.add(number(place.row()));
                }
                if (columns) {
                    row.add(column(place));
                }
                row.addAll(group.letterValues(sample));
                if (values) {
                    row.add(value(sample));
                }
                table.row(row);
            }
            page.table(6, Style.DIM, table);
        }
        if (group.more() > 0) {
            page.line(6, Style.PLAIN, texts.count("more", group.more()));
        }
    }

    private String column(Location place) {
        if (place.column() == 0) {
            return "";
        }
        String name = wording.columnName(place.columnName(), place.columnNameEn());
        return String.format(Locale.ROOT, "%2d %s", place.column(), name);
    }

    private static String value(Problem problem) {
        return problem.value().isEmpty() ? "" : Wording.quoted(problem.value());
    }

    private static String number(long number) {
        return number > 0 ? String.valueOf(number) : "";
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.BAD;
            case WARNING -> Style.DOUBTFUL;
            case INFO -> Style.NOTE;
        };
    }
}

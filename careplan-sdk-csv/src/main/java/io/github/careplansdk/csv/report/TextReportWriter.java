package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.core.problem.Verdict;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes one text report: the verdict, the problems file by file, the units, and what was not checked. */
final class TextReportWriter {
    private static final int GOOD_UNITS_LISTED = 20;
    private static final int GOOD_FILES_LISTED = 10;
    private static final int GONE_LISTED = 20;
    private static final int UNCHECKED_FILES_LISTED = 3;

    /** A report longer than this has its verdict once more at the end, where a terminal stands. */
    private static final int LONG = 40;

    private final Wording wording;
    private final Judgement judgement;
    private final Messages messages;
    private final Texts texts;
    private final Page page;
    private final Map<String, CheckedFile> files = new HashMap<>();
    private final Map<String, List<Problem>> problems;

    TextReportWriter(Judgement judgement, Messages messages, Page page) {
        this.wording = new Wording(judgement, messages);
        this.judgement = judgement;
        this.messages = messages;
        this.texts = wording.texts();
        this.page = page;
        judgement.report().files().forEach(file -> files.put(file.path(), file));
        this.problems = judgement.problems().stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.location().file(), LinkedHashMap::new, Collectors.toList()));
    }

    void write() throws IOException {
        verdict();
        scope();
        ProblemSection section = new ProblemSection(wording, page);
        for (Map.Entry<String, List<Problem>> entry : problems.entrySet()) {
            section.write(entry.getKey(), files.get(entry.getKey()), entry.getValue());
        }
        units();
        cleanFiles();
        gone();
        notRun();
        if (page.lines() > LONG) {
            page.gap();
            verdict();
        }
    }

    private void verdict() throws IOException {
        Style style = switch (judgement.verdict()) {
            case PASS -> Style.GOOD;
            case FAIL, BROKEN -> Style.BAD;
        };
        page.line(0, style, messages.verdict(judgement.verdict()).toUpperCase(Locale.ROOT) + "  " + wording.outcome());
    }

    private void scope() throws IOException {
        page.line(0, Style.DIM, wording.scope());
    }

    private void units() throws IOException {
        if (judgement.report().units().isEmpty()) {
            return;
        }
        Map<String, TextTable> byFolder = new LinkedHashMap<>();
        int good = 0;
        for (CheckedUnit unit : judgement.report().units()) {
            Verdict verdict = judgement.verdict(unit);
            if (verdict == Verdict.PASS && ++good > GOOD_UNITS_LISTED) {
                continue;
            }
            byFolder.computeIfAbsent(folder(unit), name -> new TextTable())
                    .row(
                            messages.verdict(verdict),
                            unit.serial().digits(),
                            Wording.route(unit.address()),
                            Wording.kinds(unit));
        }
        section("unitList");
        boolean several = byFolder.size() > 1;
        for (Map.Entry<String, TextTable> entry : byFolder.entrySet()) {
            if (several) {
                page.line(2, Style.DIM, entry.getKey().isEmpty() ? "." : entry.getKey());
            }
            page.table(several ? 4 : 2, Style.PLAIN, entry.getValue());
        }
        if (good > GOOD_UNITS_LISTED) {
            page.line(2, Style.PLAIN, texts.count("more", good - GOOD_UNITS_LISTED));
        }
    }

    /** Where the files of a unit are: each folder is a bulk of its own. */
    private static String folder(CheckedUnit unit) {
        String path = unit.paths().isEmpty() ? "" : unit.paths().get(0);
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private void cleanFiles() throws IOException {
        List<CheckedFile> clean = judgement.report().files().stream()
                .filter(file -> !problems.containsKey(file.path()))
                .toList();
        if (clean.isEmpty()) {
            return;
        }
        TextTable table = new TextTable().right(0);
        clean.stream().limit(GOOD_FILES_LISTED).forEach(file -> {
            String rows = wording.rows(file);
            table.row(rows.isEmpty() ? "-" : rows, file.path());
        });
        section(judgement.hasBaseline() ? "filesWithoutNew" : "cleanFiles");
        page.list(2, table);
        if (clean.size() > GOOD_FILES_LISTED) {
            page.line(2, Style.PLAIN, texts.count("moreFiles", clean.size() - GOOD_FILES_LISTED));
        }
    }

    private void gone() throws IOException {
        List<Baseline.Entry> gone = judgement.gone();
        if (gone.isEmpty()) {
            return;
        }
        TextTable table = new TextTable().right(0);
        gone.stream()
                .limit(GONE_LISTED)
                .forEach(entry -> table.row(
                        texts.count("times", entry.count()),
                        entry.code().name(),
                        entry.column() > 0 ? texts.get("column") + " " + entry.column() : "",
                        entry.file()));
        section("gone");
        page.list(2, table);
        if (gone.size() > GONE_LISTED) {
            page.line(2, Style.PLAIN, texts.count("more", gone.size() - GONE_LISTED));
        }
        page.paragraph(2, Style.DIM, texts.get("goneToDo"));
    }

    private void notRun() throws IOException {
        Map<SkipReason, List<NotRun>> byReason = wording.notRun();
        if (byReason.isEmpty()) {
            return;
        }
        section("notRun");
        for (Map.Entry<SkipReason, List<NotRun>> entry : byReason.entrySet()) {
            Set<String> rules = new LinkedHashSet<>();
            Set<String> paths = new LinkedHashSet<>();
            for (NotRun notRun : entry.getValue()) {
                rules.add(wording.rule(notRun));
                if (!notRun.file().isEmpty()) {
                    paths.add(notRun.file());
                }
            }
            page.paragraph(2, Style.PLAIN, messages.reason(entry.getKey()));
            page.paragraph(4, Style.DIM, wording.list(rules));
            for (String path : paths.stream().limit(UNCHECKED_FILES_LISTED).toList()) {
                page.line(4, Style.DIM, path);
            }
            if (paths.size() > UNCHECKED_FILES_LISTED) {
                page.line(4, Style.DIM, texts.count("moreFiles", paths.size() - UNCHECKED_FILES_LISTED));
            }
        }
    }

    private void section(String title) throws IOException {
        page.gap();
        page.line(0, Style.BOLD, texts.get(title));
    }
}

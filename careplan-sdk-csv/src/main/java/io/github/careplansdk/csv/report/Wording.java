package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.report.internal.ColumnNotes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the sections of a text report say alike.
 *
 * @param judgement what is reported
 * @param messages the words for problems
 * @param texts the reports' own words
 */
record Wording(Judgement judgement, Messages messages, Texts texts) {
    private static final int VALUE_LENGTH = 60;

    Wording(Judgement judgement, Messages messages) {
        this(judgement, messages, texts(messages.language()));
    }

    /** Returns the reports' own words. */
    static Texts texts(Language language) {
        return Texts.beside(Wording.class, language);
    }

    Language language() {
        return messages.language();
    }

    String list(Iterable<String> parts) {
        return String.join(texts.get("and"), parts);
    }

    /** How many findings there are of each severity; empty where there are none. */
    String counts(List<Problem> found) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        found.forEach(problem -> counts.merge(judgement.severity(problem), problem.count(), Long::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((severity, count) ->
                parts.add(texts.count(severity.name().toLowerCase(Locale.ROOT) + "s", count)));
        return list(parts);
    }

    /** What the check led to, behind the verdict: how much was found, and what to mind about that. */
    String outcome() {
        String found = counts(judgement.problems());
        String none = judgement.hasBaseline() ? "nothingNew" : "clean";
        long known = judgement.known().stream().mapToLong(Problem::count).sum();
        return (found.isEmpty() ? texts.get(none) : found)
                + (passesWithErrors() ? texts.get("neverFails") : "")
                + (known > 0 ? texts.count("known", known) : "");
    }

    /** Only a policy under which nothing fails lets errors pass. */
    private boolean passesWithErrors() {
        return judgement.verdict() == Verdict.PASS && judgement.count(Severity.ERROR) > 0;
    }

    /** How much was looked at, and by what. */
    String scope() {
        List<CheckedFile> files = judgement.report().files();
        long rows = files.stream().mapToLong(CheckedFile::rows).sum();
        return list(List.of(
                        texts.count("files", files.size()),
                        texts.count("units", judgement.report().units().size()),
                        texts.count("rows", rows)))
                + "  "
                + texts.with(
                        "standard", Map.of("name", judgement.report().edition().label()));
    }

    /** A value in quotes, cut where it is long. */
    static String quoted(String value) {
        return '"' + cut(value) + '"';
    }

    /** The beginning of a value, or all of it where it is short. */
    static String cut(String value) {
        boolean isLong = value.codePointCount(0, value.length()) > VALUE_LENGTH;
        return isLong ? value.substring(0, value.offsetByCodePoints(0, VALUE_LENGTH)) + "…" : value;
    }

    /** The name of a column: in Japanese, and in English behind it where that is spoken. */
    String columnName(String name, String nameEn) {
        return nameEn.isEmpty() ? name : new BilingualText(name, name + " " + nameEn).in(language());
    }

    /** Returns the sender and the receiver of a unit. */
    static String route(Address address) {
        return office(address.from().value(), address.fromType()) + " → "
                + office(address.to().value(), address.toType());
    }

    /** Returns the names of a unit's kinds. */
    static String kinds(CheckedUnit unit) {
        return unit.kinds().stream().map(FileKind::name).collect(Collectors.joining(" "));
    }

    private static String office(String number, String type) {
        return type.isEmpty() ? number : number + "(" + type + ")";
    }

    /** The name of what was not run, and of the column that it lacks. */
    String rule(NotRun notRun) {
        return notRun.column().isEmpty()
                ? ruleName(notRun.rule())
                : ruleName(notRun.rule()) + " (" + notRun.column() + ")";
    }

    private String ruleName(String rule) {
        for (Layer layer : Layer.values()) {
            if (layer.id().equals(rule)) {
                return messages.layer(layer);
            }
        }
        return rule;
    }

    String title(FileKind kind) {
        return kind.name() + " " + ColumnNotes.title(kind, language());
    }

    /** The number of rows; empty for what has none, images and attachments. */
    String rows(CheckedFile file) {
        boolean csv = file.kind().isPresent() && !file.kind().get().isImage();
        return csv ? texts.count("rows", file.rows()) : "";
    }

    /** What there is to say of a file in a line; {@code file} is null for a path that is none of the checked files. */
    List<String> facts(@Nullable CheckedFile file, List<Problem> found) {
        Stream<String> ofFile = file == null
                ? Stream.of()
                : Stream.concat(file.kind().map(this::title).stream(), Stream.of(rows(file)));
        return Stream.concat(ofFile, Stream.of(counts(found)))
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    /** What was not run, by the reason; that an attachment is no CSV is no news. */
    Map<SkipReason, List<NotRun>> notRun() {
        return judgement.report().notRun().stream()
                .filter(notRun -> notRun.reason() != SkipReason.NOT_CSV)
                .collect(Collectors.groupingBy(
                        NotRun::reason, () -> new EnumMap<>(SkipReason.class), Collectors.toList()));
    }
}

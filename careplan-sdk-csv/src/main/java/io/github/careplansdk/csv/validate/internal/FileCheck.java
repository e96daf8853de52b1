package io.github.careplansdk.csv.validate.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.csv.io.internal.LineEnd;
import io.github.careplansdk.csv.io.internal.LineEnds;
import io.github.careplansdk.csv.io.internal.RowBuffers;
import io.github.careplansdk.csv.io.internal.RowReader;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.FileView;
import io.github.careplansdk.csv.validate.Validator.RuleFailureHandler;
import io.github.careplansdk.csv.validate.internal.key.FirstRow;
import io.github.careplansdk.csv.validate.internal.key.KeyColumns;
import io.github.careplansdk.csv.validate.internal.rule.CheckContext;
import io.github.careplansdk.csv.validate.internal.rule.DeclaredRule;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import io.github.careplansdk.csv.validate.internal.unit.FileKeys;
import io.github.careplansdk.csv.validate.internal.unit.ImageNames;
import io.github.careplansdk.csv.validate.internal.unit.PlanKeys;
import io.github.careplansdk.csv.validate.internal.unit.SupplementKeys;
import io.github.careplansdk.csv.validate.internal.unit.Table7Keys;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks one file, in the layers from bytes to file, and keeps what the layers of the unit need. */
public final class FileCheck {
    private static final List<Layer> CONTENT =
            List.of(Layer.BYTES, Layer.LEXICAL, Layer.LAYOUT, Layer.VALUE, Layer.ROW, Layer.FILE);

    private final SourceFile input;
    private final FileName.Parsed parsed;
    private final Settings settings;
    private final boolean alone;
    private final Findings findings;
    private final Map<Layer, SkipReason> skipped = new EnumMap<>(Layer.class);
    private long rows;
    private long wholeRows;
    private boolean givenUp;
    private boolean otherVersionTold;
    private @Nullable FileKeys<?> keys;
    private @Nullable ImageNames imageNames;

    /**
     * What a check needs to know besides its file.
     *
     * @param context what rules know
     * @param rules the rules of rows and files
     * @param custom the product's own rules
     * @param maxSamples how many findings of a code are listed
     * @param showValues whether findings carry the content they are about
     * @param failures takes what rules throw
     */
    public record Settings(
            CheckContext context,
            RuleSet rules,
            CustomRules custom,
            int maxSamples,
            boolean showValues,
            RuleFailureHandler failures) {}

    /** A check of a file; of a single one no keys are kept, as there is nothing to compare them with. */
    FileCheck(SourceFile input, boolean single, Settings settings) {
        this.input = input;
        this.settings = settings;
        this.parsed = parse(input, single, settings.context().layouts().standard());
        this.alone = single;
        this.findings = new Findings(input.path(), settings.maxSamples(), settings.showValues(), settings.failures());
    }

    /** A CSV file that is checked by itself is meant to be one of the standard's, whatever its name. */
    private static FileName.Parsed parse(SourceFile input, boolean single, Standard standard) {
        FileName.Parsed parsed = FileName.parse(input.name(), input.path(), standard);
        if (!single
                || !parsed.isAttachment()
                || !input.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return parsed;
        }
        Problem unknown = Problem.of(ProblemCode.FILE_NAME_UNKNOWN_KIND, Location.ofFile(input.path()));
        return new FileName.Parsed(Optional.empty(), Optional.empty(), List.of(unknown));
    }

    /** Runs the check; the file is read into these buffers. */
    void run(RowBuffers buffers) {
        parsed.problems().forEach(findings::add);
        Optional<FileKind> kind = parsed.kind();
        if (kind.isEmpty()) {
            skip(CONTENT, parsed.isAttachment() ? SkipReason.NOT_CSV : SkipReason.KIND_UNKNOWN);
            verify();
        } else if (kind.get().isImage()) {
            skip(CONTENT, SkipReason.NOT_CSV);
            verify();
        } else {
            readContent(new FileContext(input.path(), kind.get(), parsed.name(), settings.context()), buffers);
        }
        if (parsed.isAttachment()) {
            skip(List.of(Layer.NAME), SkipReason.NOT_CSV);
        }
    }

    private void skip(List<Layer> layers, SkipReason reason) {
        for (Layer layer : layers) {
            if (skipped.putIfAbsent(layer, reason) == null) {
                findings.notRun(layer.id(), reason);
            }
        }
    }

    private void readContent(FileContext file, RowBuffers buffers) {
        try (InputStream in = input.open()) {
            RowReader reader = file.reader(buffers, in, this::add);
            RunningRules rules = new RunningRules(findings);
            while (reader.next()) {
                if (reader.rows() == 1) {
                    rules.start(rules(reader.row().layout(), file));
                }
                rules.see(reader.row(), reader);
                wholeRows += reader.row().isComplete() ? 1 : 0;
            }
            rows = reader.rows();
            endContent(reader, rules);
        } catch (IOException e) {
            cannotRead(e);
        } catch (OutOfMemoryError e) {
            // One file that is too much for the memory must not take the report of the others along.
            broke(e);
        } finally {
            buffers.release();
        }
    }

    /** Finds out whether a file that is no CSV can be read. */
    private void verify() {
        try {
            input.verify();
        } catch (IOException e) {
            cannotRead(e);
        }
    }

    /** The file could not be read, or not to its end: what its source says is wrong with it is the finding. */
    void cannotRead(IOException e) {
        if (e instanceof UnreadableException unreadable) {
            if (unreadable.problem().code() == ProblemCode.ARCHIVE_DAMAGED) {
                // What was read until then is not what its writer wrote.
                CONTENT.forEach(findings::drop);
            }
            findings.add(unreadable.problem());
            giveUp(
                    unreadable.problem().code() == ProblemCode.INPUT_LIMIT_EXCEEDED
                            ? SkipReason.LIMIT_EXCEEDED
                            : SkipReason.READ_FAILED);
        } else {
            broke(e);
        }
    }

    private void broke(Throwable e) {
        findings.add(
                ProblemCode.RULE_FAILED,
                Location.ofFile(input.path()),
                "read",
                e.getClass().getSimpleName());
        giveUp(SkipReason.READ_FAILED);
    }

    /** Rows that are of another version have other columns for that reason, which is told once; so is how many cells they have. */
    private void add(ProblemCode code, RowReader place, int column, Object... arguments) {
        if (code == ProblemCode.COLUMN_COUNT && place.isOfOtherVersion()) {
            if (otherVersionTold) {
                return;
            }
            otherVersionTold = true;
        }
        findings.add(code, place, column, arguments);
    }

    private List<Rule> rules(Layout<?> layout, FileContext file) {
        List<Rule> rules = new ArrayList<>(settings.rules().of(layout, file, findings));
        if (!alone) {
            file.name()
                    .flatMap(name -> name.edition().family(name.kind(), name.month()))
                    .filter(family -> !family.parts().isEmpty())
                    .ifPresent(family -> {
                        FileKeys<?> made = keys(KeyColumns.of(family, layout), layout, file);
                        keys = made;
                        rules.add(made);
                    });
            if (file.kind().equals(FileKind.UPKIHON)) {
                DeclaredRule.made(() -> new ImageNames(layout, file), ImageNames.CODES, findings)
                        .ifPresent(names -> {
                            imageNames = names;
                            rules.add(names);
                        });
            }
        }
        view().ifPresent(view -> rules.addAll(settings.custom().of(view, findings)));
        return rules;
    }

    private FileKeys<?> keys(KeyColumns columns, Layout<?> layout, FileContext file) {
        Optional<? extends FileKeys<?>> keys = Optional.empty();
        if (file.kind().equals(FileKind.UPPLAN)) {
            keys = DeclaredRule.made(() -> new PlanKeys(layout, file, columns, findings), PlanKeys.CODES, findings);
        } else if (file.kind().equals(FileKind.UPSIKYU)) {
            keys = DeclaredRule.made(() -> new Table7Keys(layout, file, columns, findings), Table7Keys.CODES, findings);
        } else if (file.kind().equals(FileKind.UPHOSOKU)) {
            keys = DeclaredRule.made(
                    () -> new SupplementKeys(layout, file, columns, findings), SupplementKeys.CODES, findings);
        }
        return keys.isPresent() ? keys.get() : new FileKeys<>(layout, file, columns, findings, FirstRow::new);
    }

    private void endContent(RowReader reader, RunningRules rules) {
        if (reader.isUnreadable()) {
            giveUp(SkipReason.UNREADABLE_ENCODING);
            return;
        }
        if (reader.isUndescribed()) {
            String version = reader.cursor().text(0).strip();
            settings.context()
                    .editionEnds()
                    .end(version)
                    .filter(end -> end.isOver(settings.context().today()))
                    .ifPresent(
                            end -> reader.report(ProblemCode.EDITION_ENDS, 0, version, end.announced(), end.source()));
            giveUp(SkipReason.EDITION_NOT_DESCRIBED);
            return;
        }
        if (reader.isStopped()) {
            giveUp(SkipReason.LIMIT_EXCEEDED);
            return;
        }
        rules.end();
        if (rows == 0) {
            if (!findings.has(ProblemCode.HEADER_ROW)) {
                findings.add(ProblemCode.EMPTY_FILE, Location.ofFile(input.path()));
            }
            skip(List.of(Layer.LAYOUT, Layer.VALUE, Layer.ROW, Layer.FILE, Layer.KEYS), SkipReason.NO_ROWS);
            return;
        }
        if (wholeRows == 0) {
            skip(List.of(Layer.VALUE, Layer.ROW, Layer.FILE), SkipReason.NO_WHOLE_ROWS);
        }
        checkLineEnds(reader.lineEnds());
        explainEncoding(reader.row());
    }

    /** The file was not read to its end: what the rules would say of the whole is not reliable. */
    private void giveUp(SkipReason reason) {
        givenUp = true;
        keys = null;
        imageNames = null;
        List<Layer> unreliable = switch (reason) {
            case LIMIT_EXCEEDED -> List.of(Layer.FILE);
            case UNREADABLE_ENCODING -> CONTENT.subList(1, CONTENT.size());
            default -> CONTENT;
        };
        skip(unreliable, reason);
        skip(List.of(Layer.KEYS), reason);
    }

    private void checkLineEnds(LineEnds lineEnds) {
        List<LineEnd> seen = lineEnds.seen();
        if (seen.size() > 1) {
            findings.add(ProblemCode.MIXED_LINE_ENDS, lineEndPlace(lineEnds, seen.get(1)), names(seen));
        }
        List<LineEnd> odd = seen.stream().filter(end -> end != LineEnd.CRLF).toList();
        if (!odd.isEmpty()) {
            findings.add(ProblemCode.LINE_END_NOT_CRLF, lineEndPlace(lineEnds, odd.get(0)), names(odd));
        }
        if (lineEnds.last() == LineEnd.NONE) {
            findings.add(ProblemCode.NO_FINAL_LINE_END, lineEndPlace(lineEnds, LineEnd.NONE));
        }
    }

    private Location lineEndPlace(LineEnds lineEnds, LineEnd end) {
        return Location.ofLine(input.path(), lineEnds.firstLine(end));
    }

    private static String names(List<LineEnd> ends) {
        return ends.stream().map(LineEnd::name).collect(Collectors.joining(", "));
    }

    /** A file in UTF-8 breaks the encoding in most of its cells, or by chance in none; that is one mistake. */
    private void explainEncoding(TypedRow row) {
        if (row.looksLikeUtf8()) {
            findings.drop(ProblemCode.NOT_MS932);
            findings.drop(ProblemCode.USER_DEFINED_CHARACTER);
            findings.add(ProblemCode.LOOKS_LIKE_UTF8, Location.ofFile(input.path()), row.utf8Offset());
        }
    }

    SourceFile input() {
        return input;
    }

    FileName.Parsed parsed() {
        return parsed;
    }

    /** The file as a product's own rules see it, where its kind is known. */
    Optional<FileView> view() {
        return parsed.kind().map(kind -> new FileView(input.path(), kind, parsed.name()));
    }

    /** Whether the file could not be read to its end. */
    boolean wasGivenUp() {
        return givenUp;
    }

    Findings findings() {
        return findings;
    }

    Map<Layer, SkipReason> skipped() {
        return skipped;
    }

    void skipLayer(Layer layer, SkipReason reason) {
        skip(List.of(layer), reason);
    }

    long rows() {
        return rows;
    }

    /** The keys of its rows, where the unit compares them and the file was read to its end. */
    Optional<FileKeys<?>> keys() {
        return Optional.ofNullable(keys);
    }

    /** The images its rows name, where the file was read to its end. */
    Optional<ImageNames> imageNames() {
        return Optional.ofNullable(imageNames);
    }
}

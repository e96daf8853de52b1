package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.FittingLayouts;
import io.github.careplansdk.csv.io.internal.record.FileRows;
import io.github.careplansdk.csv.io.internal.write.RecordCells;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads files for the forms: every row that has the columns of its kind, with what is wrong with its cells. */
public final class FormReader {
    private final Messages words = Messages.in(Language.JA);
    private final FormFiles.Draft found = new FormFiles.Draft();
    private final Layouts layouts;
    private final FittingLayouts fitting;

    private FormReader(Layouts layouts) {
        this.layouts = layouts;
        this.fitting = new FittingLayouts(layouts);
    }

    /** The files of a source. */
    public static FormFiles read(Source source, Layouts layouts) throws IOException {
        FormReader reader = new FormReader(layouts);
        try (OpenSource open = source.open(SourceLimits.DEFAULT)) {
            if (open.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.NOTHING_TO_CHECK)
                    && open.files().findAny().isEmpty()) {
                throw new CarePlanException(ErrorCode.NO_FILES.found(source));
            }
            open.problems().forEach(reader::leaveOut);
            for (List<SourceFile> folder : open.folders().values()) {
                reader.readFolder(folder);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return reader.found.finish();
    }

    private void leaveOut(Problem problem) {
        found.leaveOut(problem);
        found.leaveOut(new UnreadRow(problem.location().file(), 0, 0, words.message(problem)));
    }

    /** Records that are no file's. */
    public static FormFiles of(Map<FileKind, ? extends List<? extends Record>> tables, Layouts layouts) {
        FormFiles.Draft draft = new FormFiles.Draft();
        tables.forEach((kind, records) -> addAll(draft.dataSets(), layouts.of(kind), records));
        try {
            draft.dataSets().endUnit(basicInfo -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return draft.finish();
    }

    private static <T extends Record> void addAll(
            FormDataCollector dataSets, Layout<T> layout, List<? extends Record> records) {
        RecordCells<T> cells = new RecordCells<>(layout);
        for (Record record : records) {
            List<String> row = Arrays.asList(cells.of(cells.layout().record().cast(record)));
            dataSets.add(layout.kind(), new FormRow(layout, row, Map.of()), Origin.NONE);
        }
    }

    private void readFolder(List<SourceFile> files) throws IOException {
        Map<Origin, List<SourceFile>> units = new TreeMap<>();
        for (SourceFile file : files) {
            FileName.Parsed parsed = layouts.parse(file.name());
            if (parsed.kind().filter(this::isOnForm).isPresent() && isCsv(file)) {
                Origin origin = parsed.name().map(Origin::of).orElseGet(() -> new Origin("", file.name()));
                units.computeIfAbsent(origin, unused -> new ArrayList<>()).add(file);
            } else if (isReadable(file)
                    && !parsed.kind().filter(FileKind::isImage).isPresent()) {
                found.leaveOut(file.path());
            }
        }
        for (Map.Entry<Origin, List<SourceFile>> unit : units.entrySet()) {
            for (SourceFile file : unit.getValue()) {
                try {
                    readFile(file, unit.getKey());
                } catch (UncheckedIOException e) {
                    leaveOut(unreadable(e));
                } catch (UnreadableException e) {
                    leaveOut(e.problem());
                }
            }
            found.dataSets().endUnit(basicInfo -> showPicture(basicInfo, files));
        }
    }

    /** Whether a file that no form is made of can be read; if not, that is told. */
    private boolean isReadable(SourceFile file) throws IOException {
        try {
            file.verify();
            return true;
        } catch (UnreadableException e) {
            leaveOut(e.problem());
            return false;
        }
    }

    private boolean isOnForm(FileKind kind) {
        return !kind.isImage()
                && layouts.editions(kind).stream()
                        .allMatch(edition -> edition.deletedBy(kind).isEmpty());
    }

    private static boolean isCsv(SourceFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private void readFile(SourceFile file, Origin origin) throws IOException {
        FileName.Parsed parsed = layouts.parse(file.name());
        FileKind kind = parsed.kind().orElseThrow();
        try (Rows<?> rows = new FileRows<>(
                file.open(),
                layouts,
                kind,
                parsed.name().flatMap(FileName::month),
                file.path(),
                Limits.DEFAULT,
                Record.class)) {
            for (Row<?> row : rows) {
                add(kind, row, file, origin);
            }
            for (Problem problem : rows.problems()) {
                if (isError(problem)) {
                    found.leaveOut(
                            new UnreadRow(file.path(), 0, problem.location().line(), words.message(problem)));
                }
            }
        }
    }

    private static Problem unreadable(UncheckedIOException e) throws IOException {
        if (e.getCause() instanceof UnreadableException unreadable) {
            return unreadable.problem();
        }
        throw e.getCause();
    }

    private void add(FileKind kind, Row<?> row, SourceFile file, Origin origin) {
        List<String> cells = row.cells();
        Optional<Layout<?>> layout = fitting.of(kind, cells);
        if (layout.isPresent()) {
            found.dataSets().add(kind, new FormRow(layout.get(), cells, faults(row)), origin);
        } else {
            String why = row.problems().stream()
                    .filter(FormReader::isError)
                    .findFirst()
                    .map(words::message)
                    .orElse("項目の数が標準仕様と違います。");
            found.leaveOut(new UnreadRow(file.path(), row.number(), row.line(), why));
        }
    }

    /** What is wrong with each cell, in words that do not tell what is in it. */
    private Map<Integer, String> faults(Row<?> row) {
        Map<Integer, String> faults = new HashMap<>();
        for (Problem problem : row.problems()) {
            if (isError(problem) && problem.location().column() > 0) {
                faults.putIfAbsent(problem.location().column(), words.message(problem));
            }
        }
        return faults;
    }

    private static boolean isError(Problem problem) {
        return problem.code().severity() == Severity.ERROR;
    }

    /** The image lies beside the file; {@code .jpg} and {@code .JPG} are the same. */
    private static void showPicture(FormData basicInfo, List<SourceFile> beside) throws IOException {
        String name = basicInfo
                .first(FileKind.UPKIHON)
                .map(row -> row.raw(FamilyPicture.COLUMN))
                .orElse("");
        for (SourceFile file : beside) {
            if (file.name().equalsIgnoreCase(name)) {
                FamilyPicture.of(file).ifPresent(basicInfo::show);
            }
        }
    }
}

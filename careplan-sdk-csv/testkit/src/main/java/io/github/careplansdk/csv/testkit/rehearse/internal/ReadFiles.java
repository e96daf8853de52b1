package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of a side with their rows as they are written. What cannot be read is left to the comparison and the validator,
 * which tell it.
 *
 * @param names the names of all files of the standard
 * @param files the CSV files
 */
public record ReadFiles(Set<FileName> names, List<ReadFile> files) {
    private static final int MOST_ROWS = 200_000;

    /** Reads a source. */
    public static ReadFiles of(Source source) throws IOException {
        Set<FileName> names = new HashSet<>();
        List<ReadFile> files = new ArrayList<>();
        int left = MOST_ROWS;
        try (OpenSource open = source.open(SourceLimits.DEFAULT)) {
            for (SourceFile file : open.files().toList()) {
                FileName.Parsed parsed = Layouts.published().parse(file.name());
                Optional<FileName> name = parsed.name();
                name.ifPresent(names::add);
                if (name.isPresent() && !name.get().kind().isImage()) {
                    List<Row<?>> rows = rows(file, left);
                    left -= rows.size();
                    files.add(new ReadFile(file.path(), name.get(), rows));
                }
            }
        }
        return new ReadFiles(names, files);
    }

    private static List<Row<?>> rows(SourceFile file, int most) throws IOException {
        List<Row<?>> read = new ArrayList<>();
        try (Rows<? extends Record> rows = CarePlanCsv.read(file, Layouts.published())) {
            for (Row<?> row : rows) {
                if (read.size() == most) {
                    break;
                }
                read.add(row);
            }
        } catch (UnreadableException toldByTheCheck) {
            return read;
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof UnreadableException)) {
                throw e.getCause();
            }
        }
        return read;
    }

    /** Returns the file at a path. */
    Optional<ReadFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** Returns the files of a kind, in the order of their serials. */
    List<ReadFile> of(FileKind kind) {
        return files.stream()
                .filter(file -> file.kind().equals(kind))
                .sorted(Comparator.comparing(file -> file.name().canonical()))
                .toList();
    }

    /** Returns the kinds of the files. */
    Set<FileKind> kinds() {
        return files.stream().map(ReadFile::kind).collect(Collectors.toSet());
    }

    /** Returns the insured numbers in all rows. */
    Set<String> users() {
        return files.stream()
                .flatMap(file -> file.rows().stream().map(file::insured))
                .collect(Collectors.toSet());
    }
}

package io.github.careplansdk.csv.testkit.rehearse;

import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.Layouts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a product exports: the samples, changed as a test wants it. */
final class ExportedFiles {
    private final Map<String, byte[]> files = new TreeMap<>();

    static ExportedFiles of(Rehearsal rehearsal) throws IOException {
        ExportedFiles exported = new ExportedFiles();
        try (OpenSource open = rehearsal.samples().open(SourceLimits.DEFAULT)) {
            for (SourceFile file : open.files().toList()) {
                try (InputStream in = file.open()) {
                    exported.files.put(file.path(), in.readAllBytes());
                }
            }
        }
        return exported;
    }

    Source source() {
        return Source.of(files);
    }

    List<String> names(String part) {
        return files.keySet().stream().filter(name -> name.contains(part)).toList();
    }

    byte[] bytes(String name) {
        return files.get(name);
    }

    Map<String, byte[]> all() {
        return Map.copyOf(files);
    }

    ExportedFiles without(String part) {
        files.keySet().removeIf(name -> name.contains(part));
        return this;
    }

    ExportedFiles rename(UnaryOperator<String> change) {
        Map<String, byte[]> renamed = new TreeMap<>();
        files.forEach((name, bytes) -> renamed.put(change.apply(name), bytes));
        files.clear();
        files.putAll(renamed);
        return this;
    }

    /** Changes the bytes of CSV files as characters of ISO 8859-1. */
    ExportedFiles change(String part, UnaryOperator<byte[]> change) {
        names(part).stream()
                .filter(name -> !name.endsWith(".jpg"))
                .forEach(name -> files.computeIfPresent(name, (same, bytes) -> change.apply(bytes)));
        return this;
    }

    /** Writes the rows of a file anew. */
    ExportedFiles rows(String part, UnaryOperator<List<List<String>>> change) {
        for (String name : names(part)) {
            files.put(name, write(name, change.apply(read(name))));
        }
        return this;
    }

    /** Writes a cell of a file anew. */
    ExportedFiles cell(String file, long row, int column, UnaryOperator<String> change) {
        return rows(file, rows -> {
            List<String> cells = rows.get((int) row - 1);
            cells.set(column, change.apply(cells.get(column)));
            return rows;
        });
    }

    private List<List<String>> read(String name) {
        try (Rows<Record> rows = CarePlanCsv.read(Source.of(name, files.get(name)), Record.class)) {
            List<List<String>> read = new ArrayList<>();
            for (Row<Record> row : rows) {
                read.add(new ArrayList<>(row.cells()));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(String name, List<List<String>> rows) {
        var columns = Layouts.published()
                .of(Layouts.published().parse(name).kind().orElseThrow())
                .columns();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                cells.add(columns.get(i).type().isText() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            }
            out.writeBytes((cells.stream().collect(Collectors.joining(",")) + "\r\n").getBytes(Ms932.CHARSET));
        }
        return out.toByteArray();
    }
}

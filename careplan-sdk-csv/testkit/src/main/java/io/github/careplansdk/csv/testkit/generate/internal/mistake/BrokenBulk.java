package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.export.OutgoingUnit;
import io.github.careplansdk.csv.export.OutgoingUnit.CsvFile;
import io.github.careplansdk.csv.export.OutgoingUnit.ImageFile;
import io.github.careplansdk.csv.export.OutgoingUnit.OutgoingFile;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.testkit.generate.Generator.PlantedMistake.Finding;
import io.github.careplansdk.csv.testkit.generate.internal.community.UnitOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The files of a good unit while a mistake is made in them, and what a check will find. Rows count from 1. */
public final class BrokenBulk {
    private final Map<FileKind, Draft> csv = new TreeMap<>();
    private final Map<String, byte[]> others = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A CSV file: its rows as what stands between the commas, then its text, then its bytes. */
    private static final class Draft {
        private String name;
        private final Layout<?> layout;
        private final List<List<String>> rows;
        private UnaryOperator<String> text = UnaryOperator.identity();
        private UnaryOperator<byte[]> bytes = UnaryOperator.identity();

        Draft(String name, FileKind kind, byte[] bytes) {
            this.name = name;
            this.layout = Layouts.published().of(kind);
            this.rows = rows(new String(bytes, Ms932.CHARSET));
        }

        /** The rows of what we wrote ourselves: quotes are doubled in quotes, CRLF ends a row. */
        private static List<List<String>> rows(String text) {
            List<List<String>> rows = new ArrayList<>();
            List<String> row = new ArrayList<>();
            boolean quoted = false;
            int start = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == ',' || c == '\r')) {
                    row.add(text.substring(start, i));
                    start = i + 1;
                    if (c == '\r') {
                        rows.add(row);
                        row = new ArrayList<>();
                        start++;
                    }
                }
            }
            return rows;
        }

        List<String> row(int number) {
            return rows.get(number - 1);
        }

        Column column(String name) {
            return layout.column(name);
        }

        byte[] content() {
            StringBuilder all = new StringBuilder();
            rows.forEach(row -> all.append(String.join(",", row)).append("\r\n"));
            return bytes.apply(text.apply(all.toString()).getBytes(Ms932.CHARSET));
        }
    }

    /** A good unit. */
    BrokenBulk(OutgoingUnit unit) {
        try {
            for (OutgoingFile file : unit.files()) {
                add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(OutgoingFile file) throws IOException {
        String name = file.name().text();
        if (file instanceof CsvFile rows) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new UnitOutput().write(rows, out);
            csv.put(file.name().kind(), new Draft(name, file.name().kind(), out.toByteArray()));
        } else if (file instanceof ImageFile image) {
            others.put(name, Files.readAllBytes(image.source()));
        }
    }

    private Draft draft(FileKind kind) {
        return Objects.requireNonNull(csv.get(kind), () -> "There is no " + kind);
    }

    /** How many rows a file has. */
    int rows(FileKind kind) {
        return draft(kind).rows.size();
    }

    /** What stands in a cell. */
    String cell(FileKind kind, int row, String column) {
        return draft(kind).row(row).get(draft(kind).column(column).index());
    }

    /** The first row in whose cell that stands. */
    int rowWith(FileKind kind, String column, String value) {
        for (int row = 1; row <= rows(kind); row++) {
            if (cell(kind, row, column).equals(value)) {
                return row;
            }
        }
        throw new IllegalArgumentException("No " + column + " of " + kind + " is " + value);
    }

    /** Puts a value into a cell; free text is put in quotes. */
    BrokenBulk set(FileKind kind, int row, String column, String value) {
        boolean text = draft(kind).column(column).type().isText();
        return raw(kind, row, column, text ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }

    /** Puts a value into a cell of every row. */
    BrokenBulk setAll(FileKind kind, String column, String value) {
        for (int row = 1; row <= rows(kind); row++) {
            set(kind, row, column, value);
        }
        return this;
    }

    /** Puts a value wherever another stands. */
    BrokenBulk setWhere(FileKind kind, String column, String value, String newValue) {
        for (int row = 1; row <= rows(kind); row++) {
            if (cell(kind, row, column).equals(value)) {
                set(kind, row, column, newValue);
            }
        }
        return this;
    }

    /** Adds to a number. */
    BrokenBulk add(FileKind kind, int row, String column, int more) {
        return set(kind, row, column, String.valueOf(Integer.parseInt(cell(kind, row, column)) + more));
    }

    /** Puts between the commas what stands there as it is. */
    BrokenBulk raw(FileKind kind, int row, String column, String between) {
        draft(kind).row(row).set(draft(kind).column(column).index(), between);
        return this;
    }

    /** Adds a row like another, with another value in a cell. */
    BrokenBulk copyRow(FileKind kind, int row, String column, String value) {
        draft(kind).rows.add(new ArrayList<>(draft(kind).row(row)));
        return set(kind, rows(kind), column, value);
    }

    BrokenBulk removeRow(FileKind kind, int row) {
        draft(kind).rows.remove(row - 1);
        return this;
    }

    BrokenBulk dropLastCell(FileKind kind, int row) {
        List<String> cells = draft(kind).row(row);
        cells.remove(cells.size() - 1);
        return this;
    }

    /** Changes the text of a file. */
    BrokenBulk text(FileKind kind, UnaryOperator<String> change) {
        draft(kind).text = change;
        return this;
    }

    /** Changes the bytes of a file. */
    BrokenBulk bytes(FileKind kind, UnaryOperator<byte[]> change) {
        draft(kind).bytes = change;
        return this;
    }

    /** Replaces the first {@code ~} of a file by bytes. */
    BrokenBulk bytesForTilde(FileKind kind, int... replacement) {
        return bytes(kind, whole -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            boolean open = true;
            for (byte each : whole) {
                if (open && each == '~') {
                    for (int one : replacement) {
                        out.write(one);
                    }
                    open = false;
                } else {
                    out.write(each);
                }
            }
            return out.toByteArray();
        });
    }

    String name(FileKind kind) {
        return draft(kind).name;
    }

    BrokenBulk rename(FileKind kind, String part, String replacement) {
        String name = name(kind);
        if (!name.contains(part)) {
            throw new IllegalArgumentException(name + " has no " + part);
        }
        draft(kind).name = name.replace(part, replacement);
        return this;
    }

    BrokenBulk without(FileKind kind) {
        csv.remove(kind);
        return this;
    }

    /** The name of the only file that is no CSV file of the unit. */
    String image() {
        return others.keySet().iterator().next();
    }

    BrokenBulk renameImage(String part, String replacement) {
        String name = image();
        byte[] image = Objects.requireNonNull(others.remove(name));
        return with(name.replace(part, replacement), image);
    }

    BrokenBulk withoutImage() {
        others.remove(image());
        return this;
    }

    /** Adds any file. */
    BrokenBulk with(String name, byte[] bytes) {
        others.put(name, bytes);
        return this;
    }

    /** Adds the CSV files of another bulk as they are. */
    BrokenBulk and(BrokenBulk other) {
        other.csv.values().forEach(file -> others.put(file.name, file.content()));
        return this;
    }

    /** A check finds this in a cell of that row, which is on the line of its number. */
    BrokenBulk finds(ProblemCode code, FileKind kind, int row, String column) {
        return finds(code, name(kind), row, row, column);
    }

    /** A check finds this of that row. */
    BrokenBulk finds(ProblemCode code, FileKind kind, int row) {
        return finds(code, kind, row, "");
    }

    /** A check finds this of that line. */
    BrokenBulk findsAtLine(ProblemCode code, FileKind kind, int line) {
        return finds(code, name(kind), line, 0, "");
    }

    /** A check finds this of that file. */
    BrokenBulk finds(ProblemCode code, FileKind kind) {
        return finds(code, name(kind));
    }

    /** A check finds this of that file; of the bulk where the name is empty. */
    BrokenBulk finds(ProblemCode code, String name) {
        return finds(code, name, 0, 0, "");
    }

    private BrokenBulk finds(ProblemCode code, String name, int line, int row, String column) {
        findings.add(new Finding(code, name, line, row, column));
        return this;
    }

    /** What a check finds, by the names of the files. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** All files. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>(others);
        csv.values().forEach(file -> files.put(file.name, file.content()));
        return files;
    }
}

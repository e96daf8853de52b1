package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A CSV file to make mistakes in: in its name, in its rows, then in its text, then in its bytes. Rows count from 1. Mistakes
 * are planted with it wherever some are: by the generator, in the sample month and in tests.
 */
public final class BrokenFile {
    private final Layout<?> layout;
    private final List<BrokenRow> rows;
    private String name;
    private UnaryOperator<String> text = UnaryOperator.identity();
    private UnaryOperator<byte[]> bytes = UnaryOperator.identity();

    /** Creates a file with these rows. */
    public BrokenFile(String name, FileKind kind, List<BrokenRow> rows) {
        this.name = name;
        this.layout = Layouts.published().of(kind);
        this.rows = new ArrayList<>(rows);
    }

    /** Returns a faultless file of that content. */
    public static BrokenFile of(String name, FileKind kind, byte[] content) {
        BrokenFile file = new BrokenFile(name, kind, List.of());
        file.parse(new String(content, Ms932.CHARSET));
        return file;
    }

    /** Takes the rows of a text without mistakes: quotes are doubled in quotes, CRLF ends a row. */
    private void parse(String faultless) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < faultless.length(); i++) {
            char c = faultless.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                cells.add(faultless.substring(start, i));
                start = i + 1;
                if (c == '\r') {
                    rows.add(new BrokenRow(layout, cells));
                    cells.clear();
                    start++;
                }
            }
        }
    }

    public String name() {
        return name;
    }

    /** Gives the file another name. */
    public void rename(String newName) {
        name = newName;
    }

    /** Replaces the first such part of the name. */
    public void rename(String part, String replacement) {
        int at = name.indexOf(part);
        if (at < 0) {
            throw new IllegalArgumentException(name + " has no " + part);
        }
        name = name.substring(0, at) + replacement + name.substring(at + part.length());
    }

    /** Returns the rows, to be changed. */
    public List<BrokenRow> rows() {
        return rows;
    }

    /** Returns a row. */
    public BrokenRow row(int number) {
        return rows.get(number - 1);
    }

    /** Sets cells of a row: column, value, column, value. Free text is put in quotes. */
    public BrokenFile set(int row, String... columnsAndValues) {
        row(row).set(columnsAndValues);
        return this;
    }

    /** Sets cells of every row. */
    public BrokenFile setAll(String... columnsAndValues) {
        rows.forEach(row -> row.set(columnsAndValues));
        return this;
    }

    /** Adds a row like another, with other values. */
    public BrokenFile copyRow(int row, String... columnsAndValues) {
        rows.add(new BrokenRow(row(row)).set(columnsAndValues));
        return this;
    }

    /** Leaves out a row. */
    public BrokenFile removeRow(int row) {
        rows.remove(row - 1);
        return this;
    }

    /** Leaves out columns. */
    public BrokenFile dropColumns(String... columns) {
        rows.forEach(row -> row.drop(columns));
        return this;
    }

    /** Changes the text before it is encoded. */
    public BrokenFile text(UnaryOperator<String> change) {
        text = change;
        return this;
    }

    /** Changes the bytes. */
    public BrokenFile bytes(UnaryOperator<byte[]> change) {
        bytes = change;
        return this;
    }

    /** Replaces the first marker by bytes; no character of two bytes may look like it. */
    public BrokenFile bytesFor(String marker, int... replacement) {
        return bytes(whole -> {
            int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf(marker);
            if (at < 0) {
                throw new IllegalArgumentException("No " + marker);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(whole, 0, at);
            for (int each : replacement) {
                out.write(each);
            }
            out.write(whole, at + marker.length(), whole.length - at - marker.length());
            return out.toByteArray();
        });
    }

    /** Encodes the file in UTF-8. */
    public BrokenFile inUtf8() {
        return bytes(whole -> new String(whole, Ms932.CHARSET).getBytes(StandardCharsets.UTF_8));
    }

    /** Puts the byte order mark of UTF-8 before the file. */
    public BrokenFile withByteOrderMark() {
        return bytes(whole -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
            out.writeBytes(whole);
            return out.toByteArray();
        });
    }

    /** Puts a row of the columns' names before the rows. */
    public BrokenFile withHeaderRow() {
        String names = layout.columns().stream().map(Column::name).collect(Collectors.joining(","));
        return text(all -> names + "\r\n" + all);
    }

    /** Ends rows otherwise than with CRLF. */
    public BrokenFile withLineEnd(String lineEnd) {
        return text(all -> all.replace("\r\n", lineEnd));
    }

    /** Returns the bytes of the file. */
    public byte[] content() {
        StringBuilder all = new StringBuilder();
        rows.forEach(row -> all.append(row).append("\r\n"));
        return bytes.apply(text.apply(all.toString()).getBytes(Ms932.CHARSET));
    }
}

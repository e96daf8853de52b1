package io.github.careplansdk.examples.sample;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.UnmappableCharacterException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A CSV file of the sample data, to be written: rows whose cells are set by the English names of their columns. Which
 * columns there are, in which order, and which of them are free text is asked of the {@link Layout}.
 *
 * <pre>{@code
 * CsvFile deletion = new CsvFile(FileKind.DLTPLAN);
 * deletion.addRow().set("insurerNumber", "990010").set("insuredNumber", "0000990011").set("serviceMonth", "202604");
 * Files.write(folder.resolve(name), deletion.toBytes());
 * }</pre>
 *
 * <p>This class exists to make the sample data, also the broken one: it writes whatever is set and fits MS932, and does not
 * share the library's writer, so that the samples test that one. Products do not copy it; they write with {@link
 * io.github.careplansdk.csv.CarePlanCsv#write(java.nio.file.Path, Iterable) CarePlanCsv.write}, which takes typed records and
 * refuses what the standard does not allow.
 */
public final class CsvFile {
    /** Shift-JIS as the standard means it. Java's own {@code Shift_JIS} lacks characters such as ① and 髙. */
    public static final Charset MS932 = Charset.forName("windows-31j");

    private final Layout<?> layout;
    private final List<Row> rows = new ArrayList<>();

    /** A file of that kind, without rows. */
    public CsvFile(FileKind kind) {
        layout = Layouts.published().of(kind);
    }

    /** Adds a row, empty but for the CSV version, which every kind has. */
    public Row addRow() {
        Row row = new Row(layout).set("csvVersion", Standard.FOURTH);
        rows.add(row);
        return row;
    }

    /** The rows, in order. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The bytes of the file: free text in quotes, all other cells bare, every row ended by CRLF, encoded in MS932.
     *
     * @throws CharacterCodingException if a text has a character that MS932 lacks, or a user-defined one (外字); none is
     *     ever written as {@code ?}
     */
    public byte[] toBytes() throws CharacterCodingException {
        StringBuilder csv = new StringBuilder();
        rows.forEach(row -> csv.append(row).append("\r\n"));
        return encode(csv.toString());
    }

    /** Encodes text in MS932, and refuses what MS932 lacks and what only one computer knows (外字). */
    static byte[] encode(String text) throws CharacterCodingException {
        // Java's encoder lets user-defined characters pass: to it they are the private use area of Unicode.
        if (text.chars().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE)) {
            throw new UnmappableCharacterException(1);
        }
        ByteBuffer bytes = MS932.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(text));
        byte[] encoded = new byte[bytes.remaining()];
        bytes.get(encoded);
        return encoded;
    }

    /** A row to be written. What is not set stays empty. */
    public static final class Row {
        private final Layout<?> layout;
        private final String[] cells;

        private Row(Layout<?> layout) {
            this.layout = layout;
            cells = new String[layout.columns().size()];
            Arrays.fill(cells, "");
        }

        /**
         * Sets a cell to the value's text.
         *
         * @throws IllegalArgumentException if the kind has no such column
         */
        public Row set(String column, Object value) {
            cells[layout.column(column).index()] = value.toString();
            return this;
        }

        /** The text of a cell, as it was set. */
        public String get(String column) {
            return cells[layout.column(column).index()];
        }

        /** The row as it is written: free text in quotes, all other cells bare. */
        @Override
        public String toString() {
            return layout.columns().stream()
                    .map(column -> column.type().isText() ? quoted(cells[column.index()]) : cells[column.index()])
                    .collect(Collectors.joining(","));
        }

        private static String quoted(String text) {
            return '"' + text.replace("\"", "\"\"") + '"';
        }
    }
}

package io.github.careplansdk.csv.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Python's {@code csv} and {@code cp932} are a second reader and writer that share nothing with ours. */
@Tag("process")
class PythonInteropTest {
    private static final ObjectMapper JSON = JsonMapper.builder(new JsonFactory())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private static final List<FileKind> KINDS = Standard.published().kinds().stream()
            .filter(kind -> !kind.isImage())
            .toList();

    /** Paths in, the cells of each file out. */
    private static final String READ = """
            import csv, json, sys
            csv.field_size_limit(1 << 20)
            files = {}
            for path in json.load(sys.stdin):
                with open(path, newline='', encoding='cp932', errors='strict') as file:
                    files[path] = list(csv.reader(file, strict=True))
            print(json.dumps(files))
            """;

    /** For each kind which columns are text and the rows in; the bytes of its file, in Base64, out. */
    private static final String WRITE = """
            import base64, csv, io, json, sys

            class Bare(str):
                '''Not in quotes: QUOTE_NONNUMERIC takes it for a number.'''
                def __float__(self):
                    return 0.0

            files = {}
            for kind, (texts, rows) in json.load(sys.stdin).items():
                out = io.StringIO(newline='')
                writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
                for row in rows:
                    writer.writerow([cell if text else Bare(cell) for text, cell in zip(texts, row)])
                files[kind] = base64.b64encode(out.getvalue().encode('cp932')).decode('ascii')
            print(json.dumps(files))
            """;

    @TempDir
    private Path folder;

    @Test
    void pythonReadsWhatIsWrittenHere() throws Exception {
        Map<String, List<List<String>>> written = new LinkedHashMap<>();
        for (FileKind kind : KINDS) {
            Path file = folder.resolve(NastyRows.name(kind));
            CarePlanCsv.write(file, records(kind));
            written.put(file.toString(), NastyRows.of(kind));
        }

        Map<String, List<List<String>>> read =
                JSON.readValue(Python.run(READ, JSON.writeValueAsString(written.keySet())), new TypeReference<>() {});

        assertThat(read.keySet()).isEqualTo(written.keySet());
        written.forEach((file, rows) -> assertSame(rows, read.get(file), file));
    }

    @Test
    void whatPythonWritesIsReadHereAndIsTheSameFile() throws Exception {
        Map<String, String> written =
                JSON.readValue(Python.run(WRITE, JSON.writeValueAsString(tables())), new TypeReference<>() {});

        for (FileKind kind : KINDS) {
            byte[] bytes = Base64.getDecoder().decode(written.get(kind.name()));
            List<List<String>> cells = new ArrayList<>();
            try (Rows<? extends Record> rows = read(bytes, kind)) {
                for (Row<? extends Record> row : rows) {
                    assertThat(row.problems()).as(kind + " row " + row.number()).isEmpty();
                    cells.add(row.cells());
                }
            }
            assertSame(NastyRows.of(kind), cells, kind.name());

            Path ours = folder.resolve(NastyRows.name(kind));
            CarePlanCsv.write(ours, records(kind));
            // As text: for IBM's extension kanji, which MS932 has twice, Python writes NEC's codes, Windows IBM's.
            assertThat(Files.readString(ours, NastyRows.MS932)).isEqualTo(new String(bytes, NastyRows.MS932));
        }
    }

    /** By kind: whether each column is text, and the rows. */
    private static Map<String, List<List<?>>> tables() {
        Map<String, List<List<?>>> tables = new LinkedHashMap<>();
        for (FileKind kind : KINDS) {
            List<Boolean> texts = Layouts.published().of(kind).columns().stream()
                    .map(Column::type)
                    .map(type -> type.isText())
                    .toList();
            tables.put(kind.name(), List.of(texts, NastyRows.of(kind)));
        }
        return tables;
    }

    /** The records of the rows, by way of a file that is written cell by cell. */
    private static List<Record> records(FileKind kind) throws Exception {
        StringBuilder text = new StringBuilder();
        for (List<String> row : NastyRows.of(kind)) {
            for (Column column : Layouts.published().of(kind).columns()) {
                String cell = row.get(column.index());
                text.append(column.index() == 0 ? "" : ",")
                        .append(column.type().isText() ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append("\r\n");
        }
        List<Record> records = new ArrayList<>();
        try (Rows<? extends Record> rows = read(text.toString().getBytes(NastyRows.MS932), kind)) {
            rows.forEach(row -> records.add(row.record().orElseThrow()));
        }
        assertThat(records).hasSameSizeAs(NastyRows.of(kind));
        return records;
    }

    private static Rows<? extends Record> read(byte[] bytes, FileKind kind) {
        return CarePlanCsv.read(
                new ByteArrayInputStream(bytes),
                kind,
                Layouts.published().of(kind).record());
    }

    private static void assertSame(List<List<String>> expected, List<List<String>> found, String file) {
        assertThat(found).as(file).hasSameSizeAs(expected);
        for (int row = 0; row < expected.size(); row++) {
            assertThat(found.get(row)).as("%s row %d", file, row + 1).isEqualTo(expected.get(row));
        }
    }
}

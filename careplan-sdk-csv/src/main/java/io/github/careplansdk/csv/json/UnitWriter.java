package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.record.FileRows;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes the files of a unit as one document: UTF-8, LF, a row a line. Rows are written while they are read.
 *
 * @param layouts the columns of the kinds
 * @param files the CSV files, each of another kind
 * @param images the names of the unit's images
 * @param attachments the names of its other files
 */
record UnitWriter(Layouts layouts, List<CsvFile> files, List<String> images, List<String> attachments) {
    /** The levels of the document's objects and arrays that stand on lines of their own. */
    private static final int FILES = 3;

    private static final int ROWS = 4;
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // A document that breaks off must not look like a whole one.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /**
     * A file of the unit.
     *
     * @param name its name
     * @param file where it is
     */
    record CsvFile(CsvName name, SourceFile file) {}

    /** Writes the document and leaves the stream open. */
    void write(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(pretty());
            json.writeStartObject();
            writeHead(json);
            json.writeObjectFieldStart("kinds");
            for (CsvFile file : files) {
                writeFile(file, json);
            }
            json.writeEndObject();
            writeNames("images", images, json);
            writeNames("attachments", attachments, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static DefaultPrettyPrinter pretty() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators)
                .withObjectIndenter(new UpTo(FILES))
                .withArrayIndenter(new UpTo(ROWS));
    }

    /** Breaks lines down to a level, and none within what is deeper: a row is a line. */
    private static final class UpTo extends DefaultIndenter {
        private static final long serialVersionUID = 1L;

        private final int deepest;

        UpTo(int deepest) {
            super("  ", "\n");
            this.deepest = deepest;
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            if (level <= deepest) {
                super.writeIndentation(json, level);
            } else {
                json.writeRaw(' ');
            }
        }
    }

    private void writeHead(JsonGenerator json) throws IOException {
        Optional<FileName> name =
                files.stream().flatMap(file -> file.name().parsed().stream()).findFirst();
        if (name.isPresent()) {
            Address address = name.get().address();
            json.writeStringField("serial", name.get().serial().digits());
            json.writeStringField("from", address.from().value());
            if (address.hasServiceTypes()) {
                json.writeStringField("fromType", address.fromType());
            }
            json.writeStringField("to", address.to().value());
            if (address.hasServiceTypes()) {
                json.writeStringField("toType", address.toType());
            }
        }
    }

    private static void writeNames(String property, List<String> names, JsonGenerator json) throws IOException {
        if (!names.isEmpty()) {
            json.writeArrayFieldStart(property);
            for (String name : names) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
    }

    private void writeFile(CsvFile file, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(file.name().kind().name());
        json.writeStringField("fileName", file.name().text());
        json.writeArrayFieldStart("rows");
        writeRows(KindRows.of(layouts, file.name()), file, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeRows(KindRows<?> form, CsvFile file, JsonGenerator json) throws IOException {
        CsvName name = file.name();
        try (Rows<Record> rows = new FileRows<>(
                file.file().open(),
                layouts,
                name.kind(),
                name.parsed().flatMap(FileName::month),
                name.text(),
                Limits.DEFAULT,
                Record.class)) {
            for (Row<Record> row : rows) {
                try {
                    form.write(row, json);
                } catch (JsonConversionException e) {
                    throw e.inRow(row.number()).within(name.text());
                }
            }
            for (Problem problem : rows.problems()) {
                checkAllRead(problem, name);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Refuses a file some of which is in no row. */
    private static void checkAllRead(Problem problem, CsvName name) throws JsonConversionException {
        if (problem.code() == ProblemCode.HEADER_ROW) {
            throw unread(
                    name,
                    new BilingualText(
                            "見出しの行があります。削除してから変換してください。",
                            "It begins with a row of column names: delete it, then convert."));
        }
        if (problem.code() == ProblemCode.EDITION_NOT_DESCRIBED) {
            throw unread(name, undescribed(problem.argument("found")));
        }
        if (problem.code() == ProblemCode.INPUT_LIMIT_EXCEEDED) {
            throw unread(
                    name, new BilingualText("ファイルかセルが大きすぎて、最後まで読めません。", "A file or cell is too large to be read."));
        }
        if (problem.code() == ProblemCode.BYTE_ORDER_MARK
                && problem.argument("encoding").equals("UTF-16")) {
            throw unread(name, new BilingualText("UTF-16のファイルは読めません。", "It is in UTF-16, which cannot be read."));
        }
    }

    /** Says that the columns of a CSV version are not known. */
    static BilingualText undescribed(String csvVersion) {
        return new BilingualText(
                "CSVバージョン " + csvVersion + " の項目の並びは公表資料で確認できず、変換できません。標準仕様の今の版で出力し直してください。",
                "The columns of CSV version " + csvVersion
                        + " are not known: export the data in a current edition, then convert.");
    }

    private static JsonConversionException unread(CsvName name, BilingualText reason) {
        return JsonConversionException.of(reason).within(name.text());
    }
}

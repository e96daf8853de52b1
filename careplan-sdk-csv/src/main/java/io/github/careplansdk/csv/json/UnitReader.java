package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.internal.write.CsvOutput;
import io.github.careplansdk.csv.model.Layouts;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the document of a unit and writes its CSV files, row by row. For one document. */
final class UnitReader {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(100)
                    .maxNameLength(1000)
                    .maxStringLength(Limits.DEFAULT.cellBytes())
                    .build())
            .build();

    private final Layouts layouts;
    private final Target target;
    private final Map<String, String> head = new HashMap<>();
    private final List<CsvName> names = new ArrayList<>();
    private final List<String> images = new ArrayList<>();

    UnitReader(Layouts layouts, Target target) {
        this.layouts = layouts;
        this.target = target;
    }

    /** Where the files go. */
    interface Target {
        /** A stream that becomes the file of that name. */
        OutputStream create(String name) throws IOException;
    }

    /**
     * Reads a document; the stream is closed.
     *
     * @throws JsonConversionException if it is no document of a unit
     */
    void read(InputStream in) throws IOException {
        try (in;
                JsonParser json = JSON.createParser(in)) {
            json.nextToken();
            Members.read(json, name -> readMember(name, json));
            if (json.nextToken() != null) {
                throw JsonConversionException.expected(json, new BilingualText("文書の終わり", "the end of the document"));
            }
            if (names.isEmpty()) {
                throw JsonConversionException.expected(json, new BilingualText("kinds とそのファイル", "kinds with a file"));
            }
            for (CsvName name : names) {
                checkHead(name);
            }
        } catch (JsonConversionException e) {
            throw e;
        } catch (JsonProcessingException e) {
            throw JsonConversionException.unreadable(e);
        } catch (CharConversionException notUtf8) {
            throw JsonConversionException.of(new BilingualText("UTF-8のJSONではありません。", "This is not JSON in UTF-8."));
        }
    }

    /** The names of the CSV files. */
    List<CsvName> names() {
        return List.copyOf(names);
    }

    /** The names of the images that belong to the unit. */
    List<String> images() {
        return List.copyOf(images);
    }

    private void readMember(String name, JsonParser json) throws IOException {
        switch (name) {
            case "serial", "from", "fromType", "to", "toType" -> head.put(name, Strings.read(json));
            case "kinds" -> Members.read(json, kind -> readFile(kind, json));
            case "images" -> images.addAll(Strings.readAll(json));
            case "attachments" -> Strings.readAll(json);
            default -> throw Members.unknown(json);
        }
    }

    private void readFile(String name, JsonParser json) throws IOException {
        FileKind kind = layouts.standard()
                .kind(name)
                .filter(found -> !found.isImage())
                .orElseThrow(() -> Members.unknown(json));
        File file = new File();
        Members.read(json, member -> {
            switch (member) {
                case "fileName" -> file.name = fileName(kind, json);
                case "rows" -> file.readRows(json);
                default -> throw Members.unknown(json);
            }
        });
        if (!file.hasRows) {
            throw JsonConversionException.expected(json, new BilingualText("fileName と rows", "fileName and rows"));
        }
    }

    private CsvName fileName(FileKind kind, JsonParser json) throws IOException {
        CsvName name = CsvName.of(layouts, Strings.read(json))
                .filter(found -> found.kind().equals(kind))
                .orElseThrow(() -> JsonConversionException.expected(
                        json,
                        new BilingualText(
                                kind + "_…" + kind.extension() + " のファイル名",
                                "a file name such as " + kind + "_…" + kind.extension())));
        names.add(name);
        return name;
    }

    /** A serial or address beside the names is theirs: else one of them was changed and the other forgotten. */
    private void checkHead(CsvName name) throws JsonConversionException {
        if (name.parsed().isEmpty()) {
            return;
        }
        FileName parsed = name.parsed().get();
        Address address = parsed.address();
        Map<String, String> said = Map.of(
                "serial", parsed.serial().digits(),
                "from", address.from().value(),
                "fromType", address.fromType(),
                "to", address.to().value(),
                "toType", address.toType());
        for (Map.Entry<String, String> part : head.entrySet()) {
            if (!Objects.equals(said.get(part.getKey()), part.getValue())) {
                throw JsonConversionException.of(
                                new BilingualText("kinds の fileName と合いません。", "This differs from a fileName in kinds."))
                        .within(part.getKey());
            }
        }
    }

    /** One CSV file of the unit. */
    private final class File {
        private @Nullable CsvName name;
        private boolean hasRows;

        void readRows(JsonParser json) throws IOException {
            if (name == null) {
                throw JsonConversionException.at(
                        json, new BilingualText("fileName は rows より前に書いてください。", "fileName stands before rows."));
            }
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw JsonConversionException.expected(json, new BilingualText("行の配列", "an array of rows"));
            }
            hasRows = true;
            KindRows<?> form = KindRows.of(layouts, name);
            OutputStream out = target.create(name.text());
            try (CsvRows rows = new CsvRows(form, out)) {
                for (long i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                    rows.write(row(form, json, i));
                }
            }
        }

        private String[] row(KindRows<?> form, JsonParser json, long index) throws IOException {
            try {
                return form.read(json);
            } catch (JsonConversionException e) {
                throw e.within(String.valueOf(index));
            }
        }

        /** Rows in a file, quoted as the version of the first of them wants it. */
        private final class CsvRows implements AutoCloseable {
            private final KindRows<?> form;
            private final OutputStream out;
            private @Nullable CsvOutput csv;

            CsvRows(KindRows<?> form, OutputStream out) {
                this.form = form;
                this.out = out;
            }

            void write(String[] cells) throws IOException {
                if (csv == null) {
                    csv = new CsvOutput(out, form.layout(cells));
                }
                csv.write(cells);
            }

            @Override
            public void close() throws IOException {
                if (csv == null) {
                    out.close();
                } else {
                    csv.close();
                }
            }
        }
    }
}

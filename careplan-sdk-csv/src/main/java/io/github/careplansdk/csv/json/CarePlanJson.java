package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.careplansdk.core.internal.disk.NewFiles;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.core.unit.UnitFile;
import io.github.careplansdk.csv.json.UnitWriter.CsvFile;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Records and units as JSON. Any Jackson mapper reads and writes records once it knows the module:
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(CarePlanJson.module());
 * String json = mapper.writeValueAsString(visit);
 * Table6 same = mapper.readValue(json, Table6.class);
 * }</pre>
 *
 * <p>Properties have the English names of the columns, in their order; empty values are left out. Dates are {@code
 * "2026-04-01"}, months {@code "2026-04"}, times {@code "09:30"} or {@code "none"} for 9999, codes {@code {"code": "1",
 * "label": "男性"}} or, where they are read, the code alone. {@code docs/schema} has a JSON Schema for each kind.
 */
public final class CarePlanJson {
    private CarePlanJson() {}

    /**
     * Returns a Jackson module for the records of all kinds. Invalid JSON causes a {@link JsonConversionException},
     * which names the property and what is expected, and never shows its content.
     */
    public static Module module() {
        return module(Layouts.published());
    }

    /** Returns a module as {@link #module()} does, for the records of another standard. */
    public static Module module(Layouts layouts) {
        SimpleModule module = new SimpleModule("careplan-sdk");
        layouts.check().records().forEach(record -> add(module, record));
        return module;
    }

    /**
     * Returns the JSON Schema (2020-12) of the records of a kind, with the columns of one edition: as {@code docs/schema} has it for
     * the newest published one.
     *
     * @param layout the kind in an edition, from {@link Layouts#of(FileKind, Edition)}
     */
    public static ObjectNode schema(Layout<?> layout) {
        return KindSchema.of(layout);
    }

    private static <T extends Record> void add(SimpleModule module, Class<T> record) {
        RecordForm<T> form = new RecordForm<>(RecordShape.of(record));
        module.addSerializer(record, new Serializer<>(form));
        module.addDeserializer(record, new Deserializer<>(form));
    }

    /**
     * Writes the files of one unit as one document, row by row, and leaves the stream open. Images and attachments are
     * included by name only.
     *
     * @throws IllegalArgumentException if the files are of several units, or two of them of one kind
     * @throws JsonConversionException if a file has rows that cannot become JSON; the stream then holds a part of the
     *     document
     * @throws IOException if a file cannot be read or the document cannot be written
     */
    public static void writeUnit(Collection<Path> files, OutputStream out) throws IOException {
        writeUnit(files, out, Layouts.published());
    }

    /** Writes the files of a unit as {@link #writeUnit(Collection, OutputStream)} does, by the layouts of another standard. */
    public static void writeUnit(Collection<Path> files, OutputStream out, Layouts layouts) throws IOException {
        writeUnit(Source.together(List.copyOf(files)), out, layouts);
    }

    /** Writes the files of a unit as {@link #writeUnit(Collection, OutputStream)} does, from any source. */
    public static void writeUnit(Source files, OutputStream out, Layouts layouts) throws IOException {
        try (OpenSource open = files.open(SourceLimits.DEFAULT)) {
            writeUnit(open.files().toList(), out, layouts);
        }
    }

    private static void writeUnit(List<SourceFile> source, OutputStream out, Layouts layouts) throws IOException {
        List<CsvFile> csv = new ArrayList<>();
        List<UnitFile> named = new ArrayList<>();
        List<String> images = new ArrayList<>();
        List<String> attachments = new ArrayList<>();
        for (SourceFile file : source) {
            layouts.parse(file.name()).name().ifPresent(name -> named.add(new UnitFile(name, file.name())));
            CsvName.of(layouts, file.name())
                    .ifPresentOrElse(
                            name -> csv.add(new CsvFile(name, file)),
                            () -> (isImage(layouts, file) ? images : attachments).add(file.name()));
        }
        List<TransmissionUnit> units = Bulk.of(named).units();
        if (units.size() != 1
                || csv.stream().map(file -> file.name().kind()).distinct().count() < csv.size()) {
            throw new IllegalArgumentException("These are not the files of one unit, each kind once.");
        }
        new UnitWriter(layouts, csv, images, attachments).write(out);
    }

    private static boolean isImage(Layouts layouts, SourceFile file) {
        return layouts.standard()
                .kindAtFrontOf(file.name())
                .filter(FileKind::isImage)
                .isPresent();
    }

    /**
     * Reads the document of a unit and writes its CSV files to a folder: all of them or none. Their content is that of
     * the document and is not checked; use a validator for that.
     *
     * @param in the document, closed when it is read
     * @param folder a folder that exists and has no files of these names
     * @return the files
     * @throws JsonConversionException if it is not a document of a unit
     * @throws IOException if the document cannot be read or a file cannot be written
     */
    public static List<Path> readUnit(InputStream in, Path folder) throws IOException {
        return readUnit(in, folder, Layouts.published());
    }

    /** Reads the document of a unit as {@link #readUnit(InputStream, Path)} does, by the layouts of another standard. */
    public static List<Path> readUnit(InputStream in, Path folder, Layouts layouts) throws IOException {
        try (NewFiles staging = NewFiles.in(folder)) {
            new UnitReader(layouts, name -> staging.create("", name)).read(in);
            return staging.appear();
        }
    }

    private static final class Serializer<T extends Record> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient RecordForm<T> form;

        Serializer(RecordForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T record, JsonGenerator json, SerializerProvider provider) throws IOException {
            form.write(record, json);
        }
    }

    private static final class Deserializer<T extends Record> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient RecordForm<T> form;

        Deserializer(RecordForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return form.read(json);
            } catch (JsonConversionException e) {
                throw e;
            } catch (JsonProcessingException e) {
                throw JsonConversionException.unreadable(e);
            }
        }
    }
}

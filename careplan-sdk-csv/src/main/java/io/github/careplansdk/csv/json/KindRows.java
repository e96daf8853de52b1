package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.internal.write.RecordCells;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a kind in JSON: records where these give the same cells again, else the cells themselves. Not for several
 * threads.
 *
 * @param <T> the record of the rows
 */
final class KindRows<T extends Record> {
    private static final String CELLS = "cells";

    private final Layouts layouts;
    private final FileKind kind;
    private final RecordForm<T> form;
    private final RecordCells<T> current;
    private final Map<Edition, RecordCells<T>> others = new HashMap<>();

    private KindRows(Layouts layouts, Layout<T> layout) {
        this.layouts = layouts;
        this.kind = layout.kind();
        this.form = new RecordForm<>(RecordShape.of(layout.record()));
        this.current = new RecordCells<>(layout);
    }

    /** Rows of a file: those that name no edition are of that of its name. */
    static KindRows<?> of(Layouts layouts, CsvName name) {
        FileKind kind = name.kind();
        return of(
                layouts,
                name.parsed()
                        .<Layout<?>>map(parsed -> layouts.of(kind, parsed.edition()))
                        .orElseGet(() -> layouts.of(kind)));
    }

    private static <T extends Record> KindRows<T> of(Layouts layouts, Layout<T> layout) {
        return new KindRows<>(layouts, layout);
    }

    /** Writes a row. */
    void write(Row<? extends Record> row, JsonGenerator json) throws IOException {
        List<String> cells = row.cells();
        KeptCells.check(cells);
        Optional<T> record = row.record()
                .filter(form.type()::isInstance)
                .map(form.type()::cast)
                .filter(made -> Arrays.asList(cells(made)).equals(cells));
        if (record.isPresent()) {
            form.write(record.get(), json);
            return;
        }
        json.writeStartObject();
        json.writeArrayFieldStart(CELLS);
        for (String cell : cells) {
            json.writeString(cell);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Reads the cells of the row on whose start the parser stands. */
    String[] read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw JsonConversionException.expected(json, form.expected());
        }
        String[] cells = CELLS.equals(json.nextFieldName()) ? rawCells(json) : cells(form.read(json));
        KeptCells.check(Arrays.asList(cells));
        checkDescribed(cells[0]);
        return cells;
    }

    private void checkDescribed(String csvVersion) throws JsonConversionException {
        if (layouts.standard()
                .edition(csvVersion)
                .filter(edition -> !edition.isDescribed())
                .isPresent()) {
            throw JsonConversionException.of(UnitWriter.undescribed(csvVersion));
        }
    }

    private static String[] rawCells(JsonParser json) throws IOException {
        json.nextToken();
        try {
            String[] cells = Strings.readAll(json).toArray(String[]::new);
            if (json.nextToken() != JsonToken.END_OBJECT) {
                throw JsonConversionException.expected(
                        json, new BilingualText("cells だけのオブジェクト", "an object with nothing but cells"));
            }
            return cells;
        } catch (JsonConversionException e) {
            throw e.within(CELLS);
        }
    }

    /** The cells of a record in the version that it names. */
    private String[] cells(T record) {
        String[] cells = current.of(record);
        return layouts.standard()
                .edition(cells[0])
                .filter(edition -> !edition.equals(current.layout().edition()))
                .filter(edition -> edition.kinds().contains(kind) && layouts.record(kind, edition) == form.type())
                .map(edition -> others.computeIfAbsent(edition, this::cellsOf).of(record))
                .orElse(cells);
    }

    @SuppressWarnings("unchecked")
    private RecordCells<T> cellsOf(Edition edition) {
        return new RecordCells<>((Layout<T>) layouts.of(kind, edition));
    }

    /** The layout that these cells have, as far as their version and number tell. */
    Layout<?> layout(String[] cells) {
        return layouts.named(kind, cells[0], cells.length).orElseGet(() -> layouts.of(kind));
    }
}

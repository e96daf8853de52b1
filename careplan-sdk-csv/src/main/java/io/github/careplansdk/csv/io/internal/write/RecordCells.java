package io.github.careplansdk.csv.io.internal.write;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.record.RecordAssembler;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.Leaf;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.layout.internal.RecordShape.Place;
import io.github.careplansdk.csv.layout.internal.ValueType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes records apart into the texts of their cells: what {@link RecordAssembler} does, the other way round. For one thread.
 *
 * @param <T> the record
 */
public final class RecordCells<T extends Record> {
    private final RecordShape<T> shape;
    private final Layout<T> layout;
    private final Place[] places;
    private final ValueType[] types;
    /** What the last record held, and its texts: mostly those of the next too. */
    private final @Nullable Object[] values;

    private final String[] texts;
    /** The places of columns that the edition does not have. */
    private final List<Place> absent;

    /** Takes apart the records of a layout. */
    public RecordCells(Layout<T> layout) {
        this.shape = RecordShape.of(layout.record());
        this.layout = layout;
        Map<String, Place> places = shape.places().stream().collect(toMap(Place::nameEn, identity()));
        this.places = layout.columns().stream()
                .map(column -> places.get(column.nameEn()))
                .toArray(Place[]::new);
        this.absent = shape.places().stream()
                .filter(place -> layout.find(place.nameEn()).isEmpty())
                .toList();
        this.types = layout.columns().stream().map(ValueType::of).toArray(ValueType[]::new);
        this.values = new Object[types.length];
        this.texts = new String[types.length];
    }

    /** Returns the layout whose columns these are. */
    public Layout<T> layout() {
        return layout;
    }

    /**
     * Returns the cells of a record, in the order of the columns. A value that is not set is an empty cell, but for the CSV
     * version, which is the edition's; of no record all cells are empty.
     */
    public String[] of(@Nullable T record) {
        String[] cells = new String[places.length];
        for (int i = 0; i < cells.length; i++) {
            Object content = places[i].of(record);
            Object value = places[i].leaf().unwrap(content);
            cells[i] = value != null ? text(i, value) : content != null ? types[i].none() : "";
        }
        if (record != null && cells[0].isEmpty()) {
            cells[0] = layout.edition().csvVersion();
        }
        return cells;
    }

    private String text(int column, Object value) {
        if (!value.equals(values[column])) {
            values[column] = value;
            texts[column] = types[column].text(value);
        }
        return texts[column];
    }

    /** Returns the places at which a record holds a value that its row has no column for. */
    public List<Place> dropped(@Nullable Record record) {
        return absent.isEmpty()
                ? List.of()
                : absent.stream().filter(place -> holdsValue(place, record)).toList();
    }

    private static boolean holdsValue(Place place, @Nullable Record record) {
        Leaf leaf = place.leaf();
        Object content = place.of(record);
        return content != null
                && leaf.unwrap(content) != null
                && !content.equals(leaf.absent())
                && !content.equals(leaf.usual());
    }

    /** Reports each list of a record that has more elements than the layout has slots, at the first column of these. */
    public void checkSlots(@Nullable Record record, CellProblems problems) {
        shape.findOverfull(record, (path, more) -> {
            List<Column> slot = layout.columns().stream()
                    .filter(column -> column.nameEn().startsWith(path + "[1]."))
                    .toList();
            problems.report(
                    ProblemCode.COLUMN_COUNT, slot.get(0).index(), places.length, places.length + more * slot.size());
        });
    }
}

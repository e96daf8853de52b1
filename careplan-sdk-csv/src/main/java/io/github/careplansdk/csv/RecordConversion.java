package io.github.careplansdk.csv;

import io.github.careplansdk.core.text.CharacterConverter;
import io.github.careplansdk.core.text.Conversion;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import io.github.careplansdk.csv.layout.internal.RecordShape.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of converting the texts of a record into the characters of the standard's files.
 *
 * @param <T> the record
 * @param record the record with the converted texts; the given instance if nothing changed
 * @param columns the columns whose text was changed or still does not fit, in order
 */
public record RecordConversion<T extends Record>(T record, List<ConvertedColumn> columns) {
    public RecordConversion {
        columns = List.copyOf(columns);
    }

    /**
     * The result of converting the text of a column.
     *
     * @param name the Japanese name (項目名)
     * @param nameEn the English name, such as {@code careManagerName} or {@code emergencyContacts[2].name}
     * @param conversion the text, its changes, and what still does not fit
     */
    public record ConvertedColumn(String name, String nameEn, Conversion conversion) {}

    /**
     * Converts all free texts of a record, also those of records and lists in it. Other cells, such as codes and numbers, are left as
     * they are.
     */
    public static <T extends Record> RecordConversion<T> of(T record, CharacterConverter converter) {
        List<ConvertedColumn> columns = new ArrayList<>();
        @SuppressWarnings("unchecked")
        RecordShape<T> shape = RecordShape.of((Class<T>) record.getClass());
        T converted = shape.replace(record, (place, held) -> convert(place, held, converter, columns));
        RecordConversion<T> conversion = new RecordConversion<>(converted, columns);
        return conversion.changed() ? conversion : new RecordConversion<>(record, columns);
    }

    private static @Nullable Object convert(
            Place place, @Nullable Object held, CharacterConverter converter, List<ConvertedColumn> columns) {
        if (!place.leaf().isText() || !(place.leaf().unwrap(held) instanceof String text)) {
            return held;
        }
        Conversion conversion = converter.convert(text);
        if (conversion.changed() || !conversion.fits()) {
            columns.add(new ConvertedColumn(place.name(), place.nameEn(), conversion));
        }
        return place.leaf().wrap(conversion.text());
    }

    /** Returns whether a text was changed. */
    public boolean changed() {
        return columns.stream().anyMatch(column -> column.conversion().changed());
    }

    /** Returns whether all texts now fit MS932. */
    public boolean fits() {
        return columns.stream().allMatch(column -> column.conversion().fits());
    }

    /** Returns columns, reasons and positions, never a text. */
    @Override
    public String toString() {
        return "RecordConversion" + columns;
    }
}

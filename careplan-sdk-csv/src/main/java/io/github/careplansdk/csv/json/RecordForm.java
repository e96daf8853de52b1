package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.csv.layout.internal.Leaf;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as a JSON object: a property for each component, by its name and in its order, as the component declares it.
 * Immutable.
 *
 * @param <T> the record
 */
final class RecordForm<T extends Record> implements Form {
    private final RecordShape<T> shape;
    private final List<Property> properties;
    private final Map<String, Integer> places = new HashMap<>();

    RecordForm(RecordShape<T> shape) {
        this.shape = shape;
        this.properties = shape.components().stream()
                .map(component -> new Property(component, form(component)))
                .toList();
        for (int i = 0; i < properties.size(); i++) {
            places.put(properties.get(i).name(), i);
        }
    }

    /** The record. */
    Class<T> type() {
        return shape.type();
    }

    private static Form form(RecordShape.Component component) {
        if (component instanceof RecordShape.Part part) {
            RecordForm<?> form = new RecordForm<>(part.shape());
            return part.slots() == 0 ? form : new ListForm(form, part.slots());
        }
        return new CellForm((Leaf) component);
    }

    /** A component, and its JSON. */
    private record Property(RecordShape.Component component, Form form) {
        String name() {
            return component.name();
        }

        boolean isLeftOutOf(Object record) {
            return form.isLeftOut(component.of(record));
        }

        void write(Object record, JsonGenerator json) throws IOException {
            Object value = component.of(record);
            if (value != null && !form.isLeftOut(value)) {
                json.writeFieldName(name());
                form.write(value, json);
            }
        }

        Object read(JsonParser json) throws IOException {
            try {
                Object absent = form.absent();
                return absent != null && json.currentToken() == JsonToken.VALUE_NULL ? absent : form.read(json);
            } catch (JsonConversionException e) {
                throw e.within(name());
            }
        }
    }

    @Override
    public boolean isLeftOut(@Nullable Object value) {
        return value == null || properties.stream().allMatch(property -> property.isLeftOutOf(value));
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        json.writeStartObject(value);
        for (Property property : properties) {
            property.write(value, json);
        }
        json.writeEndObject();
    }

    /** Reads an object; the parser stands on its start or, if that is already read, on what follows. */
    @Override
    public T read(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            json.nextToken();
        } else if (json.currentToken() != JsonToken.FIELD_NAME && json.currentToken() != JsonToken.END_OBJECT) {
            throw JsonConversionException.expected(json, expected());
        }
        @Nullable Object[] values = new Object[properties.size()];
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            int place = place(json);
            if (values[place] != null) {
                throw Members.twice(json);
            }
            json.nextToken();
            values[place] = properties.get(place).read(json);
            json.nextToken();
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == null ? absent(properties.get(i), json) : values[i];
        }
        return shape.make(values);
    }

    private int place(JsonParser json) throws IOException {
        Integer place = places.get(json.currentName());
        if (place == null) {
            throw Members.unknown(json).within(json.currentName());
        }
        return place;
    }

    private static @Nullable Object absent(Property property, JsonParser json) throws JsonConversionException {
        if (property.form().isRequired()) {
            throw JsonConversionException.at(
                            json,
                            new BilingualText(
                                    "項目がありません。" + property.form().expected().japanese() + "が必要です。",
                                    "Missing; expected "
                                            + property.form().expected().english() + "."))
                    .within(property.name());
        }
        return property.form().absent();
    }

    /** A record of what its components hold where they are left out; null where one must be there. */
    @Override
    public @Nullable Object absent() {
        @Nullable
        Object[] values =
                properties.stream().map(property -> property.form().absent()).toArray();
        return Arrays.asList(values).contains(null) ? null : shape.make(values);
    }

    @Override
    public BilingualText expected() {
        return new BilingualText("オブジェクト", "an object");
    }
}

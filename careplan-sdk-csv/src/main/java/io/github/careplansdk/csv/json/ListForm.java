package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.careplansdk.core.internal.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repeated group as a JSON array.
 *
 * @param element the form of an element
 * @param most how many there may be
 */
record ListForm(RecordForm<?> element, int most) implements Form {
    @Override
    public boolean isLeftOut(@Nullable Object value) {
        return value == null || ((List<?>) value).isEmpty();
    }

    @Override
    public void write(Object value, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Object each : (List<?>) value) {
            element.write(each, json);
        }
        json.writeEndArray();
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw JsonConversionException.expected(json, expected());
        }
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (elements.size() == most) {
                throw JsonConversionException.expected(json, expected());
            }
            try {
                elements.add(element.read(json));
            } catch (JsonConversionException e) {
                throw e.within(String.valueOf(elements.size()));
            }
        }
        return List.copyOf(elements);
    }

    @Override
    public Object absent() {
        return List.of();
    }

    @Override
    public BilingualText expected() {
        return new BilingualText(most + "個までのオブジェクトの配列", "an array of at most " + most + " objects");
    }
}

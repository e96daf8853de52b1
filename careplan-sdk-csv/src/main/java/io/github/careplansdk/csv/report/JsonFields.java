package io.github.careplansdk.csv.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Fields of a JSON object that are left out where nothing is known. */
final class JsonFields {
    private JsonFields() {}

    static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    static void number(JsonGenerator json, String name, long value) throws IOException {
        if (value > 0) {
            json.writeNumberField(name, value);
        }
    }
}

package io.github.careplansdk.csv.report.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Fields of a JSON object that are left out where nothing is known. */
public final class JsonFields {
    private JsonFields() {}

    /** Writes a text that is not empty. */
    public static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    /** Writes a number above zero. */
    public static void number(JsonGenerator json, String name, long value) throws IOException {
        if (value > 0) {
            json.writeNumberField(name, value);
        }
    }
}

package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.careplansdk.core.internal.text.BilingualText;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Reads the members of an object one by one, each once. */
final class Members {
    private final JsonParser json;
    private final Set<String> seen = new HashSet<>();

    private Members(JsonParser json) {
        this.json = json;
    }

    /** What is done with a member; the parser stands on its value. */
    interface Reader {
        void read(String name) throws IOException;
    }

    /** Reads the object on whose start the parser stands. */
    static void read(JsonParser json, Reader reader) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw JsonConversionException.expected(json, new BilingualText("オブジェクト", "an object"));
        }
        new Members(json).readAll(reader);
    }

    private void readAll(Reader reader) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (!seen.add(name)) {
                throw twice(json);
            }
            json.nextToken();
            try {
                reader.read(name);
            } catch (JsonConversionException e) {
                throw e.within(name);
            }
        }
    }

    /** The member on which the parser stands is none that is known. */
    static JsonConversionException unknown(JsonParser json) {
        return JsonConversionException.at(json, new BilingualText("未定義の項目です。", "This property is not known."));
    }

    /** The member whose name the parser stands on is there for the second time. */
    static JsonConversionException twice(JsonParser json) throws IOException {
        return JsonConversionException.at(json, new BilingualText("同じ項目が2回あります。", "This property is there twice."))
                .within(json.currentName());
    }
}

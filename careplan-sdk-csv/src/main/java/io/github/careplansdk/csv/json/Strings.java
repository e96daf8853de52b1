package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.careplansdk.core.internal.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads strings, and nothing that could be taken for one. */
final class Strings {
    static final BilingualText EXPECTED = new BilingualText("文字列", "a string");

    private Strings() {}

    /** Whether the parser stands on one. */
    static boolean is(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_STRING;
    }

    /** The string on which the parser stands. */
    static String read(JsonParser json) throws IOException {
        if (!is(json)) {
            throw JsonConversionException.expected(json, EXPECTED);
        }
        return json.getText();
    }

    /** The strings of the array on whose start the parser stands. */
    static List<String> readAll(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw JsonConversionException.expected(json, new BilingualText("文字列の配列", "an array of strings"));
        }
        List<String> strings = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                strings.add(read(json));
            } catch (JsonConversionException e) {
                throw e.within(String.valueOf(strings.size()));
            }
        }
        return strings;
    }
}

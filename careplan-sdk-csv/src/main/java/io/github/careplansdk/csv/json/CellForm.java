package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.layout.internal.Leaf;
import io.github.careplansdk.csv.layout.internal.ValueType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The value of one cell in JSON, as its type says. A value that is there is not left out. */
record CellForm(Leaf leaf, ValueType type) implements Form {
    CellForm(Leaf leaf) {
        this(leaf, leaf.type());
    }

    @Override
    public boolean isLeftOut(@Nullable Object content) {
        Object value = leaf.unwrap(content);
        return value == null || value.equals(leaf.absent());
    }

    @Override
    public @Nullable Object absent() {
        return leaf.absent();
    }

    @Override
    public boolean isRequired() {
        return absent() == null && !type.isOfTheFile();
    }

    @Override
    public BilingualText expected() {
        return new BilingualText(type.expected(Language.JA), type.expected(Language.EN));
    }

    private JsonConversionException unexpected(JsonParser json) {
        return JsonConversionException.expected(json, expected());
    }

    @Override
    public void write(Object content, JsonGenerator json) throws IOException {
        Object value = type.toJson(Objects.requireNonNull(leaf.unwrap(content), "A value that is left out."));
        switch (type.json()) {
            case STRING -> json.writeString((String) value);
            case INTEGER -> json.writeNumber((Integer) value);
            case NUMBER -> json.writeNumber((BigDecimal) value);
            case DAYS -> {
                json.writeStartArray();
                for (Object day : (List<?>) value) {
                    json.writeNumber((Integer) day);
                }
                json.writeEndArray();
            }
            case CODE -> {
                Code code = (Code) value;
                json.writeStartObject();
                json.writeStringField("code", code.code());
                json.writeStringField("label", code.label());
                json.writeEndObject();
            }
        }
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        Object value = switch (type.json()) {
            case STRING -> string(json);
            case INTEGER -> value(isInteger(json) ? json.getIntValue() : null, json);
            case NUMBER -> value(isNumber(json) ? json.getDecimalValue() : null, json);
            case DAYS -> days(json);
            case CODE -> code(json);
        };
        return Objects.requireNonNull(leaf.wrap(value));
    }

    /** The value that JSON stands for, where it stands for one. */
    private Object value(@Nullable Object found, JsonParser json) throws IOException {
        if (found == null) {
            throw unexpected(json);
        }
        try {
            return type.ofJson(found);
        } catch (IllegalArgumentException | DateTimeException notThis) {
            throw unexpected(json);
        }
    }

    private Object string(JsonParser json) throws IOException {
        return value(Strings.is(json) ? json.getText() : null, json);
    }

    private static boolean isInteger(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == JsonParser.NumberType.INT;
    }

    private static boolean isNumber(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        return (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) && !json.isNaN();
    }

    /** The days of an array; each is looked at where it stands. */
    private Object days(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected(json);
        }
        List<Integer> days = new ArrayList<>();
        Object value = value(days, json);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!isInteger(json)) {
                throw unexpected(json);
            }
            days.add(json.getIntValue());
            value = value(days, json);
        }
        return value;
    }

    /** A code, alone or with its label. */
    private Object code(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return string(json);
        }
        List<Object> found = new ArrayList<>();
        Members.read(json, name -> {
            switch (name) {
                case "code" -> found.add(string(json));
                case "label" -> Strings.read(json);
                default -> throw Members.unknown(json);
            }
        });
        if (found.isEmpty()) {
            throw unexpected(json).within("code");
        }
        return found.get(0);
    }
}

package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.internal.Leaf;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schema of a kind's records in an edition, from their declaration. */
final class KindSchema {
    static final String ID = "https://careplansdk.github.io/schema/";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_DIGITS = 9;

    private final FileKind kind;
    private final Layout<?> layout;
    private final ObjectNode definitions = NODES.objectNode();

    private KindSchema(Layout<?> layout) {
        this.kind = layout.kind();
        this.layout = layout;
    }

    static String fileName(FileKind kind) {
        return kind + ".schema.json";
    }

    static ObjectNode of(Layout<?> layout) {
        return new KindSchema(layout).schema();
    }

    /** The first lines of a schema. */
    static ObjectNode head(String file, String title, String description) {
        return NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", ID + file)
                .put("title", title)
                .put("description", description);
    }

    private ObjectNode schema() {
        ObjectNode schema = head(
                fileName(kind),
                kind + " " + kind.titleJa(),
                kind.titleEn() + ": one row, the record "
                        + layout.record().getSimpleName()
                        + ". Properties are in the order of the columns; what is empty is left out.");
        schema.setAll(object(RecordShape.of(layout.record()), "", ""));
        if (!definitions.isEmpty()) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    private ObjectNode object(RecordShape<?> shape, String path, String prefix) {
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        for (RecordShape.Component component : shape.components()) {
            String name = component.name();
            if (component instanceof Leaf leaf) {
                layout.find(path + name).ifPresent(column -> {
                    properties.set(name, property(prefix + leaf.column().name(), column));
                    if (column.need() == Need.REQUIRED && !column.zeroAllowed() && column.type() != CellType.VERSION) {
                        required.add(name);
                    }
                });
            } else if (component instanceof RecordShape.Part part) {
                properties.set(name, part.slots() > 0 ? list(part, path + name) : nested(part, path + name));
            }
        }
        ObjectNode object = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        object.set("properties", properties);
        return object;
    }

    private ObjectNode nested(RecordShape.Part part, String path) {
        ObjectNode nested = NODES.objectNode();
        if (!part.prefix().isEmpty()) {
            nested.put("title", part.prefix());
        }
        nested.setAll(object(part.shape(), path + ".", part.prefix()));
        return nested;
    }

    private ObjectNode list(RecordShape.Part part, String path) {
        ObjectNode list = NODES.objectNode()
                .put("description", "Up to " + part.slots() + " of these, in their order.")
                .put("type", "array")
                .put("maxItems", part.slots());
        list.set("items", object(part.shape(), path + "[1].", part.prefix()));
        return list;
    }

    private ObjectNode property(String title, Column column) {
        ObjectNode property = NODES.objectNode().put("title", title).put("description", description(column));
        property.setAll(value(column));
        return property;
    }

    private String description(Column column) {
        List<String> parts = new ArrayList<>();
        boolean repeated = column.nameEn().contains("[");
        parts.add((repeated ? "First at column " : "Column ") + column.number());
        if (column.need() != Need.OPTIONAL) {
            parts.add(
                    switch (column.need()) {
                        case REQUIRED -> column.zeroAllowed() ? "left out for zeros" : "required";
                        case REQUIRED_UNCLEAR -> "seems to be required";
                        default -> "expected";
                    });
        }
        if (column.key()) {
            parts.add("key");
        }
        if (column.max() > 0) {
            parts.add("at most " + column.max() + " characters in CSV");
        }
        if (column.unclearMax() > 0) {
            parts.add("seems to allow " + column.unclearMax() + " characters");
        }
        if (!column.fixed().isEmpty()) {
            parts.add("always " + column.fixed());
        }
        if (column.type() == CellType.VERSION) {
            parts.add("six digits, as " + layout.edition().csvVersion());
        }
        column.filledWhen().ifPresent(when -> parts.add("where " + when.column() + " is " + when.code()));
        if (!column.note().isEmpty()) {
            parts.add(column.note());
        }
        return String.join("; ", parts) + ".";
    }

    private ObjectNode value(Column column) {
        return switch (column.type()) {
            case VERSION -> pattern("^[0-9]{4}(0[1-9]|1[0-2])$");
            case MONTH -> pattern("^[0-9]{4}-(0[1-9]|1[0-2])$");
            case DATE ->
                pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$").put("format", "date");
            case TIME -> pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$");
            case TIME_OR_9999 -> pattern("^(([01][0-9]|2[0-3]):[0-5][0-9]|none)$");
            case DIGITS -> pattern("^[0-9]{6}$");
            case INSURED -> pattern("^([0-9]{10}|H[0-9]{9})$");
            case OFFICE -> pattern("^[0-9]{10}$");
            case SERVICE_CODE -> pattern("^[0-9A-Z]{6}$");
            case POSTAL -> pattern("^([0-9]{3}-[0-9]{4})?$");
            case CODE -> code(column.codes());
            case SERVICE_TYPE -> code(List.of(ServiceType.values()));
            case INT -> integer(column);
            case DECIMAL ->
                NODES.objectNode().put("type", "number").put("minimum", 0).put("maximum", 999_999);
            case DAYS -> days();
            case TEXT, PHONE, EQUIPMENT_CODE, CHARS, FIXED, UNUSED -> text(column);
        };
    }

    private static ObjectNode pattern(String pattern) {
        return NODES.objectNode().put("type", "string").put("pattern", pattern);
    }

    private static ObjectNode text(Column column) {
        ObjectNode text = NODES.objectNode().put("type", "string");
        if (column.need() == Need.REQUIRED) {
            text.put("minLength", 1);
        }
        if (column.max() > 0) {
            text.put("maxLength", column.max());
        }
        return text;
    }

    /** A minus counts as a character. */
    private static ObjectNode integer(Column column) {
        int digits = column.max() > 0 ? Math.min(column.max(), MOST_DIGITS) : MOST_DIGITS;
        int negative = column.max() > 0 ? digits - 1 : digits;
        return NODES.objectNode()
                .put("type", "integer")
                .put("minimum", 1 - (int) Math.pow(10, negative))
                .put("maximum", (int) Math.pow(10, digits) - 1);
    }

    private static ObjectNode days() {
        ObjectNode days = NODES.objectNode().put("type", "array").put("uniqueItems", true);
        days.putObject("items").put("type", "integer").put("minimum", 1).put("maximum", 31);
        return days;
    }

    private ObjectNode code(List<? extends Code> list) {
        String name = list.get(0).getClass().getSimpleName();
        if (!definitions.has(name)) {
            ArrayNode entries = NODES.arrayNode();
            list.forEach(code -> entries.addObject().put("const", code.code()).put("title", code.label()));
            definitions.putObject(name).set("oneOf", entries);
        }
        ObjectNode reference = NODES.objectNode().put("$ref", "#/$defs/" + name);
        ObjectNode entry = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        entry.putArray("required").add("code");
        ObjectNode parts = entry.putObject("properties");
        parts.set("code", reference);
        parts.putObject("label").put("type", "string");
        ObjectNode either = NODES.objectNode();
        either.putArray("anyOf").add(reference.deepCopy()).add(entry);
        return either;
    }
}

package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Group;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.Need;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The JSON Schema of a kind's records, from their declaration. */
final class KindSchema {
    static final String ID = "https://careplansdk.github.io/schema/";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_DIGITS = 9;

    private final FileKind kind;
    private final Layout<?> layout;
    private final ObjectNode definitions = NODES.objectNode();

    private KindSchema(FileKind kind) {
        this.kind = kind;
        this.layout = Layout.of(kind);
    }

    static String fileName(FileKind kind) {
        return kind + ".schema.json";
    }

    static ObjectNode of(FileKind kind) {
        return new KindSchema(kind).schema();
    }

    /** The first lines of a schema. */
    static ObjectNode head(String file, String title, String description) {
        return NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", ID + file)
                .put("$comment", SchemasTest.NOTICE)
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
        schema.setAll(object(layout.record(), "", ""));
        if (!definitions.isEmpty()) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    private ObjectNode object(Class<?> record, String path, String prefix) {
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        for (RecordComponent component : record.getRecordComponents()) {
            Group group = component.getAnnotation(Group.class);
            String name = component.getName();
            if (group == null) {
                Column column = layout.column(path + name);
                properties.set(name, property(component, column, prefix));
                if (column.need() == Need.REQUIRED && !column.zeroAllowed()) {
                    required.add(name);
                }
            } else if (group.count() > 0) {
                properties.set(name, list(argument(component), path + name, group));
            } else {
                ObjectNode nested = NODES.objectNode();
                if (!group.prefix().isEmpty()) {
                    nested.put("title", group.prefix());
                }
                nested.setAll(object(component.getType(), path + name + ".", group.prefix()));
                properties.set(name, nested);
            }
        }
        ObjectNode object = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        object.set("properties", properties);
        return object;
    }

    private ObjectNode list(Class<?> element, String path, Group group) {
        ObjectNode list = NODES.objectNode()
                .put("description", "Up to " + group.count() + " of these, in their order.")
                .put("type", "array")
                .put("maxItems", group.count());
        list.set("items", object(element, path + "[1].", group.prefix()));
        return list;
    }

    private static Class<?> argument(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private ObjectNode property(RecordComponent component, Column column, String prefix) {
        String name = component.getAnnotation(Cell.class).name();
        ObjectNode property = NODES.objectNode()
                .put("title", prefix + name.replace("＃", "").replace("#", ""))
                .put("description", description(component, column));
        property.setAll(value(component, column));
        return property;
    }

    private static String description(RecordComponent component, Column column) {
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
        if (component.getName().equals("csvVersion")) {
            parts.add("six digits, as " + Standard.FOURTH);
        }
        column.filledWhen().ifPresent(when -> parts.add("where " + when.column() + " is " + when.code()));
        if (!column.note().isEmpty()) {
            parts.add(column.note());
        }
        return String.join("; ", parts) + ".";
    }

    private ObjectNode value(RecordComponent component, Column column) {
        return switch (column.type()) {
            case MONTH ->
                component.getName().equals("csvVersion")
                        ? pattern("^[0-9]{4}(0[1-9]|1[0-2])$")
                        : pattern("^[0-9]{4}-(0[1-9]|1[0-2])$");
            case DATE ->
                pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$").put("format", "date");
            case TIME -> pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$");
            case TIME_OR_9999 -> pattern("^(([01][0-9]|2[0-3]):[0-5][0-9]|none)$");
            case DIGITS -> pattern("^[0-9]{6}$");
            case INSURED -> pattern("^([0-9]{10}|H[0-9]{9})$");
            case OFFICE -> pattern("^[0-9]{10}$");
            case SERVICE_CODE -> pattern("^[0-9A-Z]{6}$");
            case POSTAL -> pattern("^([0-9]{3}-[0-9]{4})?$");
            case CODE, SERVICE_TYPE -> code(component);
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

    private ObjectNode code(RecordComponent component) {
        Class<?> list = component.getType() == Optional.class ? argument(component) : component.getType();
        if (list == OptionalInt.class || !list.isEnum()) {
            throw new IllegalStateException(component + " is no code list.");
        }
        String name = list.getSimpleName();
        if (!definitions.has(name)) {
            ArrayNode entries = NODES.arrayNode();
            for (Object constant : list.getEnumConstants()) {
                Code code = (Code) constant;
                entries.addObject().put("const", code.code()).put("title", code.label());
            }
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

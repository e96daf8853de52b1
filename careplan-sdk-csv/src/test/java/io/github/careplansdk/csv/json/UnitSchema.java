package io.github.careplansdk.csv.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;

/** The JSON Schema of the document of a unit. */
final class UnitSchema {
    static final String FILE = "unit.schema.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private UnitSchema() {}

    static ObjectNode of() {
        ObjectNode schema = KindSchema.head(
                FILE,
                "送信単位",
                "The files of a unit, as `careplan-validator convert --to json` writes them. A file whose name has an error"
                        + " is a document of its own, without serial and address.");
        schema.put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add("kinds");
        ObjectNode properties = schema.putObject("properties");
        properties.set("serial", string("ファイル連番", "The serial that the files' names have.", "^[0-9]{14}$"));
        properties.set("from", string("送信元事業所番号", "The sender's office number.", "^[0-9]{10}$"));
        properties.set("fromType", string("送信元サービス種類", "The sender's service type.", "^[0-9A-Z]{2}$"));
        properties.set("to", string("送信先事業所番号", "The receiver's office number.", "^[0-9]{10}$"));
        properties.set("toType", string("送信先サービス種類", "The receiver's service type.", "^[0-9A-Z]{2}$"));
        properties.set("kinds", kinds());
        properties.set("images", names("家族構成画像", "The names of its images, which are beside the document."));
        properties.set("attachments", names("添付ファイル", "The names of its attachments."));
        ObjectNode cells = schema.putObject("$defs")
                .putObject("cells")
                .put(
                        "description",
                        "A row that is no record, or whose record would give other cells: the cells as they are.")
                .put("type", "object")
                .put("additionalProperties", false);
        cells.putArray("required").add("cells");
        cells.putObject("properties")
                .putObject("cells")
                .put("type", "array")
                .put("minItems", 1)
                .put("maxItems", 1023)
                .putObject("items")
                .put("type", "string");
        return schema;
    }

    private static ObjectNode string(String title, String description, String pattern) {
        return NODES.objectNode()
                .put("title", title)
                .put("description", description)
                .put("type", "string")
                .put("pattern", pattern);
    }

    private static ObjectNode names(String title, String description) {
        ObjectNode names = NODES.objectNode()
                .put("title", title)
                .put("description", description)
                .put("type", "array");
        names.putObject("items").put("type", "string");
        return names;
    }

    private static ObjectNode kinds() {
        ObjectNode kinds = NODES.objectNode()
                .put("description", "Its CSV files by their kinds.")
                .put("type", "object")
                .put("additionalProperties", false)
                .put("minProperties", 1);
        ObjectNode properties = kinds.putObject("properties");
        for (FileKind kind : Standard.published().kinds()) {
            if (!kind.isImage()) {
                properties.set(kind.name(), file(kind));
            }
        }
        return kinds;
    }

    private static ObjectNode file(FileKind kind) {
        ObjectNode file = NODES.objectNode()
                .put("title", kind.titleJa())
                .put("description", kind.titleEn() + ". fileName stands before rows.")
                .put("type", "object")
                .put("additionalProperties", false);
        file.putArray("required").add("fileName").add("rows");
        ObjectNode properties = file.putObject("properties");
        properties.putObject("fileName").put("type", "string").put("pattern", "\\.[Cc][Ss][Vv]$");
        ObjectNode rows = properties.putObject("rows").put("type", "array").putObject("items");
        rows.putArray("anyOf")
                .add(NODES.objectNode().put("$ref", KindSchema.fileName(kind)))
                .add(NODES.objectNode().put("$ref", "#/$defs/cells"));
        return file;
    }
}

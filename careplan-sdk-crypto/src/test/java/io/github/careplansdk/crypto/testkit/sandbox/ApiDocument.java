package io.github.careplansdk.crypto.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** docs/openapi.yaml, and whether requests and answers are as it says. */
public final class ApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PLACE = Path.of("..", "docs", "openapi.yaml");
    private static final String ADDRESS = "https://careplansdk.example/openapi";
    private static final String SPECIFICATION = "https://spec.openapis.org/oas/3.1/schema/2022-10-07";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode root;
    private final JsonSchemaFactory schemas;

    private ApiDocument(JsonNode root, String specification) throws IOException {
        this.root = root;
        Map<String, String> known = Map.of(ADDRESS, JSON.writeValueAsString(root), SPECIFICATION, specification);
        this.schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(known)));
    }

    /** The document of this repository. */
    public static ApiDocument read() throws IOException {
        // The JSON Schema as the OpenAPI Initiative publishes it (Apache-2.0), in the test resources.
        String resource = SPECIFICATION.substring("https:/".length());
        try (InputStream in = ApiDocument.class.getResourceAsStream(resource)) {
            return new ApiDocument(
                    new YAMLMapper().readTree(PLACE.toFile()), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** What is wrong with the document itself, by OpenAPI 3.1 and, for its schemas, JSON Schema 2020-12. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>(invalid(SPECIFICATION, root));
        for (String pointer : schemaPointers("", root)) {
            faults.addAll(invalid(VersionFlag.V202012.getId(), root.at(pointer)));
        }
        return faults;
    }

    private static List<String> schemaPointers(String at, JsonNode node) {
        List<String> found = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> it = node.fields(); it.hasNext(); ) {
            Map.Entry<String, JsonNode> field = it.next();
            String pointer = at + "/" + escaped(field.getKey());
            if (field.getKey().equals("schema") || at.equals("/components/schemas")) {
                found.add(pointer);
            } else {
                found.addAll(schemaPointers(pointer, field.getValue()));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(schemaPointers(at + "/" + i, node.get(i)));
        }
        return found;
    }

    /** Every operation with every status that the document has for it, as {@code submit 201}. */
    public Set<String> outcomes() {
        Set<String> outcomes = new TreeSet<>();
        root.get("paths")
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.path(method);
                    operation
                            .path("responses")
                            .fieldNames()
                            .forEachRemaining(status ->
                                    outcomes.add(operation.get("operationId").asText() + " " + status));
                }));
        return outcomes;
    }

    /** The operation and status of a recorded answer, as {@code submit 201}; empty for a call that there is not. */
    public Optional<String> outcome(Recorder.Recorded call) {
        return operation(call)
                .map(pointer -> root.at(pointer).get("operationId").asText() + " " + call.status());
    }

    /** What in a request is not as the document has it. */
    public List<String> faultsOfRequest(Recorder.Recorded call) {
        String operation = operation(call).orElseThrow(() -> new AssertionError("no such call: " + call.target()));
        List<String> faults = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (String pointer : parameters(operation)) {
            JsonNode parameter = root.at(pointer);
            String name = parameter.get("name").asText();
            Optional<String> value = value(call, parameter.get("in").asText(), name, operation);
            known.add(name);
            if (value.isPresent()) {
                faults.addAll(invalid(ADDRESS + "#" + pointer + "/schema", typed(value.get())));
            } else if (parameter.path("required").asBoolean()) {
                faults.add("no " + name);
            }
        }
        query(call).keySet().stream().filter(name -> !known.contains(name)).forEach(name -> faults.add("? " + name));
        JsonNode body = root.at(operation + "/requestBody/content");
        if (!body.isMissingNode()) {
            faults.addAll(content(operation + "/requestBody/content", call.request(), call.requestBody()));
        } else if (call.requestBody().length > 0) {
            faults.add("a body");
        }
        return faults;
    }

    /** What in an answer is not as the document has it. */
    public List<String> faultsOfAnswer(Recorder.Recorded call) {
        String operation = operation(call).orElse("");
        String pointer = operation.isEmpty()
                ? "/components/responses/Problem"
                : resolved(operation + "/responses/" + call.status());
        if (root.at(pointer).isMissingNode()) {
            return List.of("status " + call.status() + " is not in the document");
        }
        List<String> faults = new ArrayList<>(content(pointer + "/content", call.answer(), call.answerBody()));
        root.at(pointer + "/headers").fieldNames().forEachRemaining(name -> {
            String header = resolved(pointer + "/headers/" + escaped(name));
            String value = call.answer().getFirst(name);
            if (value != null) {
                faults.addAll(invalid(ADDRESS + "#" + header + "/schema", typed(value)));
            } else if (root.at(header).path("required").asBoolean()) {
                faults.add("no " + name);
            }
        });
        return faults;
    }

    private List<String> content(String pointer, Headers headers, byte[] body) {
        String type = String.valueOf(headers.getFirst("Content-Type")).replaceFirst(";.*", "");
        String content = pointer + "/" + escaped(type);
        if (root.at(content).isMissingNode()) {
            return List.of("type " + type + " is not in the document");
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        try {
            JsonNode value = JSON.readTree(body);
            List<String> faults = new ArrayList<>(invalid(ADDRESS + "#" + content + "/schema", value));
            JsonNode properties = root.at(resolved(content + "/schema") + "/properties");
            value.fieldNames().forEachRemaining(name -> {
                if (!properties.has(name)) {
                    faults.add("? " + name);
                }
            });
            return faults;
        } catch (IOException e) {
            return List.of("no JSON");
        }
    }

    private Optional<String> operation(Recorder.Recorded call) {
        for (Iterator<String> paths = root.get("paths").fieldNames(); paths.hasNext(); ) {
            String path = paths.next();
            String operation = "/paths/" + escaped(path) + "/" + call.method().toLowerCase(java.util.Locale.ROOT);
            if (call.target().getPath().matches(path.replaceAll("\\{[a-z]+}", "[^/]+"))
                    && !root.at(operation).isMissingNode()) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    private List<String> parameters(String operation) {
        List<String> pointers = new ArrayList<>();
        for (String of : List.of(operation, operation.substring(0, operation.lastIndexOf('/')))) {
            for (int i = 0; i < root.at(of + "/parameters").size(); i++) {
                pointers.add(resolved(of + "/parameters/" + i));
            }
        }
        return pointers;
    }

    private static Optional<String> value(Recorder.Recorded call, String in, String name, String operation) {
        return switch (in) {
            case "header" -> Optional.ofNullable(call.request().getFirst(name));
            case "query" -> Optional.ofNullable(query(call).get(name));
            default -> Optional.of(call.target().getPath().split("/")[3]);
        };
    }

    private static Map<String, String> query(Recorder.Recorded call) {
        Map<String, String> query = new java.util.TreeMap<>();
        String text = call.target().getRawQuery();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            query.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("[^=]*=", ""));
        }
        return query;
    }

    /** Headers and parameters are text; a number among them is meant as one. */
    private static JsonNode typed(String value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return value.matches("[0-9]{1,9}") ? nodes.numberNode(Integer.parseInt(value)) : nodes.textNode(value);
    }

    private String resolved(String pointer) {
        String to = root.at(pointer).path("$ref").asText();
        return to.isEmpty() ? pointer : to.substring(1);
    }

    private List<String> invalid(String schema, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(schema)).validate(value).stream()
                .map(fault -> schema + ": " + fault.getMessage())
                .toList();
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}

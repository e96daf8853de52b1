package io.github.careplansdk.csv.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code docs/schema} to the declarations, and JSON to the schemas. With {@code -Ddocs.update=true} it writes them. */
@Tag("form")
class SchemasTest {
    static final String COMMAND = "mvn -q -pl careplan-sdk-csv -am test -Dtest=SchemasTest \"-Ddocs.update=true\""
            + " \"-Dsurefire.failIfNoSpecifiedTests=false\"";
    static final String NOTICE = "Generated from the code; do not edit. Refresh with: " + COMMAND;

    private static final Path SCHEMAS = Path.of(System.getProperty("basedir", "."), "..", "docs", "schema");
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(CarePlanJson.module());
    private static final Map<String, String> TEXTS = texts();

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        csvKinds()
                .forEach(kind -> texts.put(
                        KindSchema.fileName(kind),
                        text(KindSchema.of(Layouts.published().of(kind)))));
        texts.put(UnitSchema.FILE, text(UnitSchema.of()));
        return texts;
    }

    private static Stream<FileKind> csvKinds() {
        return Standard.published().kinds().stream().filter(kind -> !kind.isImage());
    }

    /** The schema as it is in the documentation, where it says where it comes from. */
    private static String text(ObjectNode made) {
        ObjectNode schema = MAPPER.createObjectNode();
        made.fields().forEachRemaining(member -> {
            schema.set(member.getKey(), member.getValue());
            if (member.getKey().equals("$id")) {
                schema.put("$comment", NOTICE);
            }
        });
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        try {
            return MAPPER.writer(new DefaultPrettyPrinter(separators)
                                    .withObjectIndenter(indent)
                                    .withArrayIndenter(indent))
                            .writeValueAsString(schema)
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema(String file) {
        Map<String, String> byId = TEXTS.entrySet().stream()
                .collect(Collectors.toMap(entry -> KindSchema.ID + entry.getKey(), Map.Entry::getValue));
        return JsonSchemaFactory.getInstance(
                        VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(byId)))
                .getSchema(SchemaLocation.of(KindSchema.ID + file));
    }

    @TestFactory
    Stream<DynamicTest> schemasAreFresh() {
        Stream<DynamicTest> each = TEXTS.entrySet().stream()
                .map(schema ->
                        DynamicTest.dynamicTest(schema.getKey(), () -> checkFresh(schema.getKey(), schema.getValue())));
        return Stream.concat(each, Stream.of(DynamicTest.dynamicTest("and no other", SchemasTest::checkNoOther)));
    }

    private static void checkFresh(String name, String text) throws IOException {
        Path file = SCHEMAS.resolve(name);
        if (Boolean.getBoolean("docs.update")) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        String written = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        // A checkout may have turned the line ends.
        assertThat(written.replace("\r\n", "\n"))
                .as("docs/schema/%s is stale. Refresh it with: %s", name, COMMAND)
                .isEqualTo(text);
    }

    private static void checkNoOther() throws IOException {
        assertThat(TEXTS).hasSize(18);
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(TEXTS.keySet());
        }
    }

    @Test
    void theSampleMonthIsValid(@TempDir Path temp) throws IOException {
        FolderConversion.toJson(SampleMonth.FOLDER, temp);
        JsonSchema schema = schema(UnitSchema.FILE);
        for (Path document : SampleMonth.files(temp)) {
            if (document.toString().endsWith(".json")) {
                JsonNode json = MAPPER.readTree(document.toFile());
                assertThat(schema.validate(json)).as(document.toString()).isEmpty();
                assertThat(json.toString()).doesNotContain("\"cells\"");
            }
        }
    }

    @Provide
    Arbitrary<FileKind> kinds() {
        return Arbitraries.of(csvKinds().toList());
    }

    @Property(tries = 300)
    void recordsAreValid(@ForAll("kinds") FileKind kind, @ForAll long seed) {
        JsonNode json = MAPPER.valueToTree(new RandomRecords(seed).of(kind));
        assertThat(schema(KindSchema.fileName(kind)).validate(json)).isEmpty();
    }

    @Test
    void wrongRowsAreNotValid() {
        JsonSchema schema = schema("UPPLAN.schema.json");
        List<Consumer<ObjectNode>> changes = List.of(
                row -> row.remove("insuredNumber"),
                row -> row.put("insuredNumber", "1"),
                row -> row.put("insurerNumber", 131016),
                row -> row.put("csvVersion", "2024-07"),
                row -> row.put("startTime", "9999"),
                row -> row.putNull("startTime"),
                row -> row.put("serviceDate", "20260401"),
                row -> row.put("units", "25"),
                row -> row.put("units", 1_000_000),
                row -> row.put("units", -100_000),
                row -> row.put("count", 1.5),
                row -> row.put("over30Days", "9"),
                row -> row.put("over30Days", 1),
                row -> row.putObject("over30Days").put("code", "9"),
                row -> row.putObject("over30Days").put("label", "該当"),
                row -> row.putArray("proRatedDays").add(32),
                row -> row.putArray("proRatedDays").add(1).add(1),
                row -> row.put("satelliteNumber", "123"),
                row -> row.put("extra", 1),
                row -> row.putArray("cells"));
        for (int i = 0; i < changes.size(); i++) {
            ObjectNode row = MAPPER.valueToTree(new RandomRecords(7).of(FileKind.UPPLAN));
            assertThat(schema.validate(row)).isEmpty();
            changes.get(i).accept(row);
            assertThat(schema.validate(row)).as("change %d", i).isNotEmpty();
        }
    }

    @Test
    void wrongDocumentsAreNotValid() throws IOException {
        JsonSchema schema = schema(UnitSchema.FILE);
        String good = """
                {"serial":"20260325101000","kinds":{"UPPLAN":{"fileName":"UPPLAN_x.CSV","rows":[{"cells":["a"]}]}}}""";
        assertThat(schema.validate(MAPPER.readTree(good))).isEmpty();
        for (String bad : List.of(
                "{}",
                "[]",
                "{\"kinds\":{}}",
                good.replace("UPPLAN", "UPPLN"),
                good.replace("UPPLAN\":", "UPKIHON_IMAGE\":"),
                good.replace("20260325101000", "2026"),
                good.replace("serial", "seriall"),
                good.replace("\"fileName\":\"UPPLAN_x.CSV\",", ""),
                good.replace(".CSV", ".pdf"),
                good.replace("[\"a\"]", "[1]"),
                good.replace("[\"a\"]", "[]"),
                good.replace("{\"cells\":[\"a\"]}", "{}"),
                good.replace("{\"cells\":[\"a\"]}", "[]"))) {
            assertThat(schema.validate(MAPPER.readTree(bad))).as(bad).isNotEmpty();
        }
    }
}

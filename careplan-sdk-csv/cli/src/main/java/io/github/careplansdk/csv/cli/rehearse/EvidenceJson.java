package io.github.careplansdk.csv.cli.rehearse;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.diff.RecordDiff.Place;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import io.github.careplansdk.csv.testkit.rehearse.AllowedDifference;
import io.github.careplansdk.csv.testkit.rehearse.Deviation;
import io.github.careplansdk.csv.testkit.rehearse.ItemResult;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** The evidence for programs, as {@code docs/rehearsal.schema.json} describes it. It holds no content of cells. */
public final class EvidenceJson {
    private static final int SCHEMA_VERSION = 1;

    private EvidenceJson() {}

    /**
     * Writes the evidence and leaves the stream open.
     *
     * @throws IOException if the stream takes no more
     */
    public static void write(Evidence evidence, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> write(evidence, json));
    }

    private static void write(Evidence evidence, JsonGenerator json) throws IOException {
        RehearsalResult result = evidence.result();
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("pattern", result.pattern().name());
        json.writeBooleanField("official", false);
        json.writeStringField("product", evidence.product());
        json.writeStringField("version", evidence.version());
        json.writeStringField("date", evidence.date().toString());
        json.writeBooleanField("passed", result.isPassed());
        json.writeArrayFieldStart("allowedDifferences");
        for (AllowedDifference allowed : result.allowed()) {
            json.writeString(allowed.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("items");
        for (ItemResult item : result.items()) {
            write(item, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(ItemResult result, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", result.item().id());
        json.writeStringField("topic", result.item().topic());
        json.writeBooleanField("passed", result.isPassed());
        json.writeArrayFieldStart("deviations");
        for (Deviation deviation : result.deviations()) {
            write(deviation, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("problems");
        for (Problem problem : result.problems()) {
            write(problem, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Deviation deviation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", deviation.change().name().toLowerCase(Locale.ROOT));
        json.writeStringField("kind", deviation.kind().name());
        json.writeArrayFieldStart("columns");
        for (Column column : deviation.columns()) {
            json.writeString(column.nameEn());
        }
        json.writeEndArray();
        write("sample", deviation.sample(), json);
        write("exported", deviation.exported(), json);
        json.writeEndObject();
    }

    private static void write(String name, Optional<Place> place, JsonGenerator json) throws IOException {
        if (place.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeStringField("file", place.get().file());
            json.writeNumberField("row", place.get().row());
            json.writeEndObject();
        }
    }

    private static void write(Problem problem, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.code().name());
        json.writeStringField("file", problem.location().file());
        if (problem.location().row() > 0) {
            json.writeNumberField("row", problem.location().row());
        }
        if (!problem.location().columnNameEn().isEmpty()) {
            json.writeStringField("column", problem.location().columnNameEn());
        }
        json.writeEndObject();
    }
}

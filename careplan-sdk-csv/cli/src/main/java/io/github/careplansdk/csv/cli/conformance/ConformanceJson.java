package io.github.careplansdk.csv.cli.conformance;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The outcomes for programs: see {@code docs/conformance.md}. */
public final class ConformanceJson {
    private static final int SCHEMA_VERSION = 1;

    private ConformanceJson() {}

    /**
     * Writes a report and leaves the stream open.
     *
     * @throws IOException if the stream takes no more
     */
    public static void write(List<Outcome> outcomes, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeObjectFieldStart("counts");
            for (Outcome.Result result : Outcome.Result.values()) {
                long count = outcomes.stream()
                        .filter(outcome -> outcome.result() == result)
                        .count();
                json.writeNumberField(id(result), count);
            }
            json.writeEndObject();
            json.writeArrayFieldStart("cases");
            for (Outcome outcome : outcomes) {
                write(json, outcome);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Outcome outcome) throws IOException {
        json.writeStartObject();
        json.writeStringField("case", outcome.asked().name());
        json.writeStringField("title", outcome.asked().title());
        json.writeStringField("result", id(outcome.result()));
        json.writeStringField("expectedVerdict", outcome.asked().expected().verdict());
        if (outcome.verdict().isPresent()) {
            json.writeStringField("verdict", outcome.verdict().get());
        }
        if (outcome.noAnswer().isPresent()) {
            json.writeStringField("reason", outcome.noAnswer().get().reason().name());
            json.writeStringField("message", outcome.noAnswer().get().words(Language.EN));
        }
        write(json, "missing", outcome.missing());
        write(json, "unexpected", outcome.unexpected());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            if (!finding.file().isEmpty()) {
                json.writeStringField("file", finding.file());
            }
            number(json, "line", finding.line());
            number(json, "row", finding.row());
            number(json, "column", finding.column());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, long value) throws IOException {
        if (value > 0) {
            json.writeNumberField(name, value);
        }
    }

    private static String id(Outcome.Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }
}

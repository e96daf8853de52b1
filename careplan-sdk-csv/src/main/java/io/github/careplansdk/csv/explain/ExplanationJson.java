package io.github.careplansdk.csv.explain;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.OfficialMessage;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.report.internal.JsonFields;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Explanations for programs: JSON as {@code docs/explain.schema.json} describes it, in UTF-8, with words in one language. Immutable
 * and safe to share.
 */
public final class ExplanationJson {
    private static final int SCHEMA_VERSION = 1;

    private final Language language;

    private ExplanationJson(Language language) {
        this.language = language;
    }

    /** Returns JSON with words in a language. */
    public static ExplanationJson in(Language language) {
        return new ExplanationJson(language);
    }

    /**
     * Writes the messages that can be explained, and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void writeList(OutputStream out) throws IOException {
        JsonOutput.write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeArrayFieldStart("messages");
            for (OfficialMessage message : OfficialMessage.shown()) {
                json.writeStartObject();
                message(json, message);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /**
     * Writes an explanation and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(Explanation explanation, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            message(json, explanation.message());
            json.writeArrayFieldStart("causes");
            for (Cause cause : explanation.causes()) {
                json.writeStartObject();
                json.writeStringField("code", cause.name());
                json.writeStringField("cause", cause.text(language));
                json.writeStringField("howToTell", cause.howToTell(language));
                json.writeStringField("todo", explanation.whatToDo(cause, language));
                if (explanation.diagnosis().isPresent()) {
                    json.writeStringField(
                            "state", explanation.diagnosis().get().state(cause).name());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            problems(json, explanation.diagnosis());
            json.writeEndObject();
        });
    }

    private static void message(JsonGenerator json, OfficialMessage message) throws IOException {
        json.writeStringField("message", message.name());
        json.writeStringField("text", message.text().orElseThrow());
    }

    private void problems(JsonGenerator json, Optional<Diagnosis> diagnosis) throws IOException {
        if (diagnosis.isEmpty()) {
            return;
        }
        json.writeBooleanField("whole", diagnosis.get().isWhole());
        json.writeArrayFieldStart("problems");
        for (Problem problem : diagnosis.get().problems()) {
            json.writeStartObject();
            json.writeStringField("code", problem.code().name());
            JsonFields.text(json, "file", problem.location().file());
            JsonFields.number(json, "line", problem.location().line());
            JsonFields.number(json, "row", problem.location().row());
            JsonFields.number(json, "column", problem.location().column());
            json.writeNumberField("count", problem.count());
            json.writeStringField("message", Messages.in(language).message(problem));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

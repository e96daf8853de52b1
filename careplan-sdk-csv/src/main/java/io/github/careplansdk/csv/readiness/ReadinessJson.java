package io.github.careplansdk.csv.readiness;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.careplansdk.core.move.AnnouncedDate;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.readiness.internal.ReadinessWords;
import io.github.careplansdk.csv.report.internal.JsonFields;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * The report for programs: JSON as {@code docs/readiness.schema.json} describes it, in UTF-8, with words in one language. Immutable
 * and safe to share.
 */
public final class ReadinessJson {
    private static final int SCHEMA_VERSION = 1;

    private final Language language;

    private ReadinessJson(Language language) {
        this.language = language;
    }

    /** Returns JSON with words in a language. */
    public static ReadinessJson in(Language language) {
        return new ReadinessJson(language);
    }

    /**
     * Writes a report and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(ReadinessReport report, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> write(json, report, new ReadinessWords(report, language)));
    }

    private static void write(JsonGenerator json, ReadinessReport report, ReadinessWords words) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeBooleanField("ready", report.isReady());
        json.writeStringField("checkedOn", report.today().toString());
        announced(json, report.move(), report);
        json.writeObjectFieldStart("counts");
        for (Direction direction : Direction.values()) {
            json.writeObjectFieldStart(lowerCase(direction));
            for (Usability usability : Usability.values()) {
                json.writeNumberField(usability.name(), report.count(direction, usability));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("files");
        for (FileReadiness file : report.files()) {
            file(json, file, report, words);
        }
        json.writeEndArray();
        texts(json, "stops", words.stops());
        texts(json, "todo", words.actions());
        json.writeArrayFieldStart("unchecked");
        for (Problem problem : report.unchecked()) {
            json.writeStartObject();
            json.writeStringField("code", problem.code().name());
            JsonFields.text(json, "path", problem.location().file());
            json.writeStringField("message", words.message(problem));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void announced(JsonGenerator json, ExchangeMove move, ReadinessReport report) throws IOException {
        json.writeObjectFieldStart("announced");
        date(json, "registerBy", move.registration());
        date(json, "move", move.move());
        json.writeBooleanField("moved", report.hasMoved());
        date(json, "licencesEnd", move.licencesEnd());
        json.writeObjectFieldStart("accepted");
        texts(json, "csvVersions", move.acceptedVersions());
        json.writeStringField("source", move.acceptedSource());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void date(JsonGenerator json, String name, AnnouncedDate date) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("date", date.announced());
        json.writeBooleanField("dayKnown", date.isDayKnown());
        json.writeStringField("source", date.source());
        json.writeEndObject();
    }

    private static void file(JsonGenerator json, FileReadiness file, ReadinessReport report, ReadinessWords words)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("direction", lowerCase(file.direction()));
        json.writeStringField("path", file.path());
        json.writeStringField("usability", file.usability().name());
        if (file.kind().isPresent()) {
            json.writeStringField("kind", file.kind().get().name());
        }
        JsonFields.text(json, "csvVersion", file.csvVersion());
        if (report.edition(file).isPresent()) {
            json.writeStringField("edition", report.edition(file).get().label());
        }
        if (file.sender().isPresent()) {
            json.writeStringField("sender", file.sender().get().value());
        }
        JsonFields.number(json, "errors", file.errors());
        json.writeArrayFieldStart("obstacles");
        for (Obstacle obstacle : file.obstacles()) {
            json.writeStartObject();
            json.writeStringField("code", obstacle.name());
            json.writeStringField("message", words.obstacle(file, obstacle));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static String lowerCase(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}

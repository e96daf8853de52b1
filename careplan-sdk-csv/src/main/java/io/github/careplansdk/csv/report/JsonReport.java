package io.github.careplansdk.csv.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.csv.report.internal.JsonFields;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * The report for programs: JSON as {@code docs/report.schema.json} describes it. UTF-8 and LF whatever the platform;
 * unknown values are left out. Immutable and safe to share.
 */
public final class JsonReport {
    private static final int SCHEMA_VERSION = 1;

    private final Messages messages;

    private JsonReport(Messages messages) {
        this.messages = messages;
    }

    /** Returns a report with messages and hints in a language. */
    public static JsonReport in(Language language) {
        return new JsonReport(Messages.in(language));
    }

    /** Returns a copy of this report with hints for another audience; the default is developers. */
    public JsonReport to(Audience audience) {
        return new JsonReport(messages.to(audience));
    }

    /**
     * Writes a report and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(Judgement judgement, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> report(json, judgement));
    }

    private void report(JsonGenerator json, Judgement judgement) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("standard", judgement.report().edition().label());
        json.writeStringField("verdict", judgement.verdict().id());
        json.writeObjectFieldStart("counts");
        for (Severity severity : Severity.values()) {
            json.writeNumberField(id(severity), judgement.count(severity));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("files");
        for (CheckedFile file : judgement.report().files()) {
            file(json, judgement, file);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("units");
        for (CheckedUnit unit : judgement.report().units()) {
            unit(json, judgement, unit);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("problems");
        for (Problem problem : judgement.problems()) {
            problem(json, judgement, problem);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notRun");
        for (NotRun notRun : judgement.report().notRun()) {
            json.writeStartObject();
            json.writeStringField("rule", notRun.rule());
            json.writeStringField("reason", notRun.reason().name());
            JsonFields.text(json, "file", notRun.file());
            JsonFields.text(json, "column", notRun.column());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (judgement.hasBaseline()) {
            baseline(json, judgement);
        }
        json.writeEndObject();
    }

    private static void baseline(JsonGenerator json, Judgement judgement) throws IOException {
        json.writeObjectFieldStart("baseline");
        json.writeNumberField(
                "known", judgement.known().stream().mapToLong(Problem::count).sum());
        json.writeArrayFieldStart("gone");
        for (Baseline.Entry entry : judgement.gone()) {
            BaselineFile.entry(json, entry);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void file(JsonGenerator json, Judgement judgement, CheckedFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", file.path());
        JsonFields.text(json, "kind", file.kind().map(FileKind::name).orElse(""));
        json.writeNumberField("rows", file.rows());
        json.writeObjectFieldStart("layers");
        for (Layer layer : Layer.values()) {
            if (layer != Layer.INTERNAL) {
                json.writeStringField(
                        layer.id(), judgement.state(file, layer).name().toLowerCase(Locale.ROOT));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void unit(JsonGenerator json, Judgement judgement, CheckedUnit unit) throws IOException {
        json.writeStartObject();
        json.writeStringField("serial", unit.serial().digits());
        json.writeStringField("from", unit.address().from().value());
        JsonFields.text(json, "fromType", unit.address().fromType());
        json.writeStringField("to", unit.address().to().value());
        JsonFields.text(json, "toType", unit.address().toType());
        json.writeArrayFieldStart("kinds");
        for (FileKind kind : unit.kinds()) {
            json.writeString(kind.name());
        }
        json.writeEndArray();
        json.writeStringField("verdict", judgement.verdict(unit).id());
        json.writeArrayFieldStart("files");
        for (String path : unit.paths()) {
            json.writeString(path);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void problem(JsonGenerator json, Judgement judgement, Problem problem) throws IOException {
        Location location = problem.location();
        json.writeStartObject();
        json.writeStringField("code", problem.code().name());
        json.writeStringField("severity", id(judgement.severity(problem)));
        json.writeStringField("layer", problem.code().layer().id());
        JsonFields.text(json, "file", location.file());
        JsonFields.number(json, "line", location.line());
        JsonFields.number(json, "row", location.row());
        if (location.column() > 0) {
            json.writeObjectFieldStart("column");
            json.writeNumberField("no", location.column());
            JsonFields.text(json, "name", location.columnName());
            JsonFields.text(json, "nameEn", location.columnNameEn());
            json.writeEndObject();
        }
        JsonFields.text(json, "value", problem.value());
        json.writeStringField("message", messages.message(problem));
        json.writeStringField("hint", messages.hint(problem));
        JsonFields.text(json, "official", problem.code().official().text().orElse(""));
        json.writeNumberField("count", problem.count());
        json.writeEndObject();
    }

    private static String id(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}

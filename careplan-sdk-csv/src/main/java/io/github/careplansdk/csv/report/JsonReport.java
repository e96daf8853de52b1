package io.github.careplansdk.csv.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
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
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The report for programs: JSON as {@code docs/report.schema.json} describes it. UTF-8 and LF whatever the platform;
 * what is not known is left out. Immutable and safe to share.
 */
public final class JsonReport {
    private static final int SCHEMA_VERSION = 1;
    private static final String STANDARD = "4.1";
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // A report that breaks off must not look like a whole one.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .characterEscapes(new TerminalEscapes())
            .build();

    private final Messages messages;

    private JsonReport(Messages messages) {
        this.messages = messages;
    }

    /** Reports whose messages and hints are in that language. */
    public static JsonReport in(Language language) {
        return new JsonReport(Messages.in(language));
    }

    /**
     * Writes a report and leaves the stream open.
     *
     * @throws IOException if the stream takes no more
     */
    public void write(Judgement judgement, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (JsonGenerator json = JSON.createGenerator(writer)) {
            json.setPrettyPrinter(pretty());
            report(json, judgement);
            json.writeRaw('\n');
        }
        writer.flush();
    }

    private static PrettyPrinter pretty() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indent).withArrayIndenter(indent);
    }

    private void report(JsonGenerator json, Judgement judgement) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("standard", STANDARD);
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
            text(json, "file", notRun.file());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void file(JsonGenerator json, Judgement judgement, CheckedFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", file.path());
        text(json, "kind", file.kind().map(Enum::name).orElse(""));
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
        text(json, "fromType", unit.address().fromType());
        json.writeStringField("to", unit.address().to().value());
        text(json, "toType", unit.address().toType());
        json.writeArrayFieldStart("kinds");
        for (Enum<?> kind : unit.kinds()) {
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
        text(json, "file", location.file());
        number(json, "line", location.line());
        number(json, "row", location.row());
        if (location.column() > 0) {
            json.writeObjectFieldStart("column");
            json.writeNumberField("no", location.column());
            text(json, "name", location.columnName());
            text(json, "nameEn", location.columnNameEn());
            json.writeEndObject();
        }
        text(json, "value", problem.value());
        json.writeStringField("message", messages.message(problem));
        json.writeStringField("hint", messages.hint(problem));
        text(json, "official", problem.code().official().text().orElse(""));
        json.writeNumberField("count", problem.count());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, long value) throws IOException {
        if (value > 0) {
            json.writeNumberField(name, value);
        }
    }

    private static String id(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** Also escapes what a terminal would act on beyond ASCII's control characters, so that printed JSON is harmless. */
    private static final class TerminalEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final int DELETE = 0x7F;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            boolean acted = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            return acted ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
        }
    }
}

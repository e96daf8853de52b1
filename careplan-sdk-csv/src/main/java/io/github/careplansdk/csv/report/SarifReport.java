package io.github.careplansdk.csv.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.report.internal.JsonFields;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The report for tools that show the findings of static analysis: SARIF 2.1.0 (an OASIS standard), as GitHub's code scanning,
 * editors and other viewers read it. The codes are its rules, their meaning and what to do its help. A place is a line of a
 * file, for bytes also the byte, and row and column of the layout as the logical location. Immutable and safe to share.
 */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Messages messages;
    private final Texts texts;
    private final PlaceOfFiles place;

    private SarifReport(Messages messages, PlaceOfFiles place) {
        this.messages = messages;
        this.texts = Wording.texts(messages.language());
        this.place = place;
    }

    /** Returns a report with messages in a language; the help of the rules has both. */
    public static SarifReport in(Language language) {
        return new SarifReport(Messages.in(language), PlaceOfFiles.HERE);
    }

    /**
     * Returns a copy of this report for files below a folder, relative to the place where the report is read, such as
     * the root of a repository.
     */
    public SarifReport below(String folder) {
        return new SarifReport(messages, new PlaceOfFiles(folder));
    }

    /**
     * Writes a report and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(Judgement judgement, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> new Run(json, judgement).write());
    }

    /** One report being written. */
    private final class Run {
        private final JsonGenerator json;
        private final Judgement judgement;
        private final List<RuleCode> rules;
        private final Map<String, Integer> seen = new HashMap<>();

        Run(JsonGenerator json, Judgement judgement) {
            this.json = json;
            this.judgement = judgement;
            Set<RuleCode> codes = new TreeSet<>(RuleCode.ORDER);
            judgement.problems().forEach(problem -> codes.add(problem.code()));
            judgement.known().forEach(problem -> codes.add(problem.code()));
            this.rules = new ArrayList<>(codes);
        }

        void write() throws IOException {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool();
            json.writeStringField("language", messages.language().id());
            json.writeStringField("defaultEncoding", "windows-31j");
            invocation();
            json.writeArrayFieldStart("results");
            for (Problem problem : judgement.problems()) {
                result(problem, false);
            }
            for (Problem problem : judgement.known()) {
                result(problem, true);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }

        private void tool() throws IOException {
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            json.writeStringField("name", "careplan-validator");
            String version = SarifReport.class.getPackage().getImplementationVersion();
            JsonFields.text(json, "version", version == null ? "" : version);
            json.writeArrayFieldStart("rules");
            for (RuleCode code : rules) {
                rule(code);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void rule(RuleCode code) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", code.name());
            message("shortDescription", general(messages.meaning(code)));
            message("fullDescription", general(messages.meaning(code)));
            json.writeObjectFieldStart("help");
            json.writeStringField("text", literal(general(messages.hint(code))));
            json.writeStringField("markdown", literal(help(code)));
            json.writeEndObject();
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(code.severity()));
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            json.writeArrayFieldStart("tags");
            json.writeString(code.layer().id());
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void invocation() throws IOException {
            json.writeArrayFieldStart("invocations");
            json.writeStartObject();
            json.writeBooleanField("executionSuccessful", judgement.verdict() != Verdict.BROKEN);
            json.writeArrayFieldStart("toolExecutionNotifications");
            for (NotRun notRun : judgement.report().notRun()) {
                // That an attachment is no CSV is no news.
                if (notRun.reason() != SkipReason.NOT_CSV) {
                    json.writeStartObject();
                    json.writeStringField("level", "note");
                    String column = notRun.column().isEmpty() ? "" : " (" + notRun.column() + ")";
                    message("message", notRun.rule() + column + ": " + messages.reason(notRun.reason()));
                    locations(Location.ofFile(notRun.file()), Region.NONE);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        }

        private void result(Problem problem, boolean known) throws IOException {
            json.writeStartObject();
            json.writeStringField("ruleId", problem.code().name());
            json.writeNumberField("ruleIndex", rules.indexOf(problem.code()));
            json.writeStringField("level", level(judgement.severity(problem)));
            message("message", new Sentence(problem, messages, texts).withPlace());
            locations(somewhere(problem.location()), Region.of(problem));
            json.writeObjectFieldStart("partialFingerprints");
            // The one name that GitHub reads; where it is missing, GitHub takes a hash of the line, and so of personal
            // data.
            json.writeStringField("primaryLocationLineHash", fingerprint(problem));
            json.writeEndObject();
            if (judgement.hasBaseline()) {
                json.writeStringField("baselineState", known ? "unchanged" : "new");
            }
            if (known) {
                json.writeArrayFieldStart("suppressions");
                json.writeStartObject();
                json.writeStringField("kind", "external");
                json.writeEndObject();
                json.writeEndArray();
            }
            properties(problem);
            json.writeEndObject();
        }

        /** GitHub refuses a whole report for one result without a file: what is about the bulk stands at its first. */
        private Location somewhere(Location location) {
            return location.file().isEmpty()
                    ? judgement.report().files().stream()
                            .findFirst()
                            .map(file -> Location.ofFile(file.path()))
                            .orElse(location)
                    : location;
        }

        private void locations(Location location, Region region) throws IOException {
            if (location.file().isEmpty()) {
                return;
            }
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", place.uri(location.file()));
            json.writeEndObject();
            region.write(json);
            json.writeEndObject();
            if (location.row() > 0) {
                json.writeArrayFieldStart("logicalLocations");
                json.writeStartObject();
                String row = "row " + location.row();
                JsonFields.text(json, "name", location.columnName());
                json.writeStringField(
                        "fullyQualifiedName", location.column() > 0 ? row + "/column " + location.column() : row);
                json.writeEndObject();
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndArray();
        }

        private void properties(Problem problem) throws IOException {
            Location location = problem.location();
            json.writeObjectFieldStart("properties");
            json.writeStringField("layer", problem.code().layer().id());
            JsonFields.number(json, "row", location.row());
            JsonFields.number(json, "column", location.column());
            JsonFields.text(json, "columnName", location.columnName());
            JsonFields.text(json, "columnNameEn", location.columnNameEn());
            JsonFields.text(json, "value", problem.value());
            json.writeNumberField("count", problem.count());
            json.writeEndObject();
        }

        private void message(String name, String text) throws IOException {
            json.writeObjectFieldStart(name);
            json.writeStringField("text", literal(text));
            json.writeEndObject();
        }

        /** The same as long as the finding's file, code and column are, and its place among those alike. */
        private String fingerprint(Problem problem) {
            String same = Baseline.file(problem.location().file())
                    + '\n'
                    + problem.code()
                    + '\n'
                    + problem.location().column();
            int nth = seen.merge(same, 1, Integer::sum);
            return sha256(same) + ":" + nth;
        }
    }

    /**
     * Where in the file's text a finding is.
     *
     * @param line the line, or 0
     * @param offset the byte, or -1
     */
    private record Region(long line, long offset) {
        static final Region NONE = new Region(0, -1);

        static Region of(Problem problem) {
            boolean bytes = problem.code().parameters().contains("offset");
            // Viewers show what has a line; a finding about a whole file stands at its first.
            long line = Math.max(1, problem.location().line());
            return new Region(line, bytes ? Long.parseLong(problem.argument("offset")) : -1);
        }

        void write(JsonGenerator json) throws IOException {
            if (line > 0 || offset >= 0) {
                json.writeObjectFieldStart("region");
                JsonFields.number(json, "startLine", line);
                if (offset >= 0) {
                    json.writeNumberField("byteOffset", offset);
                }
                json.writeEndObject();
            }
        }
    }

    private static String help(RuleCode code) {
        StringBuilder help = new StringBuilder();
        for (Language language : Language.values()) {
            Messages words = Messages.in(language);
            help.append("**").append(general(words.meaning(code))).append("**\n\n");
            help.append(general(words.hint(code))).append("\n\n");
            help.append('_').append(words.section(code)).append("_\n\n");
        }
        return help.toString().strip();
    }

    /** A text about a code with the names of its parameters, of which only a finding has the values. */
    private static String general(String text) {
        return text.replaceAll("\\{(\\w+)}", "[$1]");
    }

    /** A text without placeholders: SARIF writes braces twice. */
    private static String literal(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR, WARNING -> severity.name().toLowerCase(Locale.ROOT);
            case INFO -> "note";
        };
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}

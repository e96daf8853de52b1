package io.github.careplansdk.csv.report;

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
import io.github.careplansdk.csv.report.SarifLog.Artifact;
import io.github.careplansdk.csv.report.SarifLog.Configuration;
import io.github.careplansdk.csv.report.SarifLog.Driver;
import io.github.careplansdk.csv.report.SarifLog.Fingerprints;
import io.github.careplansdk.csv.report.SarifLog.Help;
import io.github.careplansdk.csv.report.SarifLog.Invocation;
import io.github.careplansdk.csv.report.SarifLog.LogicalLocation;
import io.github.careplansdk.csv.report.SarifLog.Message;
import io.github.careplansdk.csv.report.SarifLog.Notification;
import io.github.careplansdk.csv.report.SarifLog.PhysicalLocation;
import io.github.careplansdk.csv.report.SarifLog.Place;
import io.github.careplansdk.csv.report.SarifLog.Properties;
import io.github.careplansdk.csv.report.SarifLog.Region;
import io.github.careplansdk.csv.report.SarifLog.Result;
import io.github.careplansdk.csv.report.SarifLog.Rule;
import io.github.careplansdk.csv.report.SarifLog.Run;
import io.github.careplansdk.csv.report.SarifLog.Suppression;
import io.github.careplansdk.csv.report.SarifLog.Tags;
import io.github.careplansdk.csv.report.SarifLog.Tool;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        JsonOutput.write(out, new SarifLog(SCHEMA, "2.1.0", List.of(new Findings(judgement).run())));
    }

    /** One report being made. */
    private final class Findings {
        private final Judgement judgement;
        private final List<RuleCode> rules;
        private final Map<String, Integer> seen = new HashMap<>();

        Findings(Judgement judgement) {
            this.judgement = judgement;
            this.rules = Stream.concat(judgement.problems().stream(), judgement.known().stream())
                    .map(Problem::code)
                    .collect(Collectors.toCollection(() -> new TreeSet<>(RuleCode.ORDER)))
                    .stream()
                    .toList();
        }

        Run run() {
            return new Run(
                    tool(),
                    messages.language().id(),
                    "windows-31j",
                    List.of(new Invocation(judgement.verdict() != Verdict.BROKEN, notifications())),
                    Stream.concat(
                                    judgement.problems().stream().map(problem -> result(problem, false)),
                                    judgement.known().stream().map(problem -> result(problem, true)))
                            .toList());
        }

        private Tool tool() {
            String version = SarifReport.class.getPackage().getImplementationVersion();
            return new Tool(new Driver(
                    "careplan-validator",
                    version,
                    rules.stream().map(this::rule).toList()));
        }

        private Rule rule(RuleCode code) {
            Message meaning = Message.literal(general(messages.meaning(code)));
            return new Rule(
                    code.name(),
                    meaning,
                    meaning,
                    new Help(
                            Message.literal(general(messages.hint(code))).text(),
                            Message.literal(help(code)).text()),
                    new Configuration(level(code.severity())),
                    new Tags(List.of(code.layer().id())));
        }

        private List<Notification> notifications() {
            return judgement.report().notRun().stream()
                    // That an attachment is no CSV is no news.
                    .filter(notRun -> notRun.reason() != SkipReason.NOT_CSV)
                    .map(this::notification)
                    .toList();
        }

        private Notification notification(NotRun notRun) {
            String column = notRun.column().isEmpty() ? "" : " (" + notRun.column() + ")";
            return new Notification(
                    "note",
                    Message.literal(notRun.rule() + column + ": " + messages.reason(notRun.reason())),
                    locations(Location.ofFile(notRun.file()), null));
        }

        private Result result(Problem problem, boolean known) {
            String state = known ? "unchanged" : "new";
            return new Result(
                    problem.code().name(),
                    rules.indexOf(problem.code()),
                    level(judgement.severity(problem)),
                    Message.literal(new Sentence(problem, messages, texts).withPlace()),
                    locations(somewhere(problem.location()), region(problem)),
                    new Fingerprints(fingerprint(problem)),
                    judgement.hasBaseline() ? state : null,
                    known ? List.of(new Suppression("external")) : null,
                    properties(problem));
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

        private @Nullable List<Place> locations(Location location, @Nullable Region region) {
            if (location.file().isEmpty()) {
                return null;
            }
            return List.of(new Place(
                    new PhysicalLocation(new Artifact(place.uri(location.file())), region),
                    location.row() > 0 ? List.of(cell(location)) : null));
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

    private static LogicalLocation cell(Location location) {
        String row = "row " + location.row();
        return new LogicalLocation(
                location.columnName(), location.column() > 0 ? row + "/column " + location.column() : row);
    }

    private static Region region(Problem problem) {
        boolean bytes = problem.code().parameters().contains("offset");
        // Viewers show what has a line; a finding about a whole file stands at its first.
        long line = Math.max(1, problem.location().line());
        return new Region(line, bytes ? Long.valueOf(problem.argument("offset")) : null);
    }

    private static Properties properties(Problem problem) {
        Location location = problem.location();
        return new Properties(
                problem.code().layer().id(),
                location.row(),
                location.column(),
                location.columnName(),
                location.columnNameEn(),
                problem.value(),
                problem.count());
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

package io.github.careplansdk.csv.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.careplansdk.core.cli.Converters;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.cli.Arguments.Format;
import io.github.careplansdk.csv.exchange.Change;
import io.github.careplansdk.csv.exchange.Import;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code units}: what is in a bulk, and what an import would apply. */
@Command(
        name = "units",
        header = "送信単位と、取り込むと何が変わるかを表示します。 / Shows the units and what an import would apply.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  すべて取り込める / everything can be applied",
            "  1  保留になるものあり / something would be set aside",
            "  2  使い方の誤り、読めないフォルダー / wrong usage, or a folder that cannot be read",
            "  3  プログラムの内部エラー / a rule or the program broke"
        })
final class UnitsCommand implements Callable<Integer> {
    private static final int SCHEMA_VERSION = 1;

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Arguments.ToFormat.class,
            description = {"結果の形式。既定は text です。", "The form of the result; text by default."})
    private Format format = Format.TEXT;

    @Parameters(
            paramLabel = "FOLDER",
            converter = Converters.ToPath.class,
            description = {
                "受信したファイルのフォルダー（フォルダーごとに一括送信の1回分）、.zip（1回分）、またはファイル。",
                "The folder of received files (each folder in it is one bulk), a .zip (one bulk) or a file."
            })
    private Path folder = Path.of("");

    UnitsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How many keys and rows of a kind a unit changes. */
    private static final class Sum {
        private int keys;
        private int rows;
    }

    /** A sort of change: replacing one kind, or deleting several. */
    private record Sort(boolean deletes, List<FileKind> kinds) {}

    /** A unit, and what it changes. */
    private record Summary(IncomingUnit unit, Map<Sort, Sum> changes) {
        static Summary of(IncomingUnit unit) throws IOException {
            Map<Sort, Sum> changes = new LinkedHashMap<>();
            for (Change change : unit.changes()) {
                Sum sum = changes.computeIfAbsent(
                        new Sort(change instanceof Change.Delete, change.kinds()), sort -> new Sum());
                sum.keys++;
                sum.rows += change instanceof Change.Replace replace
                        ? replace.records().size()
                        : 0;
            }
            return new Summary(unit, changes);
        }
    }

    @Override
    public Integer call() throws IOException {
        Import found;
        List<Summary> units = new ArrayList<>();
        try {
            Unreadable.checkThere(List.of(folder));
            found = Importer.create().read(folder);
            for (IncomingUnit unit : found.units()) {
                units.add(Summary.of(unit));
            }
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
        if (NothingToCheck.isAllOf(found.report())) {
            throw NothingToCheck.at(List.of(folder));
        }
        switch (format) {
            case JSON -> json(found, units);
            case TEXT -> text(found, units);
        }
        if (Policy.DEFAULT.judge(found.report()).verdict() == Verdict.BROKEN) {
            return ExitCode.BROKEN.number();
        }
        if (!found.unusable().isEmpty()) {
            throw Unreadable.unusable(found.unusable());
        }
        return (found.isComplete() ? ExitCode.PASSED : ExitCode.FOUND)
                .orUnread(found.report().problems())
                .number();
    }

    private void text(Import found, List<Summary> units) throws IOException {
        Page page = new Page(terminal.out(), terminal.width(), terminal.colours());
        long aside = units.stream().filter(each -> each.unit().isSetAside()).count();
        page.line(
                0,
                found.isComplete() ? Style.GOOD : Style.BAD,
                say(
                        "送信単位 " + units.size() + "件（保留 " + aside + "件）、添付ファイル "
                                + found.attachments().size() + "件、ファイル名の誤り "
                                + found.misnamed().size() + "件",
                        units.size() + " units (" + aside + " set aside), "
                                + found.attachments().size() + " attachments, "
                                + found.misnamed().size() + " files with a wrong name"));
        if (!units.isEmpty()) {
            page.gap();
            page.line(0, Style.BOLD, say("送信単位（適用する順）", "Units, in the order in which they are applied"));
        }
        for (Summary each : units) {
            unit(page, each);
        }
        list(page, say("添付ファイル", "Attachments"), found.attachments());
        list(page, say("ファイル名に誤りのあるファイル", "Files with a wrong name"), found.misnamed());
        List<Problem> unread = unread(found);
        if (!unread.isEmpty()) {
            page.gap();
            page.line(0, Style.BOLD, say("読み取れないもの", "What cannot be read"));
            Messages messages = Messages.in(language.language());
            for (Problem problem : unread) {
                page.paragraph(
                        2,
                        Style.BAD,
                        problem.code() + " " + messages.place(problem.location()) + " " + messages.message(problem));
            }
        }
        if (!found.isComplete()) {
            page.gap();
            page.paragraph(
                    0,
                    Style.PLAIN,
                    say(
                            "保留になるものは送信元に再送を依頼してください。詳しくは validate で検査してください。",
                            "Ask the sender to send again what is set aside; validate tells more."));
        }
    }

    private static List<Problem> unread(Import found) {
        return found.report().problems().stream().filter(Problem::isUnread).toList();
    }

    private void unit(Page page, Summary summary) throws IOException {
        IncomingUnit unit = summary.unit();
        page.line(
                2,
                unit.isSetAside() ? Style.BAD : Style.PLAIN,
                String.join(
                        "  ",
                        unit.isSetAside() ? say("保留", "set aside") : say("適用", "apply"),
                        unit.id().serial().digits(),
                        office(unit.id().address()),
                        title(unit)));
        if (unit.isSetAside()) {
            page.paragraph(6, Style.PLAIN, problems(unit));
        }
        changes(page, summary, false);
        changes(page, summary, true);
    }

    private void changes(Page page, Summary unit, boolean deletes) throws IOException {
        String changes = unit.changes().entrySet().stream()
                .filter(change -> change.getKey().deletes() == deletes)
                .map(change -> change(change.getKey(), change.getValue()))
                .collect(joining(say("、", ", ")));
        if (!changes.isEmpty()) {
            page.labelled(6, Style.PLAIN, deletes ? say("削除", "delete") : say("置換", "replace"), changes);
        }
    }

    private void list(Page page, String title, List<SourceFile> files) throws IOException {
        if (!files.isEmpty()) {
            page.gap();
            page.line(0, Style.BOLD, title);
            for (SourceFile file : files) {
                page.line(2, Style.PLAIN, file.path());
            }
        }
    }

    private String title(IncomingUnit unit) {
        return unit.type()
                .map(type -> language.language() == Language.JA ? type.titleJa() : type.titleEn())
                .orElse("?");
    }

    private String change(Sort sort, Sum sum) {
        String kinds = sort.kinds().stream().map(FileKind::name).collect(joining("+"));
        if (sort.deletes()) {
            return kinds + say(" " + sum.keys + "件", " of " + sum.keys);
        }
        return kinds
                + say(
                        " " + sum.keys + "件（" + sum.rows + "行）",
                        " of " + sum.keys + " (" + sum.rows + (sum.rows == 1 ? " row)" : " rows)"));
    }

    private static String problems(IncomingUnit unit) {
        Map<String, Long> counts = new LinkedHashMap<>();
        unit.report().problems().stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .forEach(problem -> counts.merge(problem.code().name(), problem.count(), Long::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(joining(", "));
    }

    private static String office(Address address) {
        return office(address.from().value(), address.fromType()) + " → "
                + office(address.to().value(), address.toType());
    }

    private static String office(String number, String type) {
        return type.isEmpty() ? number : number + "(" + type + ")";
    }

    private String say(String japanese, String english) {
        return language.language() == Language.JA ? japanese : english;
    }

    private void json(Import found, List<Summary> units) throws IOException {
        JsonOutput.write(terminal.out(), json -> {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeBooleanField("complete", found.isComplete());
            json.writeArrayFieldStart("units");
            for (Summary unit : units) {
                unit(json, unit);
            }
            json.writeEndArray();
            files(json, "attachments", found.attachments());
            files(json, "misnamed", found.misnamed());
            problems(json, "unread", unread(found));
            json.writeEndObject();
        });
    }

    private void unit(JsonGenerator json, Summary summary) throws IOException {
        IncomingUnit unit = summary.unit();
        Address address = unit.id().address();
        json.writeStartObject();
        json.writeStringField("serial", unit.id().serial().digits());
        json.writeStringField("from", address.from().value());
        json.writeStringField("fromType", address.fromType());
        json.writeStringField("to", address.to().value());
        json.writeStringField("toType", address.toType());
        if (unit.type().isPresent()) {
            json.writeStringField("type", unit.type().get().name());
        }
        json.writeBooleanField("setAside", unit.isSetAside());
        files(json, "files", unit.files());
        files(json, "attachments", unit.attachments());
        json.writeArrayFieldStart("changes");
        for (Map.Entry<Sort, Sum> change : summary.changes().entrySet()) {
            json.writeStartObject();
            json.writeStringField("action", change.getKey().deletes() ? "delete" : "replace");
            json.writeArrayFieldStart("kinds");
            for (FileKind kind : change.getKey().kinds()) {
                json.writeString(kind.name());
            }
            json.writeEndArray();
            json.writeNumberField("keys", change.getValue().keys);
            json.writeNumberField("records", change.getValue().rows);
            json.writeEndObject();
        }
        json.writeEndArray();
        problems(json, "problems", unit.report().problems());
        json.writeEndObject();
    }

    private void problems(JsonGenerator json, String field, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart(field);
        Messages messages = Messages.in(language.language());
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("code", problem.code().name());
            json.writeStringField("severity", problem.code().severity().name().toLowerCase(Locale.ROOT));
            json.writeStringField("file", problem.location().file());
            json.writeNumberField("line", problem.location().line());
            json.writeNumberField("row", problem.location().row());
            json.writeNumberField("column", problem.location().column());
            json.writeStringField("message", messages.message(problem));
            json.writeNumberField("count", problem.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void files(JsonGenerator json, String field, List<SourceFile> files) throws IOException {
        json.writeArrayFieldStart(field);
        for (SourceFile file : files) {
            json.writeString(file.path());
        }
        json.writeEndArray();
    }
}

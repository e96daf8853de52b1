package io.github.careplansdk.csv.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.careplansdk.core.cli.FormatOption;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.cli.shared.NothingToCheck;
import io.github.careplansdk.csv.exchange.Change;
import io.github.careplansdk.csv.exchange.Import;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  3  内部エラー（検査の規則を含む） / internal error, including a rule that failed"
        })
final class UnitsCommand implements Callable<Integer> {
    private static final int SCHEMA_VERSION = 1;

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(
            paramLabel = "FOLDER",
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
        switch (format.value()) {
            case JSON -> JsonOutput.write(terminal.out(), document(found, units));
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
                texts().with(
                                "units.found",
                                Map.of(
                                        "units", String.valueOf(units.size()),
                                        "setAside", String.valueOf(aside),
                                        "attachments",
                                                String.valueOf(
                                                        found.attachments().size()),
                                        "misnamed",
                                                String.valueOf(found.misnamed().size()))));
        if (!units.isEmpty()) {
            page.gap();
            page.line(0, Style.BOLD, texts().get("units.title"));
        }
        for (Summary each : units) {
            unit(page, each);
        }
        list(page, texts().get("units.attachments"), found.attachments());
        list(page, texts().get("units.misnamed"), found.misnamed());
        List<Problem> unread = unread(found);
        if (!unread.isEmpty()) {
            page.gap();
            page.line(0, Style.BOLD, texts().get("units.unread"));
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
            page.paragraph(0, Style.PLAIN, texts().get("units.hint"));
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
                        unit.isSetAside() ? texts().get("units.setAside") : texts().get("units.applied"),
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
                .collect(joining(texts().get("units.and")));
        if (!changes.isEmpty()) {
            page.labelled(6, Style.PLAIN, texts().get(deletes ? "units.delete" : "units.replace"), changes);
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
                .map(type -> new BilingualText(type.titleJa(), type.titleEn()).in(language.language()))
                .orElse("?");
    }

    private String change(Sort sort, Sum sum) {
        String kinds = sort.kinds().stream().map(FileKind::name).collect(joining("+"));
        String key = sort.deletes() ? "units.deleted" : sum.rows == 1 ? "units.replacedOne" : "units.replaced";
        return texts().with(
                        key,
                        Map.of(
                                "kinds", kinds,
                                "keys", String.valueOf(sum.keys),
                                "rows", String.valueOf(sum.rows)));
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

    private Texts texts() {
        return language.texts(UnitsCommand.class);
    }

    private Document document(Import found, List<Summary> units) {
        Messages messages = Messages.in(language.language());
        return new Document(
                SCHEMA_VERSION,
                found.isComplete(),
                map(units, unit -> UnitEntry.of(unit, messages)),
                map(found.attachments(), SourceFile::path),
                map(found.misnamed(), SourceFile::path),
                map(unread(found), problem -> ProblemEntry.of(problem, messages)));
    }

    private static <T, R> List<R> map(Collection<T> values, Function<T, R> form) {
        return values.stream().map(form).toList();
    }

    private record Document(
            int schemaVersion,
            boolean complete,
            List<UnitEntry> units,
            List<String> attachments,
            List<String> misnamed,
            List<ProblemEntry> unread) {}

    private record UnitEntry(
            String serial,
            String from,
            @JsonInclude String fromType,
            String to,
            @JsonInclude String toType,
            @Nullable String type,
            boolean setAside,
            List<String> files,
            List<String> attachments,
            List<ChangeEntry> changes,
            List<ProblemEntry> problems) {
        static UnitEntry of(Summary summary, Messages messages) {
            IncomingUnit unit = summary.unit();
            Address address = unit.id().address();
            return new UnitEntry(
                    unit.id().serial().digits(),
                    address.from().value(),
                    address.fromType(),
                    address.to().value(),
                    address.toType(),
                    unit.type().map(UnitType::name).orElse(null),
                    unit.isSetAside(),
                    map(unit.files(), SourceFile::path),
                    map(unit.attachments(), SourceFile::path),
                    map(summary.changes().entrySet(), change -> ChangeEntry.of(change.getKey(), change.getValue())),
                    map(unit.report().problems(), problem -> ProblemEntry.of(problem, messages)));
        }
    }

    private record ChangeEntry(String action, List<String> kinds, int keys, int records) {
        static ChangeEntry of(Sort sort, Sum sum) {
            return new ChangeEntry(
                    sort.deletes() ? "delete" : "replace", map(sort.kinds(), FileKind::name), sum.keys, sum.rows);
        }
    }

    private record ProblemEntry(
            String code,
            String severity,
            @JsonInclude String file,
            long line,
            long row,
            int column,
            String message,
            long count) {
        static ProblemEntry of(Problem problem, Messages messages) {
            Location location = problem.location();
            return new ProblemEntry(
                    problem.code().name(),
                    JsonOutput.id(problem.code().severity()),
                    location.file(),
                    location.line(),
                    location.row(),
                    location.column(),
                    messages.message(problem),
                    problem.count());
        }
    }
}

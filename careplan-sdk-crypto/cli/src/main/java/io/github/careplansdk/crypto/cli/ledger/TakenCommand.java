package io.github.careplansdk.crypto.cli.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.cli.Converters.Format;
import io.github.careplansdk.core.cli.FormatOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.JsonResult;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.cli.shared.UnitName;
import io.github.careplansdk.crypto.transport.TransportStatus;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import io.github.careplansdk.crypto.transport.terminal.TakenUnit;
import io.github.careplansdk.crypto.transport.terminal.TerminalJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code taken}: which of the office's terminals has taken which unit. */
@Command(
        name = "taken",
        header = "どの端末がどの送信単位を取り込んだかを表示します。 / Shows which terminal has taken which unit.",
        description = {
            "記録は pick-up と watch の --journal が作ります。--inbox を指定すると、そこにないものだけを表示します。",
            "--journal of pick-up and watch makes the record. With --inbox only what is not in it is shown.",
            "json の形は docs/taken.schema.json にあります。",
            "docs/taken.schema.json describes json."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  表示した。--inbox では、ここにないものはない / shown; with --inbox, nothing is missing",
            "  1  指定した送信単位の記録がない。--inbox では、ここにないものがある"
                    + " / a unit that was asked for is not recorded; with --inbox, some are missing",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  内部エラー / internal error"
        })
public final class TakenCommand extends TransferCommand {
    private static final Pattern SERIAL = Pattern.compile("(?<![0-9])[0-9]{14}(?![0-9])");
    private static final Pattern OFFICE = Pattern.compile("(?<![0-9])[0-9]{10}(?![0-9])");

    /** A unit that is asked for: by its serial, and by the office numbers that stand beside it. */
    private record Wanted(String text, List<String> serials, List<String> offices) {
        static Wanted of(String text) {
            List<String> serials = found(SERIAL, text);
            if (serials.isEmpty()) {
                throw new UsageException(
                        "ファイル連番（14桁の数字）が含まれていません: " + text, "There is no serial of 14 digits in it: " + text);
            }
            return new Wanted(text, serials, found(OFFICE, text));
        }

        private static List<String> found(Pattern pattern, String text) {
            return pattern.matcher(text).results().map(MatchResult::group).toList();
        }

        boolean means(UnitId unit) {
            return serials.contains(unit.serial().toString())
                    && List.of(
                                    unit.address().from().value(),
                                    unit.address().to().value())
                            .containsAll(offices);
        }
    }

    @Option(
            names = "--journal",
            required = true,
            paramLabel = "DIR",
            description = {"端末どうしで共有する、記録のフォルダー。", "The folder of the record, which the terminals share."})
    private Path journal = Path.of("");

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            description = {"この端末の受信箱。", "The inbox of this terminal."})
    private @Nullable Path inbox;

    @Parameters(
            paramLabel = "UNIT",
            arity = "0..*",
            description = {
                "ファイル連番（14桁）か、それを含むファイル名・送信単位の名前。省略するとすべて表示します。",
                "A serial of 14 digits, or the name of a file or unit that has it; all without one."
            })
    private List<String> wanted = new ArrayList<>();

    @Mixin
    private FormatOption format = new FormatOption();

    public TakenCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        FolderPaths.checkThere(List.of(journal));
        List<Wanted> asked = wanted.stream().map(Wanted::of).toList();
        Set<UnitId> here = here();
        List<TakenUnit> all = TerminalJournal.read(journal);
        List<TakenUnit> shown = all.stream()
                .filter(taken -> asked.isEmpty() || asked.stream().anyMatch(one -> one.means(taken.unit())))
                .filter(taken -> !here.contains(taken.unit()))
                .toList();
        List<String> unknown = asked.stream()
                .filter(one -> all.stream().noneMatch(taken -> one.means(taken.unit())))
                .map(Wanted::text)
                .toList();
        if (format.value() == Format.JSON) {
            json(shown, unknown);
        } else {
            text(shown, unknown);
        }
        boolean isMissing = inbox != null && !shown.isEmpty();
        return isMissing || !unknown.isEmpty() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    private Set<UnitId> here() throws IOException {
        if (inbox == null) {
            return Set.of();
        }
        FolderPaths.checkInbox(inbox);
        return TransportStatus.ofInbox(inbox).stream().map(UnitStatus::unit).collect(Collectors.toSet());
    }

    private void text(List<TakenUnit> shown, List<String> unknown) throws IOException {
        if (!shown.isEmpty()) {
            TextTable table = new TextTable()
                    .row(texts().get("taken.at"), texts().get("taken.terminal"), texts().get("taken.unit"));
            shown.forEach(taken -> table.row(JapanTime.shown(taken.at()), taken.terminal(), UnitName.of(taken.unit())));
            page().table(0, Style.NOTE, table);
        } else if (unknown.isEmpty()) {
            page().line(0, Style.GOOD, inbox == null ? texts().get("taken.none") : texts().get("taken.complete"));
        }
        for (String text : unknown) {
            page().line(0, Style.BAD, texts().with("taken.unknown", Map.of("unit", text)));
        }
    }

    /** By {@code docs/taken.schema.json}. */
    private void json(List<TakenUnit> shown, List<String> unknown) throws IOException {
        JsonResult result = new JsonResult();
        ArrayNode units = result.root().putArray("units");
        for (TakenUnit taken : shown) {
            ObjectNode node = units.addObject();
            node.put("unit", UnitName.of(taken.unit()))
                    .put("terminal", taken.terminal())
                    .put("takenAt", JapanTime.iso(taken.at()))
                    .put("digest", taken.digest().hex());
        }
        ArrayNode none = result.root().putArray("notRecorded");
        unknown.forEach(none::add);
        result.write(terminal().out());
    }
}

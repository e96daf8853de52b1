package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.cli.shared.FindingLines;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.UnitName;
import io.github.careplansdk.crypto.transport.terminal.TakenUnit;
import io.github.careplansdk.crypto.transport.terminal.TerminalCode;
import io.github.careplansdk.crypto.transport.terminal.TerminalJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --journal} and {@code --terminal}: who of several terminals has taken what. */
final class JournalOption {
    /** More would hide what was just taken. */
    private static final int MOST_SHOWN = 10;

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description = {
                "事業所の端末どうしで共有するフォルダー。この端末が取り込んだものを記録します。どの端末が何を取り込んだかは taken で表示できます。",
                "A folder that the office's terminals share: records what this one takes. taken shows which took what."
            })
    private @Nullable Path folder;

    @Option(
            names = "--terminal",
            paramLabel = "NAME",
            description = {"この端末の名前。端末ごとに変えてください。", "The name of this terminal, which no other has."})
    private @Nullable String terminal;

    boolean isGiven() {
        return folder != null || terminal != null;
    }

    Optional<TerminalJournal> journal(List<Path> apart) throws IOException {
        if (!isGiven()) {
            return Optional.empty();
        }
        if (folder == null || terminal == null) {
            throw new UsageException("--journal と --terminal は一緒に指定してください。", "Name both --journal and --terminal.");
        }
        FolderPaths.checkUsable(folder);
        for (Path other : apart) {
            FolderPaths.checkApart(folder, other);
        }
        try {
            return Optional.of(TerminalJournal.folder(folder, terminal));
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "端末の名前には、64文字までの文字、数字、-、_、ピリオドを使ってください: " + terminal,
                    "Write the name of a terminal with at most 64 letters, digits, -, _ and dots: " + terminal);
        }
    }

    /** Tells what other terminals have taken that is not here. */
    void tell(List<TakenUnit> elsewhere, Page page, Texts texts) throws IOException {
        if (elsewhere.isEmpty()) {
            return;
        }
        page.line(0, Style.DOUBTFUL, texts.with("taken.elsewhere", Map.of("count", String.valueOf(elsewhere.size()))));
        FindingLines lines = new FindingLines(page, texts);
        for (TakenUnit unit : elsewhere.subList(0, Math.min(MOST_SHOWN, elsewhere.size()))) {
            lines.write(
                    2,
                    Finding.of(
                            TerminalCode.TAKEN_ELSEWHERE,
                            UnitName.of(unit.unit()),
                            unit.terminal(),
                            JapanTime.day(unit.at())));
        }
        if (elsewhere.size() > MOST_SHOWN) {
            page.line(2, Style.NOTE, texts.get("taken.all"));
        }
    }
}

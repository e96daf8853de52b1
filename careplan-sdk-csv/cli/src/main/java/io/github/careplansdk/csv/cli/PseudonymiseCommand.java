package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.pseudonymise.ChangedFinding;
import io.github.careplansdk.csv.pseudonymise.KeptColumns;
import io.github.careplansdk.csv.pseudonymise.PseudonymKey;
import io.github.careplansdk.csv.pseudonymise.PseudonymisationReport;
import io.github.careplansdk.csv.pseudonymise.PseudonymisedFile;
import io.github.careplansdk.csv.pseudonymise.PseudonymisedFile.Content;
import io.github.careplansdk.csv.pseudonymise.Pseudonymiser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pseudonymise}: replaces what is private, so that broken files can be shown to a vendor. */
@Command(
        name = "pseudonymise",
        header = "個人情報を別の値に置き換え、同じ問題が起きるファイルを作ります。 / Replaces what is private; the files break in the same way.",
        footer = {
            "",
            "出力したファイルも個人情報として扱い、必要な相手だけに渡してください。",
            "The new files are personal data still: hand them only to those who need them.",
            "",
            "終了コード / Exit codes:",
            "  0  すべて出力され、検査結果が前後で同じ / all written, and a check finds the same",
            "  1  検査結果が変わった箇所がある / a check finds something else",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  内部エラー / internal error"
        })
final class PseudonymiseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description = {"出力先のフォルダー。存在しないか、空であること。", "A new or empty folder for the new files."})
    private @Nullable Path output;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = {
                "置き換えに使う鍵のファイル。なければ作ります。同じ鍵なら、別の実行でも同じ値に置き換わります。鍵は渡さないでください。",
                "The file of the key; made if it is not there. The same key gives the same values in other runs. Never hand it on."
            })
    private @Nullable Path keyFile;

    @Option(
            names = "--keep-dates",
            description = {"生年月日以外の日付をそのまま残します。", "Keeps all dates but births as they are."})
    private boolean keepDates;

    @Parameters(
            paramLabel = "PATH",
            description = {"フォルダー、.zip、またはファイル。変更しません。", "A folder, a .zip or a file. It is not changed."})
    private @Nullable Path path;

    PseudonymiseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (path == null || output == null) {
            throw new IllegalStateException("picocli asks for all of these.");
        }
        Unreadable.checkThere(List.of(path));
        Pseudonymiser.Builder builder = Pseudonymiser.builder().keepDates(keepDates);
        boolean makesKey = keyFile != null && Files.notExists(keyFile);
        if (keyFile != null) {
            checkPlace(keyFile, path, output);
            PseudonymKey key = makesKey ? PseudonymKey.random() : read(keyFile);
            builder.key(key);
            if (makesKey) {
                write(key, keyFile);
            }
        }
        PseudonymisationReport report;
        try {
            report = run(builder.build(), path, output);
        } catch (RuntimeException e) {
            if (keyFile != null && makesKey) {
                Files.deleteIfExists(keyFile);
            }
            throw e;
        }
        write(report, output, makesKey);
        if (!report.files().stream().allMatch(PseudonymisedFile::isWritten)) {
            return ExitCode.USAGE.number();
        }
        return (report.isFaithful() ? ExitCode.PASSED : ExitCode.FOUND).number();
    }

    /** Who is given the new files must not get the key with them, and what is read is not written to. */
    private static void checkPlace(Path key, Path input, Path output) {
        for (Path folder : List.of(input, output)) {
            if (key.toAbsolutePath()
                    .normalize()
                    .startsWith(folder.toAbsolutePath().normalize())) {
                throw new UsageException(
                        "鍵のファイルは、元のファイルのフォルダーと出力先のフォルダーの外に置いてください: " + key,
                        "Keep the key outside of the folder that is read and of the output: " + key);
            }
        }
    }

    private static PseudonymKey read(Path file) {
        try {
            return PseudonymKey.read(file);
        } catch (CarePlanException e) {
            throw new UsageException(
                    "仮名化の鍵のファイルではありません: " + file, "Not the file of a key of a pseudonymisation: " + file);
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private static void write(PseudonymKey key, Path file) {
        try {
            key.write(file);
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private static PseudonymisationReport run(Pseudonymiser pseudonymiser, Path path, Path output) {
        try {
            return pseudonymiser.run(path, output);
        } catch (CarePlanException e) {
            throw switch ((ErrorCode) e.code()) {
                case NO_FILES ->
                    new UsageException(
                            "読み取れるファイルがありません。validate コマンドで確認してください: " + path,
                            "There is no file that can be read. See what the command validate says: " + path);
                case OUTPUT_IN_FOLDER -> PathException.inFolderRead(output);
                case FOLDER_NOT_EMPTY ->
                    new UsageException(
                            "出力先は空のフォルダーではありません。新しいフォルダーを指定してください: " + output,
                            "The output is not an empty folder. Give a new one: " + output);
                default -> e;
            };
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private void write(PseudonymisationReport report, Path written, boolean keyMade) throws IOException {
        Page page = new Page(terminal.out(), terminal.width(), terminal.colours());
        page.line(0, report.isFaithful() ? Style.GOOD : Style.BAD, summary(report));
        page.line(0, Style.DIM, texts().with("pseudonymise.output", Map.of("folder", written)));
        if (keyMade && keyFile != null) {
            page.line(0, Style.DIM, texts().with("pseudonymise.key", Map.of("file", keyFile)));
        }
        for (PseudonymisedFile file : report.files()) {
            if (file.content() != Content.CELLS) {
                page.gap();
                page.line(0, Style.BOLD, file.path());
                page.paragraph(
                        2,
                        file.isWritten() ? Style.PLAIN : Style.BAD,
                        file.content().text(language.language()));
            }
        }
        writeChanges(report, page);
        writeColumns(report, page);
    }

    private void writeChanges(PseudonymisationReport report, Page page) throws IOException {
        if (!report.changed().isEmpty()) {
            page.gap();
            page.line(0, Style.BOLD, texts().get("pseudonymise.changes"));
        }
        for (ChangedFinding finding : report.changed()) {
            page.paragraph(
                    2,
                    Style.BAD,
                    texts().with(
                                    "pseudonymise.change",
                                    Map.of(
                                            "code", finding.code().name(),
                                            "place", place(finding.location()),
                                            "before", finding.before(),
                                            "after", finding.after())));
        }
    }

    private static String place(Location location) {
        String line = location.line() > 0 ? ":" + location.line() : "";
        return (location.file() + line + " " + location.columnName()).strip();
    }

    private void writeColumns(PseudonymisationReport report, Page page) throws IOException {
        for (KeptColumns columns : report.columns()) {
            page.gap();
            page.line(0, Style.BOLD, columns.kind() + " " + columns.edition().csvVersion());
            page.paragraph(2, Style.PLAIN, texts().with("pseudonymise.kept", Map.of("columns", names(columns.kept()))));
            if (!columns.moved().isEmpty()) {
                page.paragraph(
                        2, Style.PLAIN, texts().with("pseudonymise.moved", Map.of("columns", names(columns.moved()))));
            }
        }
    }

    private String names(List<Column> columns) {
        return columns.stream()
                .map(column -> new BilingualText(column.name(), column.nameEn()).in(language.language()))
                .collect(Collectors.joining(texts().get("pseudonymise.and")));
    }

    private String summary(PseudonymisationReport report) {
        long written =
                report.files().stream().filter(PseudonymisedFile::isWritten).count();
        return texts().with(
                        report.changed().isEmpty() ? "pseudonymise.faithful" : "pseudonymise.unfaithful",
                        Map.of("written", written, "left", report.files().size() - written));
    }

    private Texts texts() {
        return language.texts(PseudonymiseCommand.class);
    }
}

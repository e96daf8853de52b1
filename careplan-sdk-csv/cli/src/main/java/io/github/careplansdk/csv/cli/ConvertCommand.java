package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.csv.cli.shared.Arguments.Target;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.cli.shared.NothingToCheck;
import io.github.careplansdk.csv.cli.shared.UnreadLines;
import io.github.careplansdk.csv.json.FolderConversion;
import io.github.careplansdk.csv.json.FolderConversion.Unconverted;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}: CSV files to JSON documents, and back. */
@Command(
        name = "convert",
        header = "CSVをJSONに、JSONをCSVに変換します。 / Converts CSV to JSON, and JSON to CSV.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  変換した / converted",
            "  1  変換できないファイルがあり、何も出力していない / a file cannot be converted, nothing was written",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  内部エラー / internal error"
        })
final class ConvertCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "json|csv",
            description = {
                "変換後の形式。json は送信単位ごとに1文書で、形は docs/schema にあります。",
                "What to convert to. json is a document for each unit; docs/schema describes it."
            })
    private Target target = Target.JSON;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = {
                "出力先のフォルダー。存在しないか、空であること。既定は PATH の名前に -json か -csv を付けたもの。",
                "The folder to write to, which does not exist or is empty; by default named as PATH, with -json or -csv."
            })
    private @Nullable Path output;

    @Parameters(
            paramLabel = "PATH",
            description = {
                "フォルダー、.zip、またはファイル。画像や添付ファイルはそのままコピーします。",
                "A folder, a .zip or a file. Images and attachments are copied as they are."
            })
    private Path path = Path.of("");

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Unreadable.checkThere(List.of(path));
        Path folder = output == null ? beside(path) : output;
        FolderConversion done = convert(folder);
        if (done.isWritten()) {
            say(done, folder);
            return ExitCode.PASSED.number();
        }
        if (done.unconverted().isEmpty() && done.copies() == 0 && NothingToCheck.isAllOf(done.problems())) {
            throw NothingToCheck.at(List.of(path));
        }
        if (done.unconverted().isEmpty() && done.problems().isEmpty()) {
            throw new UsageException("変換するファイルがありません: " + path, "There is no file to convert: " + path);
        }
        UnreadLines.say(done.problems(), language.language(), terminal);
        done.unconverted().forEach(this::say);
        terminal.out().println(texts().get("convert.nothing"));
        return ExitCode.FOUND.orUnread(done.problems()).number();
    }

    private FolderConversion convert(Path folder) {
        try {
            return target == Target.JSON ? FolderConversion.toJson(path, folder) : FolderConversion.toCsv(path, folder);
        } catch (DirectoryNotEmptyException e) {
            throw new UsageException(
                    "出力先のフォルダーが空ではありません: " + folder, "The output folder already holds files: " + folder);
        } catch (CarePlanException e) {
            throw e.code() == ErrorCode.OUTPUT_IN_FOLDER ? PathException.inFolderRead(folder) : e;
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    /** A folder beside the path, named after it. */
    private Path beside(Path source) {
        Path whole = source.toAbsolutePath().normalize();
        String name = String.valueOf(whole.getFileName());
        int dot = Files.isDirectory(whole) ? -1 : name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return whole.resolveSibling(stem + "-" + target.name().toLowerCase(Locale.ROOT));
    }

    private void say(FolderConversion done, Path folder) {
        String line = texts().with(
                        "convert.done",
                        Map.of(
                                "documents", done.documents(),
                                "csvFiles", done.csvFiles(),
                                "copies", done.copies(),
                                "folder", folder));
        terminal.out().println(SafeText.of(line));
    }

    private void say(Unconverted file) {
        String line = texts().with(
                        "convert.failed", Map.of("file", file.file(), "reason", file.message(language.language())));
        terminal.out().println(SafeText.of(line));
    }

    private Texts texts() {
        return language.texts(ConvertCommand.class);
    }
}

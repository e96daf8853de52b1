package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.csv.cli.Arguments.PageFormat;
import io.github.careplansdk.csv.diff.Diff;
import io.github.careplansdk.csv.diff.Differ;
import io.github.careplansdk.csv.diff.Unread;
import io.github.careplansdk.csv.report.diff.DiffJson;
import io.github.careplansdk.csv.report.diff.DiffPage;
import io.github.careplansdk.csv.report.diff.DiffText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: compares two sets of files. */
@Command(
        name = "diff",
        header =
                "2つの月、計画の2つの版、計画と実績などを、レコードごとに比較します。 / Compares two months, two versions of a plan, or a plan and its results.",
        footer = {
            "",
            "出力には被保険者番号が含まれます（氏名は --show-values を指定したときだけ）。個人情報として扱ってください。",
            "The output holds insured numbers (names only with --show-values): treat it as personal data.",
            "",
            "終了コード / Exit codes:",
            "  0  差異なし / no differences",
            "  1  差異か、読み取れないデータがある / differences, or data that cannot be read",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  内部エラー / internal error"
        })
final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = {
                "比較の元となるフォルダー、ZIP、ファイル。中のフォルダーも含みます。",
                "The folder, archive or file to compare with, with the folders in it."
            })
    private Path before = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = {"比較するフォルダー、ZIP、ファイル。", "The folder, archive or file that is compared."})
    private Path after = Path.of("");

    @Option(
            names = "--show-values",
            description = {"異なる値そのものも表示します（個人情報を含みます）。", "Shows the values that differ, which are personal data."})
    private boolean showValues;

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            description = {
                "結果の形式。既定は text です。json の形は docs/diff.schema.json にあります。",
                "The form of the result; text by default. docs/diff.schema.json describes json."
            })
    private PageFormat format = PageFormat.TEXT;

    @Mixin
    private ResultFileOption output = new ResultFileOption();

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        checkPaths();
        Optional<OutputFile> file = output.file(List.of(before, after), true);
        Diff found = diff();
        if (file.isEmpty()) {
            write(found, terminal.out(), terminal.colours());
        } else {
            file.get().writeOrRefuse(out -> write(found, out, false));
        }
        ExitCode code = found.isSame() ? ExitCode.PASSED : ExitCode.FOUND;
        return code.orUnread(found.unread().stream().map(Unread::problem).toList())
                .number();
    }

    private void checkPaths() {
        Unreadable.checkThere(List.of(before, after));
        try {
            if (Files.isSameFile(before, after)) {
                throw new UsageException(
                        "同じパスが2回指定されています。比較する2つを指定してください: " + after,
                        "The same path is given twice; name two to compare: " + after);
            }
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private Diff diff() {
        try {
            return Differ.create().diff(before, after);
        } catch (CarePlanException e) {
            if (e.code() == ErrorCode.NO_FILES) {
                throw NothingToCheck.at(
                        Stream.of(before, after).filter(NothingToCheck::isEmpty).toList());
            }
            throw e;
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private void write(Diff found, OutputStream out, boolean coloured) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (format) {
            case TEXT ->
                DiffText.in(language.language())
                        .width(terminal.width())
                        .coloured(coloured)
                        .showValues(showValues)
                        .write(found, writer);
            case HTML -> DiffPage.in(language.language()).showValues(showValues).write(found, writer);
            case JSON -> DiffJson.create().showValues(showValues).write(found, out);
        }
        writer.flush();
    }
}

package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.csv.cli.shared.Arguments.PageFormat;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.cli.shared.NothingToCheck;
import io.github.careplansdk.csv.cli.shared.ResultFileOption;
import io.github.careplansdk.csv.cli.shared.ResultTarget;
import io.github.careplansdk.csv.diff.Diff;
import io.github.careplansdk.csv.diff.Differ;
import io.github.careplansdk.csv.diff.Unread;
import io.github.careplansdk.csv.report.diff.DiffJson;
import io.github.careplansdk.csv.report.diff.DiffPage;
import io.github.careplansdk.csv.report.diff.DiffText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
        ResultTarget target = output.target(List.of(before, after), true);
        Diff found = diff();
        target.write(new Forms(found), format, terminal);
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
                throw NothingToCheck.among(before, after);
            }
            throw e;
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private final class Forms implements ResultTarget.Forms {
        private final Diff found;

        Forms(Diff found) {
            this.found = found;
        }

        @Override
        public void writeText(Writer out, boolean coloured) throws IOException {
            DiffText.in(language.language())
                    .width(terminal.width())
                    .coloured(coloured)
                    .showValues(showValues)
                    .write(found, out);
        }

        @Override
        public void writePage(Writer out) throws IOException {
            DiffPage.in(language.language()).showValues(showValues).write(found, out);
        }

        @Override
        public void writeJson(OutputStream out) throws IOException {
            DiffJson.create().showValues(showValues).write(found, out);
        }
    }
}

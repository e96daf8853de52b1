package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.MoveOptions;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.cli.shared.Arguments.PageFormat;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.cli.shared.ResultFileOption;
import io.github.careplansdk.csv.cli.shared.ResultTarget;
import io.github.careplansdk.csv.readiness.Direction;
import io.github.careplansdk.csv.readiness.Readiness;
import io.github.careplansdk.csv.readiness.ReadinessJson;
import io.github.careplansdk.csv.readiness.ReadinessPage;
import io.github.careplansdk.csv.readiness.ReadinessReport;
import io.github.careplansdk.csv.readiness.ReadinessText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readiness}: whether what a product exports and receives can be exchanged after the move. */
@Command(
        name = "readiness",
        header = "連携システムの移行後に使えるファイルかどうかを確認します。 / Tells which files can be exchanged after the move.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  すべて移行後に使える / all can be exchanged after the move",
            "  1  移行後に使えないか、誤りのあるファイルがある / some cannot, or have errors",
            "  2  使い方の誤り、読み書きできないパス、標準仕様のファイルがないパス"
                    + " / wrong usage, a path that cannot be read or written, or one without files of the standard",
            "  3  内部エラー（検査の規則を含む） / internal error, including a rule that failed"
        })
final class ReadinessCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private MoveOptions move = new MoveOptions();

    @Option(
            names = "--received",
            paramLabel = "PATH",
            description = {
                "受け取ったファイルのフォルダー、.zip、またはファイル。複数回指定できます。",
                "A folder, a .zip or a file that was received. May be repeated."
            })
    private List<Path> received = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            description = {
                "結果の形式。既定は text です。json の形は docs/readiness.schema.json にあります。",
                "The form of the result; text by default. docs/readiness.schema.json describes json."
            })
    private PageFormat format = PageFormat.TEXT;

    @Mixin
    private ResultFileOption output = new ResultFileOption();

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = {"製品が出力したファイルのフォルダー、.zip、またはファイル。", "A folder, a .zip or a file that the product exported."})
    private List<Path> exported = new ArrayList<>();

    ReadinessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> paths = Stream.concat(exported.stream(), received.stream()).toList();
        if (paths.isEmpty()) {
            throw new UsageException(
                    "製品が出力したファイルのパスか、--received で受け取ったファイルのパスを指定してください。",
                    "Name a path that the product exported, or one that was received with --received.");
        }
        Unreadable.checkThere(paths);
        ResultTarget target = output.target(paths, false);
        ReadinessReport report = check();
        target.write(new Forms(report), format, terminal);
        if (report.isBroken()) {
            return ExitCode.BROKEN.number();
        }
        return exitCode(report).number();
    }

    /** A path without files is as little checked as one that cannot be read, whatever lies beside it. */
    private static ExitCode exitCode(ReadinessReport report) {
        boolean isEmpty =
                report.unchecked().stream().anyMatch(problem -> problem.code() == ProblemCode.NOTHING_TO_CHECK);
        ExitCode code = report.isReady() ? ExitCode.PASSED : ExitCode.FOUND;
        return isEmpty ? ExitCode.USAGE : code.orUnread(report.unchecked());
    }

    private ReadinessReport check() {
        Readiness readiness = Readiness.create().move(move.move()).clock(move.clock());
        try {
            if (received.isEmpty()) {
                return readiness.check(Source.of(exported));
            }
            return exported.isEmpty()
                    ? readiness.check(Direction.RECEIVED, Source.of(received))
                    : readiness.check(Source.of(exported), Source.of(received));
        } catch (CarePlanException e) {
            if (e.code() == ErrorCode.NO_FILES) {
                throw UsageException.noFileOfTheStandard(e.finding().arguments().get(0));
            }
            throw e;
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private final class Forms implements ResultTarget.Forms {
        private final ReadinessReport report;

        Forms(ReadinessReport report) {
            this.report = report;
        }

        @Override
        public void writeText(Writer out, boolean coloured) throws IOException {
            ReadinessText.in(language.language())
                    .width(terminal.width())
                    .coloured(coloured)
                    .write(report, out);
        }

        @Override
        public void writePage(Writer out) throws IOException {
            ReadinessPage.in(language.language()).write(report, out);
        }

        @Override
        public void writeJson(OutputStream out) throws IOException {
            ReadinessJson.in(language.language()).write(report, out);
        }
    }
}

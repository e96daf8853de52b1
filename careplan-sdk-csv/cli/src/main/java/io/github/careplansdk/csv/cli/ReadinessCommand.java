package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.MoveOptions;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.cli.Arguments.PageFormat;
import io.github.careplansdk.csv.readiness.Readiness;
import io.github.careplansdk.csv.readiness.ReadinessJson;
import io.github.careplansdk.csv.readiness.ReadinessPage;
import io.github.careplansdk.csv.readiness.ReadinessReport;
import io.github.careplansdk.csv.readiness.ReadinessText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = {"結果を標準出力ではなくファイルに書きます。", "Writes the result to a file instead of standard output."})
    private @Nullable Path output;

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
        OutputFile file = output == null ? null : outputFile(output, paths);
        ReadinessReport report = check();
        if (file == null) {
            write(report, terminal.out(), terminal.colours());
        } else {
            file.writeOrRefuse(out -> write(report, out, false));
        }
        if (report.isBroken()) {
            return ExitCode.BROKEN.number();
        }
        return (report.isReady() ? ExitCode.PASSED : ExitCode.FOUND)
                .orUnread(report.unchecked())
                .number();
    }

    private static OutputFile outputFile(Path path, List<Path> inputs) {
        try {
            OutputFile file = new OutputFile(path, false);
            file.check(inputs);
            return file;
        } catch (IOException e) {
            throw OutputFile.unwritable(path, e);
        }
    }

    private ReadinessReport check() {
        Readiness readiness = Readiness.create().move(move.move()).clock(move.clock());
        try {
            if (exported.isEmpty()) {
                return readiness.checkReceived(Source.of(received));
            }
            return received.isEmpty()
                    ? readiness.check(Source.of(exported))
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

    private void write(ReadinessReport report, OutputStream out, boolean coloured) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (format) {
            case TEXT ->
                ReadinessText.in(language.language())
                        .width(terminal.width())
                        .coloured(coloured)
                        .write(report, writer);
            case HTML -> ReadinessPage.in(language.language()).write(report, writer);
            case JSON -> ReadinessJson.in(language.language()).write(report, out);
        }
        writer.flush();
    }
}

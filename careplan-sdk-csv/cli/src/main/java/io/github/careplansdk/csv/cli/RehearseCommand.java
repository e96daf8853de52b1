package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.disk.NewFiles;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.cli.rehearse.Evidence;
import io.github.careplansdk.csv.cli.rehearse.EvidenceJson;
import io.github.careplansdk.csv.cli.rehearse.EvidencePage;
import io.github.careplansdk.csv.cli.rehearse.EvidenceText;
import io.github.careplansdk.csv.cli.rehearse.ItemsPage;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.cli.shared.NothingToCheck;
import io.github.careplansdk.csv.cli.shared.OutputFile;
import io.github.careplansdk.csv.cli.shared.UnreadLines;
import io.github.careplansdk.csv.testkit.rehearse.Rehearsal;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalPattern;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rehearse}: samples to import, and whether a product exports the same. */
@Command(
        name = "rehearse",
        header = "ベンダー試験の練習用のサンプルを作り、製品の出力を確認します。 / Rehearses the vendor test with samples and a check.",
        description = {
            "",
            "DIR/import のファイルを製品に取り込み、DIR/forms の帳票と画面を見比べ、DIR/items.html の項目を確認します。"
                    + "製品から出力したファイルを --check で確認すると、項目ごとの結果の確認書ができます。",
            "Import the files of DIR/import into the product, compare its screens with the forms of DIR/forms, case by case of"
                    + " DIR/items.html; then --check what the product exports, for a sheet with the result of each case.",
            "",
            "公表された標準仕様から作ったもので、公式のベンダー試験ではありません。人も事業所も架空です。",
            "Made from the published standard, not the official test. All people and offices are invented."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  作成した、またはすべて同じ / written, or all the same",
            "  1  確認で違いがあった / the check found differences",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  内部エラー / internal error"
        })
final class RehearseCommand implements Callable<Integer> {
    private static final int WIDTH_OF_FILES = 100;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(
            paramLabel = "D1|D2|D3|D4|D5|D6|D7",
            description = {
                "D1 居宅サービス計画書、D2 利用票の予定、D3 実績、介護予防: D4 基本情報、D5 計画書、D6 予定、D7 実績。",
                "D1 care plan, D2 planned use, D3 actual use; preventive: D4 basic information, D5 plan, D6 planned, D7 actual use."
            })
    private RehearsalPattern pattern = RehearsalPattern.D1;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = {
                "出力先のフォルダー。存在しないか、空であること。--check では確認書（HTML、テキスト、JSON）を書きます。",
                "The folder to write to, new or empty; with --check for the evidence (HTML, text, JSON)."
            })
    private @Nullable Path output;

    @Option(
            names = "--check",
            paramLabel = "PATH",
            description = {"製品から出力したフォルダー、ZIP、ファイル。", "What the product exported: a folder, a .zip or a file."})
    private @Nullable Path export;

    @Option(
            names = "--product",
            paramLabel = "NAME",
            description = {"確認書に載せる製品名。", "The name of the product, for the evidence."})
    private String product = "";

    @Option(
            names = "--product-version",
            paramLabel = "VERSION",
            description = {"確認書に載せる製品のバージョン。", "The version of the product, for the evidence."})
    private String version = "";

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = {"確認書に載せる日付。既定は今日です。", "The date for the evidence; today by default."})
    private @Nullable LocalDate date;

    RehearseCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(pattern);
        if (export == null) {
            writeSamples(rehearsal);
            return ExitCode.PASSED.number();
        }
        return check(rehearsal, export).number();
    }

    private void writeSamples(Rehearsal rehearsal) {
        if (output == null) {
            throw new UsageException(
                    "--output でサンプルの出力先を指定するか、--check で製品の出力を指定してください。",
                    "Give --output for the samples, or --check with what the product exported.");
        }
        write(output, List.of(), files -> {
            into("import", files).putAll(rehearsal.samples());
            rehearsal.writeForms(into("forms", files));
            write(files, "items.html", out -> ItemsPage.in(language.language()).write(rehearsal, out));
        });
        say(texts().with("rehearse.written", Map.of("folder", output)));
    }

    private static Sink into(String folder, NewFiles files) {
        return file -> {
            try (InputStream in = file.open();
                    OutputStream out = files.create(folder, file.path())) {
                in.transferTo(out);
            }
        };
    }

    private ExitCode check(Rehearsal rehearsal, Path path) throws IOException {
        Unreadable.checkThere(List.of(path));
        RehearsalResult result = result(rehearsal, path);
        if (!result.unread().isEmpty()) {
            say(texts().get("rehearse.unread"));
            UnreadLines.say(result.unread(), language.language(), terminal);
            return ExitCode.USAGE;
        }
        if (!result.isOfPattern()) {
            throw otherFiles(path);
        }
        LocalDate day = Objects.requireNonNullElseGet(date, () -> LocalDate.now(clock));
        Evidence evidence = new Evidence(result, product, version, day);
        if (output != null) {
            write(output, List.of(path), files -> {
                write(
                        files,
                        "evidence.html",
                        out -> EvidencePage.in(language.language()).write(evidence, out));
                write(files, "evidence.txt", out -> text(WIDTH_OF_FILES, false).write(evidence, out));
                try (OutputStream out = files.create("", "evidence.json")) {
                    EvidenceJson.write(evidence, out);
                }
            });
        }
        Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
        text(terminal.width(), terminal.colours()).write(evidence, out);
        out.flush();
        if (!result.isPassed()) {
            say(texts().get("rehearse.values"));
        }
        return result.isPassed() ? ExitCode.PASSED : ExitCode.FOUND;
    }

    private EvidenceText text(int width, boolean coloured) {
        return new EvidenceText(language.language(), width, coloured);
    }

    private static RehearsalResult result(Rehearsal rehearsal, Path path) {
        try {
            return rehearsal.check(Source.of(path));
        } catch (CarePlanException e) {
            if (e.code() == ErrorCode.NO_FILES) {
                throw NothingToCheck.at(List.of(path));
            }
            throw e;
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private UsageException otherFiles(Path path) throws IOException {
        for (RehearsalPattern other : RehearsalPattern.values()) {
            if (other != pattern && result(Rehearsal.of(other), path).isOfPattern()) {
                return new UsageException(
                        pattern + " ではなく " + other + " のサンプルを取り込んだ出力です。パターンを確認してください: " + path,
                        "This was exported from the samples of " + other + ", not of " + pattern + ": " + path);
            }
        }
        return new UsageException(
                pattern + " のサンプルの利用者がありません。サンプルを取り込んだ製品の出力を指定してください: " + path,
                "It has no user of the samples of " + pattern
                        + ". Give what the product exported after importing them: " + path);
    }

    /** What fills a folder. */
    private interface Content {
        void writeTo(NewFiles files) throws IOException;
    }

    private static void write(Path folder, List<Path> read, Content content) {
        try (NewFiles files = NewFiles.apartFrom(read, folder)) {
            content.writeTo(files);
            files.appear();
        } catch (DirectoryNotEmptyException e) {
            throw new UsageException(
                    "出力先のフォルダーが空ではありません: " + folder, "The output folder already holds files: " + folder);
        } catch (CarePlanException e) {
            throw e.code() == ErrorCode.OUTPUT_IN_FOLDER ? PathException.inFolderRead(folder) : e;
        } catch (IOException e) {
            throw OutputFile.unwritable(folder, e);
        }
    }

    /** What fills a file. */
    private interface Text {
        void writeTo(Writer out) throws IOException;
    }

    private static void write(NewFiles files, String name, Text text) throws IOException {
        try (Writer out = new OutputStreamWriter(files.create("", name), StandardCharsets.UTF_8)) {
            text.writeTo(out);
        }
    }

    private Texts texts() {
        return language.texts(RehearseCommand.class);
    }

    private void say(String line) {
        terminal.out().println(SafeText.of(line));
    }
}

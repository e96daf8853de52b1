package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.csv.cli.Arguments.FailOn;
import io.github.careplansdk.csv.cli.Arguments.Format;
import io.github.careplansdk.csv.cli.Arguments.SeverityChange;
import io.github.careplansdk.csv.report.JsonReport;
import io.github.careplansdk.csv.report.TextReport;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate}: checks folders, archives and files, and reports. */
@Command(
        name = "validate",
        header = "フォルダー、ZIP、ファイルを検査します。 / Checks folders, archives and files.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  --fail-on 以上の問題なし / nothing at or above --fail-on",
            "  1  問題あり / something was found",
            "  2  使い方の誤り、読めないパス / wrong usage, or a path that cannot be read",
            "  3  検査プログラムの異常 / a rule or the program broke"
        })
final class ValidateCommand implements Callable<Integer> {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** What Java puts in place of characters it cannot read. */
    private static final char UNREADABLE = '\uFFFD';

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            converter = Arguments.ToFormat.class,
            description = {
                "結果の形式。既定は text です。json の形は docs/report.schema.json にあります。",
                "The form of the result; text by default. docs/report.schema.json describes json."
            })
    private Format format = Format.TEXT;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            converter = Arguments.ToPath.class,
            description = {"結果を標準出力ではなくファイルに書きます。", "Writes the result to a file instead of standard output."})
    private @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|never",
            converter = Arguments.ToFailOn.class,
            description = {
                "どの重さの問題から不合格（終了コード1）にするか。既定は error です。",
                "How bad a problem has to be to fail (exit code 1); error by default."
            })
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--disable",
            paramLabel = "CODE",
            converter = Arguments.ToChangeableCode.class,
            split = ",",
            description = {
                "この問題を数えず、表示しません。繰り返すか、コンマで並べられます。",
                "Neither counts nor shows this problem. May be repeated, or list several with commas."
            })
    private List<ProblemCode> disabled = new ArrayList<>();

    @Option(
            names = "--severity",
            paramLabel = "CODE=error|warning|info|off",
            converter = Arguments.ToSeverityChange.class,
            description = {"問題の重さを変えます。繰り返せます。", "Changes how bad a problem is. May be repeated."})
    private List<SeverityChange> severities = new ArrayList<>();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            converter = Arguments.ToDate.class,
            description = {"検査の上での今日の日付。既定は日本の今日です。", "The day that counts as today; by default today in Japan."})
    private @Nullable LocalDate date;

    @Option(
            names = "--show-values",
            description = {"問題のある値そのものも表示します（個人情報を含みます）。", "Shows the values themselves, which are personal data."})
    private boolean showValues;

    @Option(
            names = "--max-samples",
            paramLabel = "N",
            converter = Arguments.ToSampleCount.class,
            description = {
                "ファイルごとに同じ問題を何件まで並べるか。既定は 20 です。件数はすべて数えます。",
                "How many findings of a problem are listed for a file; 20 by default. All are counted."
            })
    private int maxSamples = 20;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            converter = Arguments.ToPath.class,
            description = {
                "フォルダー（ファイルのあるフォルダーごとに一括送信の1回分とみなします）、.zip（1回分）、またはファイル。",
                "A folder (each folder with files in it is one bulk), a .zip (one bulk) or a file."
            })
    private List<Path> paths = new ArrayList<>();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        OutputFile file = outputFile();
        ValidationReport report = check();
        if (report.files().isEmpty() && report.problems().isEmpty()) {
            throw new UsageException("検査するファイルがありません: " + list(paths), "There is no file to check: " + list(paths));
        }
        warnOfUnreadableNames(report);
        Judgement judgement = policy().judge(report);
        if (judgement.problems().isEmpty()
                && report.files().stream().allMatch(checked -> checked.kind().isEmpty())) {
            // Nothing was really checked: a pass would be misleading.
            throw new UsageException(
                    "標準仕様のファイルがありません: " + list(paths), "There is no file of the standard here: " + list(paths));
        }
        if (file == null) {
            write(judgement, terminal.out(), terminal.colours());
        } else {
            writeTo(file, judgement);
        }
        return ExitCode.of(judgement.verdict()).number();
    }

    private ValidationReport check() {
        Validator.Builder validator = Validator.builder().showValues(showValues).maxSamples(maxSamples);
        if (date != null) {
            validator.clock(Clock.fixed(date.atStartOfDay(JAPAN).toInstant(), JAPAN));
        }
        Unreadable.check(paths);
        try (ProgressLine progress = new ProgressLine(terminal.err(), language.language())) {
            if (terminal.progress()) {
                validator.progress(progress);
            }
            return validator.build().validate(paths);
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private Policy policy() {
        Policy policy = switch (failOn) {
            case ERROR -> Policy.DEFAULT.failOn(Severity.ERROR);
            case WARNING -> Policy.DEFAULT.failOn(Severity.WARNING);
            case NEVER -> Policy.DEFAULT.failOnNothing();
        };
        for (SeverityChange change : severities) {
            policy = change.severity().isPresent()
                    ? policy.severity(change.code(), change.severity().get())
                    : policy.disable(change.code());
        }
        for (ProblemCode code : disabled) {
            policy = policy.disable(code);
        }
        return policy;
    }

    private @Nullable OutputFile outputFile() {
        if (output == null) {
            return null;
        }
        try {
            OutputFile file = new OutputFile(output);
            file.check(paths);
            return file;
        } catch (IOException e) {
            throw unwritable(output, e);
        }
    }

    private void writeTo(OutputFile file, Judgement judgement) {
        try {
            file.write(out -> write(judgement, out, false));
        } catch (IOException e) {
            throw unwritable(file.path(), e);
        }
    }

    private void write(Judgement judgement, OutputStream out, boolean coloured) throws IOException {
        switch (format) {
            case JSON -> JsonReport.in(language.language()).write(judgement, out);
            case TEXT -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                TextReport.in(language.language())
                        .width(terminal.width())
                        .coloured(coloured)
                        .write(judgement, writer);
                writer.flush();
            }
        }
    }

    private static UsageException unwritable(Path path, IOException e) {
        boolean denied = e instanceof AccessDeniedException;
        return new UsageException(
                "結果を " + path + " に書けません: " + (denied ? "書き込む権限がありません。" : Unreadable.words(e)),
                "The result cannot be written to " + path + ": "
                        + (denied ? "no permission to write." : Unreadable.words(e)));
    }

    /** A locale without Japanese makes Java misread the names of files. */
    private void warnOfUnreadableNames(ValidationReport report) {
        if (report.files().stream().anyMatch(file -> file.path().indexOf(UNREADABLE) >= 0)) {
            terminal.err().println("読めない文字を含むファイル名があります（" + Arguments.LOCALE_HINT_JA + "）。");
            terminal.err().println("Some file names cannot be read (" + Arguments.LOCALE_HINT_EN + ").");
        }
    }

    private static String list(List<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }
}

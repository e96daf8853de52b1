package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.cli.Converters;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.ProgressLine;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.TodayOption;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.cli.shared.Arguments;
import io.github.careplansdk.csv.cli.shared.Arguments.FailOn;
import io.github.careplansdk.csv.cli.shared.Arguments.SeverityChange;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.cli.shared.MasterOption;
import io.github.careplansdk.csv.cli.shared.NothingToCheck;
import io.github.careplansdk.csv.cli.shared.OutputFile;
import io.github.careplansdk.csv.report.BaselineFile;
import io.github.careplansdk.csv.validate.EditionEnds;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
            "  2  使い方の誤り、読めないパスやファイル / wrong usage, or a path or file that cannot be read",
            "  3  内部エラー（検査の規則を含む） / internal error, including a rule that failed"
        })
final class ValidateCommand implements Callable<Integer> {

    /** What Java puts in place of characters it cannot read. */
    private static final char UNREADABLE = '\uFFFD';

    private static final int MEGABYTE = 1_000_000;

    private static final byte[] ARCHIVE_BEGIN = {'P', 'K'};

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<ReportOption> reports = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = {
                "既知の問題のファイル。書かれている問題では不合格にせず、新しい問題だけを数えます。",
                "A file of known problems: these do not fail, only new ones are counted."
            })
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = {
                "今回見つかった問題を既知の問題としてファイルに書きます。行番号と値は含みません。",
                "Writes what is found to a file of known problems. It holds no row numbers and no values."
            })
    private @Nullable Path newBaseline;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|never",
            description = {
                "不合格（終了コード1）とする重大度の下限。既定は error です。",
                "The severity from which problems fail (exit code 1); error by default."
            })
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--disable",
            paramLabel = "CODE",
            converter = Arguments.ToChangeableCode.class,
            split = ",",
            description = {
                "この問題を数えず、表示しません。複数回指定するか、カンマで区切って並べられます。",
                "Neither counts nor shows this problem. May be repeated, or list several with commas."
            })
    private List<ProblemCode> disabled = new ArrayList<>();

    @Option(
            names = "--severity",
            paramLabel = "CODE=error|warning|info|off",
            converter = Arguments.ToSeverityChange.class,
            description = {"問題の重大度を変えます。複数回指定できます。", "Changes the severity of a problem. May be repeated."})
    private List<SeverityChange> severities = new ArrayList<>();

    @Mixin
    private TodayOption today = new TodayOption();

    @Option(
            names = "--audience",
            paramLabel = "developer|exporter|receiver",
            description = {
                "text、json、html の「対応」の読み手。developer はソフトの開発者（既定）、exporter はファイルを出力した人、receiver は受け取った人です。",
                "The audience of the hints in text, json and html: developer of the software (default), exporter or"
                        + " receiver of the files."
            })
    private Audience audience = Audience.DEVELOPER;

    @Option(
            names = "--move-date",
            paramLabel = "YYYY-MM-DD",
            description = {
                "連携システムが旧版のファイルを受け付けなくなる日。既定は公表された日（月だけのときは1日）です。",
                "The day from which the exchange no longer accepts files of earlier editions; by default as announced"
                        + " (the first day where only a month is)."
            })
    private @Nullable LocalDate moveDate;

    @Mixin
    private MasterOption master = new MasterOption();

    @Option(
            names = "--show-values",
            description = {"問題のある値そのものも表示します（個人情報を含みます）。", "Shows the values themselves, which are personal data."})
    private boolean showValues;

    @Option(
            names = "--max-samples",
            paramLabel = "N",
            converter = Arguments.ToSampleCount.class,
            description = {
                "ファイルごとに同じ問題を表示する件数の上限。既定は 20 です。件数はすべて数えます。",
                "How many findings of a problem are listed for a file; 20 by default. All are counted."
            })
    private int maxSamples = 20;

    @Option(
            names = "--name",
            paramLabel = "FILENAME",
            description = {
                "標準入力（-）のファイル名。省略時はZIPとみなします。",
                "The file name of what standard input (-) holds; by default it is a ZIP."
            })
    private @Nullable String name;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = {
                "フォルダー（ファイルのあるフォルダーごとに一括送信の1回分とみなします）、.zip（1回分）、ファイル、または - （標準入力のZIP）。",
                "A folder (each folder with files in it is one bulk), a .zip (one bulk), a file, or - (a ZIP from"
                        + " standard input)."
            })
    private List<Path> paths = new ArrayList<>();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Source source = source();
        ReportTargets targets = ReportTargets.of(reports, newBaseline, master.and(source.paths()), showValues);
        Policy policy = policy();
        ValidationReport report = check(source);
        if (NothingToCheck.isAllOf(report)) {
            throw NothingToCheck.at(paths);
        }
        warnOfUnreadableNames(report);
        Judgement judgement = policy.judge(report);
        if (judgement.problems().isEmpty()
                && judgement.known().isEmpty()
                && report.files().stream().allMatch(checked -> checked.kind().isEmpty())) {
            // Nothing was really checked: a pass would be misleading.
            throw new UsageException(
                    "標準仕様のファイルがありません: " + list(paths), "There is no file of the standard here: " + list(paths));
        }
        OutputFile baselineFile = targets.baseline();
        // What a check that broke has found is no baseline for the next.
        if (baselineFile != null && judgement.verdict() != Verdict.BROKEN) {
            Baseline found = Baseline.of(judgement);
            baselineFile.writeOrRefuse(out -> BaselineFile.write(found, out));
            judgement = policy.baseline(found).judge(report);
        }
        targets.write(new ReportWriter(judgement, language.language(), audience, source, showValues), terminal);
        return ExitCode.of(judgement).number();
    }

    private Source source() {
        boolean standardInput = paths.stream().anyMatch(path -> path.toString().equals("-"));
        if (standardInput && paths.size() > 1) {
            throw new UsageException("- は、ほかのパスと一緒に指定できません。", "- cannot be given with other paths.");
        }
        if (name != null && (!standardInput || name.isBlank())) {
            throw new UsageException(
                    "--name は、標準入力（-）のファイル名です。空にはできません。",
                    "--name is the file name of what standard input (-) holds, and is not empty.");
        }
        if (!standardInput) {
            return Source.of(paths);
        }
        try {
            return name == null ? Source.of("stdin.zip", archive(terminal.in())) : Source.of(name, terminal.in());
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    /** Returns a stream that holds an archive; one that begins otherwise is most likely a single file without its name. */
    private static InputStream archive(InputStream in) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(in, ARCHIVE_BEGIN.length);
        byte[] begin = stream.readNBytes(ARCHIVE_BEGIN.length);
        if (!Arrays.equals(begin, ARCHIVE_BEGIN)) {
            throw new UsageException(
                    "標準入力の内容はZIPではありません。1つのファイルを検査するときは、--name でファイル名を指定してください（例: --name UPPLAN_….CSV）。",
                    "Standard input is not a ZIP. To check a single file, give its name with --name, such as --name"
                            + " UPPLAN_….CSV.");
        }
        stream.unread(begin);
        return stream;
    }

    private ValidationReport check(Source source) {
        Validator.Builder validator =
                Validator.builder().clock(today.clock()).showValues(showValues).maxSamples(maxSamples);
        if (moveDate != null) {
            validator.editionEnds(EditionEnds.published().on(moveDate));
        }
        master.read().ifPresent(validator::masterData);
        Unreadable.checkThere(source.paths());
        try (ProgressLine progress = new ProgressLine(terminal.err())) {
            if (terminal.progress()) {
                Texts texts = language.texts(ValidateCommand.class);
                validator.progress((done, files, bytes) -> progress.at(() -> texts.with(
                        "validate.progress", Map.of("done", done, "files", files, "megabytes", bytes / MEGABYTE))));
            }
            return validator.build().validate(source);
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
        return baseline == null ? policy : policy.baseline(read(baseline));
    }

    private static Baseline read(Path file) {
        Unreadable.check(List.of(file));
        try (InputStream in = Files.newInputStream(file)) {
            return BaselineFile.read(in);
        } catch (IOException e) {
            throw Unreadable.because(e);
        } catch (CarePlanException e) {
            throw new UsageException(
                    "既知の問題のファイルとして読めません。--write-baseline で作り直してください: " + file, e.getMessage() + " " + file);
        }
    }

    /** A locale without Japanese makes Java misread the names of files. */
    private void warnOfUnreadableNames(ValidationReport report) {
        if (report.files().stream().anyMatch(file -> file.path().indexOf(UNREADABLE) >= 0)) {
            terminal.err().println("読めない文字を含むファイル名があります（" + Converters.NAME_HINT.japanese() + "）。");
            terminal.err().println("Some file names cannot be read (" + Converters.NAME_HINT.english() + ").");
        }
    }

    private static String list(List<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }
}

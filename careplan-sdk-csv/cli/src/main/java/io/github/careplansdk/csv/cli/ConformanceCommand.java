package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.cli.FormatOption;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.cli.conformance.ConformanceCase;
import io.github.careplansdk.csv.cli.conformance.ConformanceJson;
import io.github.careplansdk.csv.cli.conformance.ConformanceKit;
import io.github.careplansdk.csv.cli.conformance.ConformanceText;
import io.github.careplansdk.csv.cli.conformance.Outcome;
import io.github.careplansdk.csv.cli.conformance.OwnAnswers;
import io.github.careplansdk.csv.cli.conformance.ProgramAnswers;
import io.github.careplansdk.csv.cli.conformance.Respondent;
import io.github.careplansdk.csv.cli.conformance.StoredAnswers;
import io.github.careplansdk.csv.cli.shared.Arguments;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.cli.shared.OutputFile;
import io.github.careplansdk.csv.cli.shared.ResultFileOption;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conformance}: compares what an implementation finds with what the conformance kit expects. */
@Command(
        name = "conformance",
        header = "実装の回答を適合性検査キットと比べます。 / Compares an implementation's answers with the conformance kit.",
        footer = {
            "",
            "--command も --answers もなければ、このプログラム自身を検査します。プロトコルは docs/conformance.ja.md にあります。",
            "Without --command and --answers this program itself is tested. docs/conformance.md has the protocol.",
            "",
            "終了コード / Exit codes:",
            "  0  すべて期待どおり / all as expected",
            "  1  不一致か、回答のないケースがある / some answers differ or are missing",
            "  2  使い方の誤り、読めないパス / wrong usage, or a path that cannot be read",
            "  3  内部エラー / internal error"
        })
final class ConformanceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(
            paramLabel = "DIR",
            description = {"キットのフォルダー（examples/conformance）。", "The folder of the kit (examples/conformance)."})
    private Path kit = Path.of("");

    @ArgGroup
    private @Nullable Implementation implementation;

    /** What is tested. */
    static final class Implementation {
        @Option(
                names = "--command",
                paramLabel = "COMMAND",
                description = {
                    "検査する実装のコマンド。標準入力の1行ごとに、1行で回答します。",
                    "The command of the implementation: it answers each line of its standard input with a line."
                })
        private @Nullable String command;

        @Option(
                names = "--answers",
                paramLabel = "FOLDER",
                description = {
                    "回答のファイルのフォルダー。ケース A/b の回答は A/b.json です。",
                    "A folder of answers: that of case A/b is in A/b.json."
                })
        private @Nullable Path answers;
    }

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            converter = ToSeconds.class,
            description = {
                "1ケースの制限時間（起動を含む）。既定は 30 秒です。",
                "The time limit for a case, the start included; 30 by default."
            })
    private Duration timeout = Duration.ofSeconds(30);

    @Option(
            names = "--only",
            paramLabel = "CODE",
            converter = Arguments.ToCode.class,
            split = ",",
            description = {
                "この問題のケースだけを検査します。複数回指定するか、カンマで区切って並べられます。",
                "Tests the cases of this problem only. May be repeated, or list several with commas."
            })
    private List<ProblemCode> only = new ArrayList<>();

    @Option(
            names = "--except",
            paramLabel = "CODE",
            converter = Arguments.ToCode.class,
            split = ",",
            description = {
                "この問題のケースを検査しません。複数回指定するか、カンマで区切って並べられます。",
                "Leaves out the cases of this problem. May be repeated, or list several with commas."
            })
    private List<ProblemCode> except = new ArrayList<>();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private ResultFileOption output = new ResultFileOption();

    ConformanceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Unreadable.check(List.of(kit));
        Optional<OutputFile> file = output.file(List.of(kit), false);
        List<ConformanceCase> cases = cases();
        List<Outcome> outcomes = new ArrayList<>();
        try (Respondent respondent = respondent()) {
            for (ConformanceCase each : cases) {
                outcomes.add(Outcome.of(each, respondent));
            }
        }
        if (file.isEmpty()) {
            write(outcomes, terminal.out());
        } else {
            file.get().writeOrRefuse(out -> write(outcomes, out));
        }
        boolean conforms = outcomes.stream().allMatch(outcome -> outcome.result() == Outcome.Result.AS_EXPECTED);
        return (conforms ? ExitCode.PASSED : ExitCode.FOUND).number();
    }

    private List<ConformanceCase> cases() {
        List<ConformanceCase> all;
        try {
            all = ConformanceKit.read(kit);
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
        List<ConformanceCase> chosen = all.stream()
                .filter(each ->
                        only.isEmpty() || each.about().filter(only::contains).isPresent())
                .filter(each -> each.about().filter(except::contains).isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageException("--only と --except に合うケースがありません。", "No case is left by --only and --except.");
        }
        return chosen;
    }

    private Respondent respondent() {
        if (implementation == null) {
            return new OwnAnswers();
        }
        if (implementation.command != null) {
            return new ProgramAnswers(implementation.command, timeout);
        }
        Path answers = implementation.answers;
        if (answers == null || !Files.isDirectory(answers)) {
            throw new UsageException("フォルダーではありません: " + answers, "Not a folder: " + answers);
        }
        return new StoredAnswers(answers);
    }

    private void write(List<Outcome> outcomes, OutputStream out) throws IOException {
        switch (format.value()) {
            case TEXT -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                new ConformanceText(language.language()).write(outcomes, writer);
                writer.flush();
            }
            case JSON -> ConformanceJson.write(outcomes, out);
        }
    }

    static final class ToSeconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            if (!text.matches("[1-9][0-9]{0,4}")) {
                throw new UsageException(
                        "1から99999までの秒数を指定してください: " + text, "Write a number of seconds from 1 to 99999: " + text);
            }
            return Duration.ofSeconds(Long.parseLong(text));
        }
    }
}

package io.github.careplansdk.csv.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.github.careplansdk.core.cli.Converters.Format;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.MoveOptions;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.problem.OfficialMessage;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.cli.shared.Arguments;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.cli.shared.NothingToCheck;
import io.github.careplansdk.csv.explain.Diagnosis;
import io.github.careplansdk.csv.explain.Explanation;
import io.github.careplansdk.csv.explain.ExplanationJson;
import io.github.careplansdk.csv.explain.ExplanationText;
import io.github.careplansdk.csv.report.TextReport;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: what lies behind a message that the official client shows, or a problem code means. */
@Command(
        name = "explain",
        header = "公式クライアントのメッセージの原因を調べます。 / Tells what lies behind an official message.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  説明した。--files では、ファイルに原因なし / explained; with --files: no cause in the files",
            "  1  ファイルに原因がある / the files have a cause",
            "  2  使い方の誤り、読めないパス / wrong usage, or a path that cannot be read",
            "  3  内部エラー（検査の規則を含む） / internal error, including a rule that failed"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s\u3000,;，、]+");

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private MoveOptions move = new MoveOptions();

    @Option(
            names = "--files",
            paramLabel = "PATH",
            description = {
                "送ろうとしたファイルのフォルダー、.zip、またはファイル。検査して、どの原因かを示します。複数回指定できます。",
                "A folder, a .zip or a file that was to be sent: it is checked to tell which cause it is. May be repeated."
            })
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {
                "結果の形式。既定は text です。json の形は docs/explain.schema.json にあります。問題のコードは text だけです。",
                "The form of the result; text by default. docs/explain.schema.json describes json. Problem codes are text only."
            })
    private Format format = Format.TEXT;

    @Parameters(
            paramLabel = "TEXT|CODE",
            arity = "0..*",
            description = {
                "表示されたメッセージの一部か、問題のコード（複数可）。省略すると、説明できるメッセージの一覧。",
                "Part of the message that was shown, or problem codes. Without it, the messages that can be explained."
            })
    private List<String> words = new ArrayList<>();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String asked = String.join(" ", words).strip();
        List<ProblemCode> codes = codes(asked);
        if (!files.isEmpty() && (words.isEmpty() || !codes.isEmpty())) {
            throw new UsageException(
                    "--files は、表示されたメッセージと一緒に指定してください。", "--files goes with a message that was shown.");
        }
        if (!codes.isEmpty()) {
            return explain(codes);
        }
        return words.isEmpty() ? list() : explain(message(asked));
    }

    /** Returns the problem codes that are asked for: all words are, or none. */
    private static List<ProblemCode> codes(String asked) {
        List<String> names = SEPARATOR
                .splitAsStream(asked.toUpperCase(Locale.ROOT))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        Set<String> known = Stream.of(ProblemCode.values()).map(Enum::name).collect(toSet());
        return names.stream().anyMatch(known::contains)
                ? names.stream().map(new Arguments.ToCode()::convert).distinct().toList()
                : List.of();
    }

    private int list() throws IOException {
        switch (format) {
            case TEXT -> text().writeList(terminal.out());
            case JSON -> ExplanationJson.in(language.language()).writeList(terminal.out());
        }
        return ExitCode.PASSED.number();
    }

    private int explain(List<ProblemCode> codes) throws IOException {
        if (format == Format.JSON) {
            throw new UsageException("問題のコードの説明は text だけです。", "Problem codes are explained as text only.");
        }
        TextReport report =
                TextReport.in(language.language()).width(terminal.width()).coloured(terminal.colours());
        for (ProblemCode code : codes) {
            if (code != codes.get(0)) {
                terminal.out().println();
            }
            report.explain(code, terminal.out());
        }
        return ExitCode.PASSED.number();
    }

    private static OfficialMessage message(String asked) {
        List<OfficialMessage> matching = OfficialMessage.matching(asked);
        if (matching.size() == 1) {
            return matching.get(0);
        }
        if (matching.isEmpty()) {
            throw new UsageException(
                    "「" + asked + "」を含むメッセージも、その名前の問題のコードもありません。メッセージの一覧は explain、コードの一覧は problems で表示できます。",
                    "No message holds \"" + asked + "\", and no problem code is called so."
                            + " explain lists the messages, problems the codes.");
        }
        String texts =
                matching.stream().map(message -> message.text().orElseThrow()).collect(joining(" / "));
        throw new UsageException(
                "当てはまるメッセージが複数あります。もう少し長く指定してください: " + texts,
                "Several messages hold this; give more of the text: " + texts);
    }

    private int explain(OfficialMessage message) throws IOException {
        Optional<ValidationReport> report = files.isEmpty() ? Optional.empty() : Optional.of(check());
        Optional<Diagnosis> diagnosis = report.map(checked -> Diagnosis.of(message, checked));
        Explanation explanation = new Explanation(message, move.move(), LocalDate.now(move.clock()), diagnosis);
        switch (format) {
            case TEXT -> text().write(explanation, terminal.out());
            case JSON -> ExplanationJson.in(language.language()).write(explanation, terminal.out());
        }
        if (report.isEmpty()) {
            return ExitCode.PASSED.number();
        }
        if (Policy.DEFAULT.judge(report.get()).verdict() == Verdict.BROKEN) {
            return ExitCode.BROKEN.number();
        }
        return (diagnosis.filter(Diagnosis::isFound).isPresent() ? ExitCode.FOUND : ExitCode.PASSED)
                .orUnread(report.get().problems())
                .number();
    }

    private ValidationReport check() {
        Unreadable.checkThere(files);
        try {
            ValidationReport report =
                    Validator.builder().clock(move.clock()).build().validate(files);
            if (NothingToCheck.isAllOf(report)) {
                throw NothingToCheck.at(files);
            }
            return report;
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private ExplanationText text() {
        return ExplanationText.in(language.language()).width(terminal.width()).coloured(terminal.colours());
    }
}

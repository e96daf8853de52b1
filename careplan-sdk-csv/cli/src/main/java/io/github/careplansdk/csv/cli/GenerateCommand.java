package io.github.careplansdk.csv.cli;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.OutputFolderOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.cli.shared.Arguments;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import io.github.careplansdk.csv.testkit.generate.Generator;
import io.github.careplansdk.csv.testkit.generate.Generator.PlantedMistake;
import io.github.careplansdk.csv.testkit.generate.Generator.PlantedMistake.Finding;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate}: makes up a month of any size. */
@Command(
        name = "generate",
        header = "架空のデータを任意の量だけ作ります。 / Makes up data of any size.",
        footer = {
            "",
            "DIR/bulks に、町ごと・送信する事業所ごとのフォルダーを作ります。同じ引数なら、常に同じバイト列になります。",
            "人も事業所も架空のものです（番号は 99 で始まります）。",
            "DIR/bulks gets a folder for each town and sender. The same arguments give the same bytes.",
            "All people and offices are invented (their numbers begin with 99).",
            "",
            "終了コード / Exit codes:",
            "  0  作成した / written",
            "  2  使い方の誤り、書けないパス / wrong usage, or a path that cannot be written",
            "  3  内部エラー / internal error"
        })
final class GenerateCommand implements Callable<Integer> {
    private static final Edition EDITION = Standard.published().newest();

    private static final int SCHEMA_VERSION = 1;

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--users",
            required = true,
            paramLabel = "N",
            converter = ToUsers.class,
            description = {
                "利用者の人数（1～4,000,000）。24人以上で、すべてのサービス種類と事例がそろいます。",
                "How many users (1 to 4,000,000). From 24 on all service types and cases are there."
            })
    private int users;

    @Option(
            names = "--month",
            required = true,
            paramLabel = "YYYY-MM",
            converter = Arguments.ToMonth.class,
            description = {"対象年月（最新の版の適用が始まる月以降）。", "The service month (from the first of the newest edition on)."})
    private YearMonth month = EDITION.from();

    @Option(
            names = "--seed",
            paramLabel = "S",
            converter = ToSeed.class,
            description = {"乱数のシード。既定は 1 です。", "The seed of random choices; 1 by default."})
    private long seed = 1;

    @Mixin
    private OutputFolderOption output = new OutputFolderOption();

    @Option(
            names = "--mistakes",
            description = {
                "問題のコードごとに誤りを1つ、DIR/bulks/mistakes/CODE に作り、DIR/planted.json に一覧を書きます。",
                "Plants a mistake for each problem code in DIR/bulks/mistakes/CODE, and lists them in DIR/planted.json."
            })
    private boolean mistakes;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Generator generator = generator();
        boolean wasThere = checkEmpty();
        try {
            generate(generator);
            return ExitCode.PASSED.number();
        } catch (IOException e) {
            remove(wasThere);
            if (e instanceof AccessDeniedException) {
                throw Unreadable.because(e);
            }
            throw new UsageException(
                    "最後まで書き込めなかったため、書き込んだものを削除しました（" + output.path() + "）。空き容量と権限を確認してください: " + Unreadable.words(e),
                    "Not all could be written, so what was written is gone again (" + output.path()
                            + "). See whether the disk is full or protected: " + Unreadable.words(e));
        }
    }

    private void generate(Generator generator) throws IOException {
        Path bulks = output.path().resolve("bulks");
        Generator.Written written = generator.write(users, bulks);
        List<PlantedMistake> planted = mistakes ? generator.plant(bulks) : List.of();
        if (mistakes) {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(output.path().resolve("planted.json")))) {
                JsonOutput.write(out, Document.of(planted));
            }
        }
        say(written);
        if (mistakes) {
            terminal.out().println(texts().with("generate.mistakes", Map.of("count", String.valueOf(planted.size()))));
        }
    }

    /** The folder was empty or not there before: all that is in it was written here. */
    private void remove(boolean wasThere) {
        if (!Files.exists(output.path())) {
            return;
        }
        try (Stream<Path> written = Files.walk(output.path())) {
            for (Path each : written.sorted(Comparator.reverseOrder()).toList()) {
                if (!(wasThere && each.equals(output.path()))) {
                    Files.delete(each);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            terminal.err()
                    .println("削除できなかったものがあります / Not all could be removed: "
                            + SafeText.of(output.path().toString()));
        }
    }

    private Generator generator() {
        try {
            return new Generator(month, seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "--month: " + EDITION.from() + " から 2999-12 までの月を指定してください: " + month,
                    "--month: give a month from " + EDITION.from() + " to 2999-12: " + month);
        }
    }

    /** Whether the folder is there already; it has to be empty then. */
    private boolean checkEmpty() {
        if (!Files.exists(output.path())) {
            return false;
        }
        if (!Files.isDirectory(output.path())) {
            throw new UsageException(
                    "出力先がフォルダーではありません: " + output.path(), "The output is not a folder: " + output.path());
        }
        try (Stream<Path> there = Files.list(output.path())) {
            if (there.findAny().isPresent()) {
                throw new UsageException(
                        "出力先のフォルダーが空ではありません: " + output.path(),
                        "The output folder already holds files: " + output.path());
            }
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
        return true;
    }

    private void say(Generator.Written written) {
        String line = texts().with(
                        "generate.written",
                        Map.of(
                                "users", written.users(),
                                "towns", written.towns(),
                                "units", written.units(),
                                "files", written.files(),
                                "folder", output.path()));
        terminal.out().println(SafeText.of(line));
    }

    /** @param folder where the mistakes' folders lie */
    private record Document(
            int schemaVersion, String folder, List<MistakeEntry> mistakes, Set<ProblemCode> notPlanted) {
        static Document of(List<PlantedMistake> planted) {
            return new Document(
                    SCHEMA_VERSION,
                    "bulks",
                    planted.stream().map(MistakeEntry::of).toList(),
                    Generator.notPlanted());
        }
    }

    private record MistakeEntry(ProblemCode code, String what, String folder, List<FindingEntry> findings) {
        static MistakeEntry of(PlantedMistake mistake) {
            return new MistakeEntry(
                    mistake.code(),
                    mistake.what(),
                    mistake.folder(),
                    mistake.findings().stream().map(FindingEntry::of).toList());
        }
    }

    private record FindingEntry(
            ProblemCode code,
            String file,
            @JsonInclude(NON_DEFAULT) long line,
            @JsonInclude(NON_DEFAULT) long row,
            String column) {
        static FindingEntry of(Finding finding) {
            return new FindingEntry(finding.code(), finding.file(), finding.line(), finding.row(), finding.column());
        }
    }

    private Texts texts() {
        return language.texts(GenerateCommand.class);
    }

    static final class ToUsers implements ITypeConverter<Integer> {
        private static final int MOST = 4_000_000;

        @Override
        public Integer convert(String text) {
            if (text.matches("[1-9][0-9]{0,6}") && Integer.parseInt(text) <= MOST) {
                return Integer.valueOf(text);
            }
            throw new UsageException("1から4000000までの数を指定してください: " + text, "Write a number from 1 to 4000000: " + text);
        }
    }

    static final class ToSeed implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new UsageException("整数を指定してください: " + text, "Write an integer: " + text);
            }
        }
    }
}

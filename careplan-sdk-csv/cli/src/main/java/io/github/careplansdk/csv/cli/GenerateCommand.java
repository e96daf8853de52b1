package io.github.careplansdk.csv.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.careplansdk.core.cli.Converters;
import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.ProblemCode;
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
import java.util.Locale;
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
            "  3  プログラムの内部エラー / the program broke"
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

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            converter = Converters.ToPath.class,
            description = {"出力先のフォルダー。存在しないか、空であること。", "The folder to write to, new or empty."})
    private Path output = Path.of("");

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
                    "最後まで書き込めなかったため、書き込んだものを削除しました（" + output + "）。空き容量と権限を確認してください: " + Unreadable.words(e),
                    "Not all could be written, so what was written is gone again (" + output
                            + "). See whether the disk is full or protected: " + Unreadable.words(e));
        }
    }

    private void generate(Generator generator) throws IOException {
        Path bulks = output.resolve("bulks");
        Generator.Written written = generator.write(users, bulks);
        List<PlantedMistake> planted = mistakes ? generator.plant(bulks) : List.of();
        if (mistakes) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(output.resolve("planted.json")))) {
                JsonOutput.write(out, json -> write(json, planted));
            }
        }
        say(written);
        if (mistakes) {
            terminal.out().println((ja() ? "誤り: " : "Mistakes: ") + planted.size());
        }
    }

    /** The folder was empty or not there before: all that is in it was written here. */
    private void remove(boolean wasThere) {
        if (!Files.exists(output)) {
            return;
        }
        try (Stream<Path> written = Files.walk(output)) {
            for (Path each : written.sorted(Comparator.reverseOrder()).toList()) {
                if (!(wasThere && each.equals(output))) {
                    Files.delete(each);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            terminal.err().println("削除できなかったものがあります / Not all could be removed: " + SafeText.of(output.toString()));
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
        if (!Files.exists(output)) {
            return false;
        }
        if (!Files.isDirectory(output)) {
            throw new UsageException("出力先がフォルダーではありません: " + output, "The output is not a folder: " + output);
        }
        try (Stream<Path> there = Files.list(output)) {
            if (there.findAny().isPresent()) {
                throw new UsageException(
                        "出力先のフォルダーが空ではありません: " + output, "The output folder already holds files: " + output);
            }
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
        return true;
    }

    private void say(Generator.Written written) {
        String form = ja()
                ? "作成しました。利用者 %,d人、町 %,d、送信単位 %,d件、%,dファイル。 %s"
                : "Written. Users: %,d, towns: %,d, units: %,d, files: %,d. %s";
        String line = String.format(
                Locale.ROOT, form, written.users(), written.towns(), written.units(), written.files(), output);
        terminal.out().println(SafeText.of(line));
    }

    private static void write(JsonGenerator json, List<PlantedMistake> planted) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("folder", "bulks");
        json.writeArrayFieldStart("mistakes");
        for (PlantedMistake mistake : planted) {
            json.writeStartObject();
            json.writeStringField("code", mistake.code().name());
            json.writeStringField("what", mistake.what());
            json.writeStringField("folder", mistake.folder());
            json.writeArrayFieldStart("findings");
            for (Finding finding : mistake.findings()) {
                write(json, finding);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notPlanted");
        for (ProblemCode code : Generator.notPlanted()) {
            json.writeString(code.name());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code().name());
        json.writeStringField("file", finding.file());
        if (finding.line() > 0) {
            json.writeNumberField("line", finding.line());
        }
        if (finding.row() > 0) {
            json.writeNumberField("row", finding.row());
        }
        if (!finding.column().isEmpty()) {
            json.writeStringField("column", finding.column());
        }
        json.writeEndObject();
    }

    private boolean ja() {
        return language.language() == Language.JA;
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

package io.github.careplansdk.core.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.internal.text.BilingualText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class CommandFrameTest {
    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();

    @Command(
            name = "greet",
            header = "挨拶します。 / Greets.",
            footer = {"", "終了コード / Exit codes:", "  0  終わった / done"})
    private static final class Greet implements Callable<Integer> {
        private final Terminal terminal;

        @Mixin
        private LanguageOption language = new LanguageOption();

        @Option(names = "--date")
        private LocalDate date = LocalDate.EPOCH;

        @Option(names = "--format")
        private Converters.Format format = Converters.Format.TEXT;

        @Parameters(
                paramLabel = "NAME",
                description = {"挨拶する相手。", "Whom to greet."})
        private Path name = Path.of("");

        Greet(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            switch (name.toString()) {
                case "missing" -> throw Unreadable.because(new NoSuchFileException("missing"));
                case "rude" -> throw new UsageException("失礼です。", "That is rude.");
                case "secret" -> throw new IllegalStateException("the name of a person");
                default -> terminal.out().println(new BilingualText("こんにちは ", "hello ").in(language.language()) + name);
            }
            return 0;
        }
    }

    private static CommandFrame frame() {
        return frame(List.of("greet"), (name, terminal) -> new Greet(terminal));
    }

    private static CommandFrame frame(List<String> subcommands, CommandFrame.Maker maker) {
        return CommandFrame.of("sample", "見本です。", "A sample.", subcommands, maker);
    }

    private int run(CommandFrame frame, String line) {
        return frame.run(line.isEmpty() ? new String[0] : line.split(" "), terminal(outBytes));
    }

    private int run(String line) {
        return run(frame(), line);
    }

    private Terminal terminal(OutputStream out) {
        return Terminal.of(out, new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "greet you, こんにちは you",
        "greet --lang en you, hello you",
        "--lang en greet you, hello you",
        "--lang=en greet you, hello you",
        "--lang en greet --lang ja you, こんにちは you",
        "greet -- --lang, こんにちは --lang"
    })
    void runsASubcommand(String line, String result) {
        assertThat(run(line)).isZero();
        assertThat(out()).isEqualToNormalizingNewlines(result + "\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void printsWhatAShellCompletesItBy() {
        assertThat(run("completion")).isZero();
        assertThat(out())
                .startsWith("#!/usr/bin/env bash\n")
                .contains("complete -F _complete_sample", "greet", "--format", "--lang")
                .doesNotContain("\r");
    }

    /** Also where the option stands behind what is wrong, so that picocli never came to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lang LANG",
                "greet --lang LANG",
                "greet --nonsense you --lang LANG",
                "greet --date yesterday --lang=LANG you",
                "--lang LANG greet you me",
                "greet --lang LANG rude",
                "greet --lang LANG missing",
                "greet --lang LANG --lang LANG you",
                "greet --lang LANG secret",
                "greet --format xml --lang LANG you"
            })
    void errorsKeepToTheLanguageAskedFor(String line) {
        assertThat(run(line.replace("LANG", "en"))).isNotZero();
        assertThat(err()).isNotEmpty().doesNotContainPattern("[ぁ-んァ-ヶ一-龠]");
        errBytes.reset();
        assertThat(run(line.replace("LANG", "ja"))).isNotZero();
        assertThat(err().lines().findFirst().orElseThrow()).containsPattern("[ぁ-ん]");
        assertThat(err()).doesNotContain("Usage", "Missing", "Unknown", "Write", "That is", "broke.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "greet",
                "greet you me",
                "greet --nonsense you",
                "greet --date 2026-02-30 you",
                "greet --format xml you",
                "greet --format",
                "greet --lang fr you",
                "--lang fr greet you",
                "--lang",
                "greet rude",
                "great you"
            })
    void wrongUsageWithoutALanguageIsSaidInBoth(String line) {
        assertThat(run(line)).isEqualTo(2);
        List<String> lines = err().lines().toList();
        assertThat(lines.get(0)).containsPattern("[ぁ-ん]");
        assertThat(lines.get(1)).matches("[ -~]+");
        assertThat(err()).doesNotContain("Exception", "\tat ");
        assertThat(out()).isEmpty();
    }

    @Test
    void namesWhatMayHaveBeenMeant() {
        assertThat(run("great you")).isEqualTo(2);
        assertThat(err()).contains("もしかして: greet", "did you mean greet?", "Usage: sample --help");
        assertThat(run("greet --formt json you")).isEqualTo(2);
        assertThat(err()).contains("did you mean --format?", "Usage: sample greet --help");
        assertThat(run("")).isEqualTo(2);
        assertThat(err()).contains("No command is given (greet, completion).");
    }

    /** A short command is started hundreds of times: it does not pay for its neighbours. */
    @ParameterizedTest
    @CsvSource({
        "greet you, false",
        "--lang en greet you, false",
        "--version, false",
        "-V, false",
        "--version greet, true",
        "--help, true",
        "great you, true"
    })
    void makesTheCommandsThatAreCalledOrTold(String line, boolean all) {
        AtomicBoolean made = new AtomicBoolean();
        CommandFrame frame = frame(List.of("greet", "other"), (name, terminal) -> {
            made.compareAndSet(false, name.equals("other"));
            return name.equals("greet") ? new Greet(terminal) : new Other();
        });

        run(frame, line);

        assertThat(made.get()).isEqualTo(all);
    }

    /** Which others there are does not show. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "greet --help",
                "open --help --lang en",
                "--lang ja greet --help",
                "greet you",
                "greet",
                "greet --formt json you",
                "greet --format xml you",
                "greet you other",
                "open --file F --store",
                "greet --version",
                "--version"
            })
    void makingOnlyWhatIsCalledIsTheSameAsMakingAll(String line) {
        List<String> all = List.of("greet", "other", "open");
        CommandFrame frame = frame(all, (name, terminal) -> switch (name) {
            case "greet" -> new Greet(terminal);
            case "open" -> new Open();
            default -> new Other();
        });

        int exitCode = run(frame, line);
        String told = out() + err();
        outBytes.reset();
        errBytes.reset();

        assertThat(frame.run(all, line.split(" "), terminal(outBytes))).isEqualTo(exitCode);
        assertThat(out() + err()).isEqualTo(told).isNotEmpty();
    }

    @Command(name = "other", header = "別です。 / Another.")
    private static final class Other {}

    @Test
    void refusesACommandThatIsNamedOtherwise() {
        assertThat(run(frame(List.of("else"), (name, terminal) -> new Other()), "else"))
                .isEqualTo(3);
    }

    @Test
    void aPathThatCannotBeReadIsWrongUsage() {
        assertThat(run("greet missing")).isEqualTo(2);
        assertThat(err()).contains("見つかりません: missing", "Not found: missing");
    }

    @Test
    void whatBreaksSaysWhereAndNothingElse() {
        assertThat(run("greet secret")).isEqualTo(3);
        assertThat(err())
                .contains("プログラムの内部エラーです。", "java.lang.IllegalStateException at ")
                .doesNotContain("person")
                .hasLineCount(3);
    }

    @ParameterizedTest
    @CsvSource({"Broken pipe, 0", "No space left on device, 3"})
    void aResultThatNobodyHasWholeIsNoPassUnlessItsReaderLeft(String trouble, int exitCode) {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(trouble);
            }
        };
        assertThat(frame().run(new String[] {"greet", "you"}, terminal(closed))).isEqualTo(exitCode);
        assertThat(err().contains(trouble)).isEqualTo(exitCode != 0);
    }

    @Test
    void cannotTrickATerminal() {
        assertThat(run("greet a \u001B[2J\u202E")).isEqualTo(2);
        assertThat(err()).contains("\\u001B", "\\u202E").doesNotContain("\u001B", "\u202E");
    }

    @Test
    void doesNotTakeAnAtForAListOfArguments() {
        assertThat(run("greet @list")).isZero();
        assertThat(out()).contains("@list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "greet --help"})
    void helpIsInBothLanguages(String line) {
        assertThat(run(line)).isZero();
        assertThat(out()).contains("使い方 / Usage:", "この説明を表示します。", "Shows this help.");
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang ja --help", "--help --lang ja", "--lang ja greet --help", "greet --help --lang ja"})
    void helpIsInJapaneseAloneWhereAsked(String line) {
        assertThat(run(line)).isZero();
        assertThat(out())
                .contains("使い方:", "オプション:", "この説明を表示します。", "挨拶します。", "[--lang=ja|en]")
                .doesNotContain("Usage", "Options", "Shows", "Greets", " / ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang en --help", "--help --lang en", "--lang en greet --help", "greet --help --lang=en"})
    void helpIsInEnglishAloneWhereAsked(String line) {
        assertThat(run(line)).isZero();
        assertThat(out())
                .contains("Usage:", "Options:", "Shows this help.", "Greets.", "[--lang=ja|en]")
                .doesNotContainPattern("[ぁ-んァ-ヶ一-龠]")
                .doesNotContain(" / ");
    }

    @Test
    void helpKeepsTheExitCodesOfItsLanguage() {
        assertThat(run("greet --help --lang en")).isZero();
        assertThat(out()).contains("Exit codes:", "  0  done", "Whom to greet.").doesNotContain("名前");
        outBytes.reset();
        assertThat(run("greet --help --lang ja")).isZero();
        assertThat(out()).contains("終了コード:", "  0  終わった", "挨拶する相手。").doesNotContain("done", "Whom");
    }

    @Test
    void showsTheVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out()).startsWith("sample ").contains("(standard 4.1)").hasLineCount(1);
    }

    /** As the options for keys: of three groups one is given, each has an option that it needs. */
    @Command(name = "open")
    private static final class Open implements Callable<Integer> {
        private static final class Keys {
            @ArgGroup(exclusive = false)
            private OfFile file;

            @ArgGroup(exclusive = false)
            private OfStore store;

            @ArgGroup(exclusive = false)
            private OfFolder folder;
        }

        private static final class OfFile {
            @Option(names = "--file", required = true, paramLabel = "FILE")
            private Path file;

            @Option(names = "--password-file", paramLabel = "FILE")
            private Path password;
        }

        private static final class OfStore {
            @Option(names = "--store", required = true)
            private boolean store;

            @Option(names = "--thumbprint", paramLabel = "HEX")
            private String thumbprint;
        }

        private static final class OfFolder {
            @Option(names = "--folder", required = true, paramLabel = "FOLDER")
            private Path folder;

            @Option(names = "--list", required = true, paramLabel = "FILE")
            private Path list;
        }

        @Mixin
        private LanguageOption language = new LanguageOption();

        @ArgGroup
        private Keys keys = new Keys();

        @Override
        public Integer call() {
            return 0;
        }
    }

    private String complaint(String line) {
        errBytes.reset();
        assertThat(run(frame(List.of("open"), (name, terminal) -> new Open()), line))
                .isEqualTo(2);
        return err().lines().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "open --lang en --thumbprint 00, Missing: --store",
        "open --lang en --password-file F, Missing: --file FILE",
        "open --lang en --store --password-file F, Missing: --file FILE",
        "open --lang en --list F, Missing: --folder FOLDER",
        "open --lang en --list=F, Missing: --folder FOLDER",
        "open --lang ja --thumbprint 00, 指定が必要です: --store"
    })
    void onlyWhatIsNeededAndNotGivenIsMissing(String line, String complaint) {
        assertThat(complaint(line)).isEqualTo(complaint);
    }

    @Test
    void optionsThatExcludeEachOtherAreNamed() {
        assertThat(complaint("open --lang en --folder F --list F --store --file F"))
                .isEqualTo("Give only one of: --file, --store, --folder");
        assertThat(complaint("open --lang ja --file F --store")).isEqualTo("どれか1つだけを指定してください: --file、--store、--folder");
    }

    /** Their names are read from this sentence of picocli's, which names all groups, given or not. */
    @Test
    void picocliSaysItInTheseWords() {
        assertThatThrownBy(() ->
                        new CommandLine(new Open()).parseArgs("--folder", "F", "--list", "F", "--store", "--file", "F"))
                .isInstanceOf(MutuallyExclusiveArgsException.class)
                .hasMessage(
                        "Error: [--file=FILE [--password-file=FILE]] and [--store [--thumbprint=HEX]] and [--folder=FOLDER"
                                + " --list=FILE] are mutually exclusive (specify only one)");
    }
}

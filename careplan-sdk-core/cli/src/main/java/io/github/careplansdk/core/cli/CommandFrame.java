package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Language;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command with subcommands: its help and version, and what it says in both languages where it is misused or fails.
 *
 * <p>Wrong usage, or a path that cannot be read or written, exits with 2; what breaks exits with 3. {@code --lang} is understood
 * before the subcommand and behind it, where it counts if it stands at both places.
 */
public final class CommandFrame {
    private static final int MISUSED = 2;
    private static final int BROKEN = 3;

    private final String name;
    private final List<String> header;
    private final Function<Terminal, List<Object>> subcommands;

    private CommandFrame(String name, List<String> header, Function<Terminal, List<Object>> subcommands) {
        this.name = name;
        this.header = header;
        this.subcommands = subcommands;
    }

    /**
     * A command.
     *
     * @param name what people type
     * @param japanese what it does
     * @param english the same in English
     * @param subcommands picocli's commands, for the terminal they write to
     */
    public static CommandFrame of(
            String name, String japanese, String english, Function<Terminal, List<Object>> subcommands) {
        return new CommandFrame(name, List.of(japanese, english), subcommands);
    }

    /** Runs the command and returns its exit code. */
    public int run(String[] args, Terminal terminal) {
        int exitCode;
        try {
            exitCode = commandLine(terminal).execute(args);
            terminal.out().flush();
        } catch (Throwable e) {
            exitCode = broken(e, terminal);
        }
        IOException failure = terminal.out().failure().orElse(null);
        if (failure == null || ResultStream.isClosedPipe(failure)) {
            return exitCode;
        }
        // No pass for a result that nobody has whole.
        String reason = Unreadable.words(failure);
        say(terminal, "結果を最後まで書けませんでした: " + reason, "The result could not be written to its end: " + reason);
        return BROKEN;
    }

    private CommandLine commandLine(Terminal terminal) {
        CommandLine command = new CommandLine(new Front());
        CommandSpec spec = command.getCommandSpec();
        subcommands.apply(terminal).forEach(command::addSubcommand);
        spec.name(name).versionProvider(() -> new String[] {version()});
        spec.usageMessage().header(header.toArray(String[]::new));
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("バージョンを表示します。", "Shows the version.")
                .build());
        command.getSubcommands().values().forEach(CommandFrame::addHelp);
        addHelp(command);
        return command.setOut(utf8(terminal.out()))
                .setErr(utf8(terminal.err()))
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(terminal.width())
                .setHelpFactory(CommandFrame::help)
                .setDefaultValueProvider(CommandFrame::languageBefore)
                .setParameterExceptionHandler((e, args) -> misused(e, terminal))
                .setExecutionExceptionHandler((e, failed, result) -> failed(e, terminal));
    }

    private static Help help(CommandSpec command, Help.ColorScheme colours) {
        return LanguageOption.given(command)
                .<Help>map(language -> new HelpIn(language, command, colours))
                .orElseGet(() -> new Help(command, colours));
    }

    /** A subcommand without {@code --lang} takes that which stands before it. */
    private static @Nullable String languageBefore(ArgSpec argument) {
        boolean isLanguage =
                argument instanceof OptionSpec option && option.longestName().equals(LanguageOption.NAME);
        return isLanguage
                ? LanguageOption.given(argument.command().parent())
                        .map(Language::name)
                        .orElse(null)
                : null;
    }

    /** What runs without a subcommand. */
    @Command
    private static final class Front implements Runnable {
        @Mixin
        private LanguageOption language = new LanguageOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            Set<String> commands = spec == null ? Set.of() : spec.subcommands().keySet();
            throw new UsageException(
                    "コマンドがありません（" + String.join("、", commands) + "）。",
                    "No command is given (" + String.join(", ", commands) + ").");
        }
    }

    private String version() {
        String version = CommandFrame.class.getPackage().getImplementationVersion();
        return name + " " + (version == null ? "development" : version) + " (standard "
                + Standard.published().newest().label() + ")";
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("この説明を表示します。", "Shows this help.")
                        .build())
                .usageMessage()
                .synopsisHeading("%n使い方 / Usage:%n  ")
                .parameterListHeading("%n引数 / Arguments:%n")
                .optionListHeading("%nオプション / Options:%n")
                .commandListHeading("%nコマンド / Commands:%n");
    }

    private static int failed(Exception e, Terminal terminal) {
        if (e instanceof InvalidPathException name) {
            return failed(Unreadable.unusable(name.getInput()), terminal);
        }
        if (e instanceof UsageException usage) {
            say(terminal, usage.japanese(), usage.english());
            return MISUSED;
        }
        return broken(e, terminal);
    }

    private static int misused(ParameterException e, Terminal terminal) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String detail = Objects.requireNonNullElse(e.getMessage(), "");
        if (e.getCause() instanceof UsageException usage) {
            String where = e.getArgSpec() instanceof OptionSpec option ? option.longestName() + ": " : "";
            say(terminal, where + usage.japanese(), where + usage.english());
        } else if (e instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            List<String> near = near(unmatched);
            String meant = String.join(", ", near);
            say(
                    terminal,
                    "知らないオプションか、余分な引数です: " + words + (near.isEmpty() ? "" : "（もしかして: " + meant + "）"),
                    "Unknown option or extra argument: " + words
                            + (near.isEmpty() ? "" : " (did you mean " + meant + "?)"));
        } else if (e instanceof OverwrittenOptionException twice) {
            String option = name(twice.getOverwritten());
            say(terminal, "2回書かれています: " + option, "Given twice: " + option);
        } else if (e instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(CommandFrame::name).collect(Collectors.joining(" "));
            say(terminal, "足りません: " + names, "Missing: " + names);
        } else {
            say(terminal, "使い方に誤りがあります。", detail);
        }
        terminal.err().println("使い方 / Usage: " + command.qualifiedName() + " --help");
        return MISUSED;
    }

    private static List<String> near(UnmatchedArgumentException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        List<String> known = new ArrayList<>(spec.optionsMap().keySet());
        known.addAll(spec.subcommands().keySet());
        return Near.to(e.getUnmatched().get(0), known);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.paramLabel().isEmpty() ? "" : " " + option.paramLabel())
                : argument.paramLabel();
    }

    /** Says where it broke, for a bug report; never the message, which may hold data. */
    private static int broken(Throwable e, Terminal terminal) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = e.getClass().getName() + (trace.length > 0 ? " at " + trace[0] : "");
        say(
                terminal,
                "プログラムの異常です。次の1行を開発元へお知らせください。",
                "The program broke. Please report the next line to its developers.");
        terminal.err().println(where);
        return BROKEN;
    }

    private static void say(Terminal terminal, String japanese, String english) {
        for (String line : List.of(japanese, english)) {
            terminal.err().println(SafeText.of(line));
        }
    }

    /** A writer of picocli's own would use the platform's charset. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}

package io.github.careplansdk.csv.cli;

import io.github.careplansdk.csv.report.internal.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code careplan-validator}. */
@Command(
        name = "careplan-validator",
        versionProvider = Main.Version.class,
        header = {"ケアプランデータ連携標準仕様（第4.1版）のファイルを検査します。", "Checks files of the care plan data exchange standard (4.1)."})
public final class Main implements Runnable {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args, Terminal.ofProcess(System.getenv())));
    }

    /** Runs the command on these streams and returns its exit code. */
    static int run(String[] args, OutputStream out, PrintStream err) {
        return run(args, Terminal.of(out, err));
    }

    private static int run(String[] args, Terminal terminal) {
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
        return ExitCode.BROKEN.number();
    }

    /** Called without a subcommand. */
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        Set<String> commands = spec == null ? Set.of() : spec.subcommands().keySet();
        throw new UsageException(
                "コマンドがありません（" + String.join("、", commands) + "）。",
                "No command is given (" + String.join(", ", commands) + ").");
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine command = new CommandLine(new Main())
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new ConvertCommand(terminal))
                .addSubcommand(new UpgradeCommand(terminal))
                .addSubcommand(new UnitsCommand(terminal))
                .addSubcommand(new ProblemsCommand(terminal))
                .addSubcommand(new LayoutCommand(terminal));
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("バージョンを表示します。", "Shows the version.")
                        .build());
        command.getSubcommands().values().forEach(Main::addHelp);
        addHelp(command);
        return command.setOut(utf8(terminal.out()))
                .setErr(utf8(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(terminal.width())
                .setParameterExceptionHandler((e, args) -> misused(e, terminal))
                .setExecutionExceptionHandler((e, failed, result) -> failed(e, terminal));
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
        if (e instanceof UsageException usage) {
            say(terminal, usage.japanese(), usage.english());
            return ExitCode.USAGE.number();
        }
        return broken(e, terminal);
    }

    private static int misused(ParameterException e, Terminal terminal) {
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
            String names = missing.getMissing().stream().map(Main::name).collect(Collectors.joining(" "));
            say(terminal, "足りません: " + names, "Missing: " + names);
        } else {
            say(terminal, "使い方に誤りがあります。", detail);
        }
        terminal.err()
                .println("使い方 / Usage: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
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
                "検査プログラムの異常です。次の1行を開発元へお知らせください。",
                "The program broke. Please report the next line to its developers.");
        terminal.err().println(where);
        return ExitCode.BROKEN.number();
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

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"careplan-validator " + (version == null ? "development" : version) + " (standard 4.1)"
            };
        }
    }
}

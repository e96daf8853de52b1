package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Language;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command with subcommands: its help and version, and what it says where it is misused or fails: in the language that {@code
 * --lang} names, else in both.
 *
 * <p>Wrong usage, or a path that cannot be read or written, exits with 2; what breaks exits with 3. {@code --lang} is understood
 * before the subcommand and behind it, where it counts if it stands at both places.
 */
public final class CommandFrame {
    private static final int MISUSED = 2;
    private static final int BROKEN = 3;

    private static final List<String> VERSION = List.of("-V", "--version");

    /** Converters of picocli's that no option needs: each costs a look by reflection, the first of {@code java.sql} its module. */
    private static final String NOT_CONVERTED = "java[.](sql|time)[.].*";

    static {
        System.setProperty("picocli.converters.excludes", NOT_CONVERTED);
    }

    /** The option that each group of those which exclude each other begins with, in picocli's words. */
    private static final Pattern FIRST_OF_GROUP = Pattern.compile("(?:^Error: |, | and )\\[*(--[\\w-]+)");

    private final String name;
    private final List<String> header;
    private final List<String> subcommands;
    private final Maker maker;
    private final String forPaths;

    private CommandFrame(String name, List<String> header, List<String> subcommands, Maker maker, String forPaths) {
        this.name = name;
        this.header = header;
        this.subcommands = subcommands;
        this.maker = maker;
        this.forPaths = forPaths;
    }

    /** Makes subcommands. */
    @FunctionalInterface
    public interface Maker {
        /** Returns picocli's command of that name, for the terminal it writes to. */
        Object make(String subcommand, Terminal terminal);
    }

    /**
     * Returns a command with subcommands.
     *
     * @param name what people type
     * @param japanese what it does
     * @param english the same in English
     * @param subcommands what people type behind it, in the order of the help
     * @param maker makes those that a run needs: one maker of all, so that a run that calls one loads no class of another
     */
    public static CommandFrame of(String name, String japanese, String english, List<String> subcommands, Maker maker) {
        return new CommandFrame(name, List.of(japanese, english), subcommands, maker, "");
    }

    /** Returns the same command, which tells who gives a path without a subcommand that this one is likely meant. */
    public CommandFrame forPaths(String subcommand) {
        return new CommandFrame(name, header, subcommands, maker, subcommand);
    }

    /** Runs the command and returns its exit code. */
    public int run(String[] args, Terminal terminal) {
        return run(called(args), args, terminal);
    }

    /** Runs the command with these subcommands only. */
    int run(List<String> called, String[] args, Terminal terminal) {
        Complaints complaints = new Complaints(terminal, LanguageOption.in(args));
        int exitCode;
        try {
            exitCode = commandLine(called, terminal, complaints).execute(args);
            terminal.out().flush();
        } catch (Throwable e) {
            exitCode = broken(e, complaints);
        }
        IOException failure = terminal.out().failure().orElse(null);
        if (failure == null || ResultStream.isClosedPipe(failure)) {
            return exitCode;
        }
        // No pass for a result that nobody has whole.
        String reason = Unreadable.words(failure);
        complaints.say("結果を最後まで書き込めませんでした: " + reason, "The result could not be written to its end: " + reason);
        return BROKEN;
    }

    /**
     * The subcommands to make: the one that is called, or all where none is, so that help and hints know them; the version alone
     * needs none.
     */
    private List<String> called(String[] args) {
        if (args.length == 1 && VERSION.contains(args[0])) {
            return List.of();
        }
        return LanguageOption.firstAfter(args)
                .filter(subcommands::contains)
                .map(List::of)
                .orElse(subcommands);
    }

    private CommandLine commandLine(List<String> called, Terminal terminal, Complaints complaints) {
        CommandLine command = new CommandLine(new Front());
        CommandSpec spec = command.getCommandSpec();
        called.forEach(subcommand -> command.addSubcommand(maker.make(subcommand, terminal)));
        if (!List.copyOf(command.getSubcommands().keySet()).equals(called)) {
            throw new IllegalStateException("Not named as their annotations have it: " + called);
        }
        if (called.equals(subcommands)) {
            command.addSubcommand(new CompletionCommand(terminal));
        }
        spec.name(name).versionProvider(() -> new String[] {version()});
        spec.usageMessage().header(header.toArray(String[]::new));
        spec.addOption(OptionSpec.builder(VERSION.toArray(String[]::new))
                .versionHelp(true)
                .description("バージョンを表示します。", "Shows the version.")
                .build());
        command.getSubcommands().values().forEach(CommandFrame::addHelp);
        addHelp(command);
        Converters.registerIn(command);
        return command.setOut(utf8(terminal.out()))
                .setErr(utf8(terminal.err()))
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(terminal.width())
                .setHelpFactory(CommandFrame::help)
                .setDefaultValueProvider(CommandFrame::languageBefore)
                .setParameterExceptionHandler((e, args) -> misused(e, List.of(args), complaints))
                .setExecutionExceptionHandler((e, failed, result) -> failed(e, complaints));
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
                    "コマンドを指定してください（" + String.join("、", commands) + "）。",
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

    private static int failed(Exception e, Complaints complaints) {
        if (e instanceof InvalidPathException name) {
            return failed(Unreadable.unusable(name.getInput()), complaints);
        }
        if (e instanceof UsageException usage) {
            complaints.say(usage.text());
            return MISUSED;
        }
        return broken(e, complaints);
    }

    private int misused(ParameterException e, List<String> args, Complaints complaints) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String detail = Objects.requireNonNullElse(e.getMessage(), "");
        if (e.getCause() instanceof UsageException usage) {
            String where = e.getArgSpec() instanceof OptionSpec option ? option.longestName() + ": " : "";
            complaints.say(where + usage.text().japanese(), where + usage.text().english());
        } else if (e instanceof UnmatchedArgumentException unmatched && isPathAlone(unmatched)) {
            String meant = name + " " + forPaths + " " + String.join(" ", unmatched.getUnmatched());
            complaints.say("コマンドが指定されていません。次のように実行してください: " + meant, "No command is given. Run: " + meant);
        } else if (e instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            List<String> near = near(unmatched);
            String meant = String.join(", ", near);
            complaints.say(
                    "不明なオプションか、余分な引数です: " + words + (near.isEmpty() ? "" : "（もしかして: " + meant + "）"),
                    "Unknown option or extra argument: " + words
                            + (near.isEmpty() ? "" : " (did you mean " + meant + "?)"));
        } else if (e instanceof OverwrittenOptionException twice) {
            String option = name(twice.getOverwritten());
            complaints.say("2回指定されています: " + option, "Given twice: " + option);
        } else if (e instanceof MutuallyExclusiveArgsException
                && !exclusive(detail).isEmpty()) {
            List<String> names = exclusive(detail);
            complaints.say(
                    "どれか1つだけを指定してください: " + String.join("、", names), "Give only one of: " + String.join(", ", names));
        } else if (e instanceof MissingParameterException missing) {
            String names =
                    missing(missing, args).stream().map(CommandFrame::name).collect(Collectors.joining(" "));
            complaints.say("指定が必要です: " + names, "Missing: " + names);
        } else {
            complaints.say("使い方に誤りがあります。", detail);
        }
        complaints.sayUsage(command.qualifiedName() + " --help");
        return MISUSED;
    }

    /** Whether there is a path where a subcommand has to stand. */
    private boolean isPathAlone(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        try {
            return !forPaths.isEmpty()
                    && e.getCommandLine().getParent() == null
                    && (first.equals("-") || Files.exists(Path.of(first)));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static List<String> near(UnmatchedArgumentException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        List<String> known = new ArrayList<>(spec.optionsMap().keySet());
        known.addAll(spec.subcommands().keySet());
        return Near.to(e.getUnmatched().get(0), known);
    }

    /** The options that exclude each other, read from picocli's sentence; none where it reads otherwise. */
    private static List<String> exclusive(String sentence) {
        return FIRST_OF_GROUP
                .matcher(sentence)
                .results()
                .map(group -> group.group(1))
                .toList();
    }

    /** Picocli names all of a group, of which some need not be given, and some are. */
    private static List<ArgSpec> missing(MissingParameterException e, List<String> args) {
        List<ArgSpec> needed = e.getMissing().stream()
                .filter(ArgSpec::required)
                .filter(argument -> !isGiven(argument, args))
                .toList();
        return needed.isEmpty() ? e.getMissing() : needed;
    }

    private static boolean isGiven(ArgSpec argument, List<String> args) {
        return argument instanceof OptionSpec option
                && Stream.of(option.names())
                        .anyMatch(
                                name -> args.stream().anyMatch(arg -> arg.equals(name) || arg.startsWith(name + "=")));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel())
                : argument.paramLabel();
    }

    /** Says where it broke, for a bug report; never the message, which may hold data. */
    private static int broken(Throwable e, Complaints complaints) {
        StackTraceElement[] trace = e.getStackTrace();
        String where = e.getClass().getName() + (trace.length > 0 ? " at " + trace[0] : "");
        complaints.say(
                "プログラムの内部エラーです。次の1行を開発元へお知らせください。",
                "The program failed. Please report the next line to its developers.");
        complaints.line(where);
        return BROKEN;
    }

    /** What goes wrong, told in the language asked for or, where none is, in both. */
    private record Complaints(Terminal terminal, Optional<Language> language) {
        private static final BilingualText USAGE = new BilingualText("使い方", "Usage");

        void say(String japanese, String english) {
            say(new BilingualText(japanese, english));
        }

        void say(BilingualText text) {
            if (language.isPresent()) {
                line(text.in(language.get()));
            } else {
                line(text.japanese());
                line(text.english());
            }
        }

        void sayUsage(String help) {
            line(language.map(USAGE::in).orElse(USAGE.japanese() + " / " + USAGE.english()) + ": " + help);
        }

        void line(String text) {
            terminal.err().println(SafeText.of(text));
        }
    }

    /** A writer of picocli's own would use the platform's charset. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}

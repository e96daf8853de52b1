package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of a command in one language. The texts are declared in both: a line in Japanese and a line in English, or both in
 * one line with {@code " / "} between them. A line without a Japanese letter is English.
 */
final class HelpIn extends Help {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern BOTH = Pattern.compile("(?s)((?:%n|\\s)*(?:\\d+  )?)(.*?) / (.*?)(:?(?:%n\\s*)?)");

    private final Language language;

    HelpIn(Language language, CommandSpec command, ColorScheme colours) {
        super(translated(language, command), colours);
        this.language = language;
    }

    private static CommandSpec translated(Language language, CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        usage.header(only(language, usage.header()))
                .description(only(language, usage.description()))
                .footer(only(language, usage.footer()))
                .synopsisHeading(only(language, usage.synopsisHeading()))
                .parameterListHeading(only(language, usage.parameterListHeading()))
                .optionListHeading(only(language, usage.optionListHeading()))
                .commandListHeading(only(language, usage.commandListHeading()));
        command.subcommands().values().forEach(sub -> {
            UsageMessageSpec listed = sub.getCommandSpec().usageMessage();
            listed.header(only(language, listed.header()));
        });
        return command;
    }

    @Override
    public IOptionRenderer createDefaultOptionRenderer() {
        IOptionRenderer renderer = super.createDefaultOptionRenderer();
        return (option, labels, colours) -> renderer.render(
                OptionSpec.builder(option)
                        .description(only(language, option.description()))
                        .build(),
                labels,
                colours);
    }

    @Override
    public IParameterRenderer createDefaultParameterRenderer() {
        IParameterRenderer renderer = super.createDefaultParameterRenderer();
        return (parameter, labels, colours) -> renderer.render(
                PositionalParamSpec.builder(parameter)
                        .description(only(language, parameter.description()))
                        .build(),
                labels,
                colours);
    }

    private static String[] only(Language language, String... lines) {
        return Stream.of(lines)
                .map(line -> only(language, line))
                .filter(line -> line.isBlank() || isIn(language, line))
                .toArray(String[]::new);
    }

    /** The half of a line that holds both languages, with what stands around the halves. */
    private static String only(Language language, String line) {
        var both = BOTH.matcher(line);
        if (!both.matches() || !JAPANESE.matcher(both.group(2)).find()) {
            return line;
        }
        return both.group(1) + new BilingualText(both.group(2), both.group(3)).in(language) + both.group(4);
    }

    private static boolean isIn(Language language, String line) {
        return JAPANESE.matcher(line).find() == (language == Language.JA);
    }
}

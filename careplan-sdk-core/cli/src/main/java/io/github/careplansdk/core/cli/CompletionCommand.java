package io.github.careplansdk.core.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: what bash and zsh complete the command's words by. */
@Command(
        name = "completion",
        header = "bashとzshの補完の設定を出力します。 / Prints the script by which bash and zsh complete this command.")
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            CommandSpec whole = spec.root();
            terminal.out().print(AutoComplete.bash(whole.name(), whole.commandLine()));
        }
        return 0;
    }
}

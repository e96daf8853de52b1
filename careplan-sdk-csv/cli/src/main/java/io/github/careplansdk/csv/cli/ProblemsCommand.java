package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.cli.shared.Arguments;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.report.TextReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code problems}: what the checks find, and what to do about it. */
@Command(name = "problems", header = "問題のコードを説明します。 / Explains the problem codes.")
final class ProblemsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            converter = Arguments.ToCode.class,
            description = {"詳しく説明するコード。省略すると一覧。", "The code to explain; all of them in a table if none is given."})
    private @Nullable ProblemCode code;

    ProblemsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (code == null) {
            table(new Page(terminal.out(), terminal.width(), terminal.colours()), Messages.in(language.language()));
        } else {
            TextReport.in(language.language())
                    .width(terminal.width())
                    .coloured(terminal.colours())
                    .explain(code, terminal.out());
        }
        return ExitCode.PASSED.number();
    }

    private static void table(Page page, Messages messages) throws IOException {
        for (Layer layer : Layer.values()) {
            List<ProblemCode> codes = Arrays.stream(ProblemCode.values())
                    .filter(code -> code.layer() == layer)
                    .toList();
            TextTable table = new TextTable();
            codes.forEach(code -> table.row(code.name(), messages.severity(code.severity()), messages.meaning(code)));
            if (page.lines() > 0) {
                page.gap();
            }
            page.line(0, Style.BOLD, messages.layer(layer) + " (" + layer.id() + ")");
            page.table(2, Style.PLAIN, table);
        }
    }
}

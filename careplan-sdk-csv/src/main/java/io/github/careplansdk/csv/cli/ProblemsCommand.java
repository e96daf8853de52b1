package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.ProblemCode;
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
        Page page = new Page(terminal.out(), terminal.width(), terminal.colours());
        Messages messages = Messages.in(language.language());
        if (code == null) {
            table(page, messages);
        } else {
            explain(page, messages, code);
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

    private static void explain(Page page, Messages messages, ProblemCode code) throws IOException {
        boolean ja = messages.language() == Language.JA;
        page.line(0, Style.BOLD, code.name());
        TextTable table = new TextTable();
        table.row(ja ? "重さ" : "Severity", messages.severity(code.severity()));
        table.row(
                ja ? "検査" : "Layer",
                messages.layer(code.layer()) + " (" + code.layer().id() + ")");
        table.row(ja ? "意味" : "Meaning", messages.meaning(code));
        table.row(ja ? "対応" : "What to do", messages.hint(code));
        table.row(ja ? "根拠" : "Section", messages.section(code));
        table.row(ja ? "公式クライアント" : "Official client", messages.official(code));
        if (!code.parameters().isEmpty()) {
            table.row(ja ? "パラメーター" : "Parameters", String.join(", ", code.parameters()));
        }
        page.table(2, Style.PLAIN, table);
    }
}

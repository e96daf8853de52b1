package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.cli.LanguageOption;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.cli.shared.Arguments;
import io.github.careplansdk.csv.cli.shared.ExitCode;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.report.internal.ColumnNotes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code layout}: the kinds of file, and the columns of one. */
@Command(name = "layout", header = "ファイルの種別と項目の並びを表示します。 / Shows the kinds of file and their columns.")
final class LayoutCommand implements Callable<Integer> {
    private static final int NOTES_INDENT = 8;
    private static final int LEGEND_INDENT = 4;

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(
            paramLabel = "KIND",
            arity = "0..1",
            converter = Arguments.ToKind.class,
            description = {
                "項目を表示する種別（UPPLAN など）。省略すると種別の一覧。",
                "The kind (such as UPPLAN) whose columns to show; all kinds if none is given."
            })
    private @Nullable FileKind kind;

    LayoutCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Page page = new Page(terminal.out(), terminal.width(), terminal.colours());
        if (kind == null) {
            kinds(page);
        } else {
            columns(page, kind);
        }
        return ExitCode.PASSED.number();
    }

    private void kinds(Page page) throws IOException {
        TextTable table = new TextTable().right(1);
        table.row(texts().get("layout.kind"), texts().get("layout.columns"), texts().get("layout.title"));
        for (FileKind each : Standard.published().kinds()) {
            String columns = each.isImage()
                    ? "-"
                    : String.valueOf(Layouts.published().of(each).columns().size());
            table.row(each.name(), columns, ColumnNotes.title(each, language.language()));
        }
        page.table(0, Style.BOLD, table);
    }

    private void columns(Page page, FileKind each) throws IOException {
        page.line(0, Style.BOLD, each.name() + "  " + ColumnNotes.title(each, language.language()));
        if (each.isImage()) {
            page.line(0, Style.PLAIN, texts().get("layout.image"));
            return;
        }
        List<Column> columns = Layouts.published().of(each).columns();
        TextTable table = new TextTable().right(0);
        table.row(
                texts().get("layout.number"),
                texts().get("layout.name"),
                texts().get("layout.nameEn"),
                texts().get("layout.need"),
                texts().get("layout.length"),
                texts().get("layout.form"));
        for (Column column : columns) {
            table.row(
                    String.valueOf(column.number()),
                    column.name(),
                    column.nameEn(),
                    ColumnNotes.need(column.need(), language.language()),
                    ColumnNotes.length(column),
                    ColumnNotes.form(column.type()));
        }
        // One line a column, however long, with its notes below.
        List<String> lines = table.lines(Integer.MAX_VALUE);
        page.line(0, Style.BOLD, lines.get(0));
        for (Column column : columns) {
            page.line(0, Style.PLAIN, lines.get(column.number()));
            String notes = ColumnNotes.notes(column, language.language());
            if (!notes.isEmpty()) {
                page.paragraph(NOTES_INDENT, Style.DIM, notes);
            }
        }
        legend(page, columns);
    }

    /** What the signs mean that these columns use. */
    private void legend(Page page, List<Column> columns) throws IOException {
        Language words = language.language();
        TextTable table = new TextTable();
        for (Need need : Need.values()) {
            if (columns.stream().anyMatch(column -> column.need() == need)) {
                table.row(ColumnNotes.need(need, words), ColumnNotes.meaning(need, words));
            }
        }
        if (columns.stream().anyMatch(column -> column.unclearMax() > 0)) {
            table.row("N?", ColumnNotes.unclearLength(words));
        }
        columns.stream()
                .map(Column::type)
                .distinct()
                .sorted()
                .map(type -> List.of(ColumnNotes.form(type), type.meaning(words)))
                .distinct()
                .forEach(row -> table.row(row.get(0), row.get(1)));
        page.gap();
        page.line(0, Style.BOLD, texts().get("layout.legend"));
        page.table(LEGEND_INDENT, Style.PLAIN, table);
    }

    private Texts texts() {
        return language.texts(LayoutCommand.class);
    }
}

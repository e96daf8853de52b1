package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.report.internal.Html;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the row around a finding: the cells beside the one that is wrong, or all cells to unfold; masked or not. */
final class HtmlRows {
    private static final int BESIDE = 2;
    private static final String FILLED = "■";

    private final Wording wording;
    private final Html html;
    private final RowSource source;
    private final Layouts layouts;
    private final boolean values;
    private Optional<Layout<?>> layout = Optional.empty();
    private Map<Long, List<String>> rows = Map.of();

    HtmlRows(Wording wording, Html html, RowSource source, Layouts layouts, boolean values) {
        this.wording = wording;
        this.html = html;
        this.source = source;
        this.layouts = layouts;
        this.values = values;
    }

    /** Fetches the rows of a file that findings are about, in place of those of the file before. */
    void load(String path, @Nullable CheckedFile file, List<Problem> found) throws IOException {
        Set<Long> numbers = found.stream()
                .map(problem -> problem.location().row())
                .filter(row -> row > 0)
                .collect(Collectors.toSet());
        Optional<FileKind> kind =
                Optional.ofNullable(file).flatMap(CheckedFile::kind).filter(each -> !each.isImage());
        layout = kind.filter(layouts.standard().kinds()::contains).map(layouts::of);
        rows = kind.isEmpty() || numbers.isEmpty() ? Map.of() : source.rows(path, numbers);
    }

    /** Whether the row of a place is known. */
    boolean has(Location place) {
        return rows.containsKey(place.row());
    }

    /** Writes the row of a place, if it is known. */
    void write(Location place) {
        List<String> cells = rows.getOrDefault(place.row(), List.of());
        if (cells.isEmpty()) {
            return;
        }
        int here = place.column() - 1;
        if (here < 0) {
            html.open("details");
            html.element("summary", Phrase.WHOLE_ROW.in(wording.language()));
            cells(cells, 0, cells.size(), here);
            html.close();
        } else {
            cells(cells, Math.max(0, here - BESIDE), Math.min(cells.size(), here + BESIDE + 1), here);
        }
    }

    private void cells(List<String> cells, int from, int to, int here) {
        html.open("ol").with("class", "cells");
        for (int i = from; i < to; i++) {
            html.open("li").with("class", i == here ? "here" : "beside");
            html.open("span").with("class", "name").text(name(cells, i)).close();
            boolean empty = cells.get(i).isEmpty();
            html.open("span").with("class", empty ? "empty" : "cell");
            html.text(empty ? Phrase.EMPTY_CELL.in(wording.language()) : values ? Wording.cut(cells.get(i)) : FILLED);
            html.close().close();
        }
        html.close();
    }

    private String name(List<String> cells, int index) {
        List<Column> columns = layout.map(any -> columns(any, cells)).orElse(List.of());
        String number = String.valueOf(index + 1);
        return index < columns.size() ? number + " " + columns.get(index).name() : number;
    }

    /** The columns of the version that the row names, if it is as long as they are. */
    private List<Column> columns(Layout<?> current, List<String> cells) {
        return layouts.named(current.kind(), cells.get(0), cells.size())
                .orElse(current)
                .columns();
    }
}

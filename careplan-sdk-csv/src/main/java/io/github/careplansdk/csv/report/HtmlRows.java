package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.report.HtmlReport.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The row around a finding, for a page: the cells beside the one that is wrong, or all cells to unfold; masked or not. */
final class HtmlRows {
    private static final int BESIDE = 2;
    private static final String FILLED = "■";

    private final Texts texts;
    private final RowSource source;
    private final Layouts layouts;
    private final boolean values;
    private Optional<Layout<?>> layout = Optional.empty();
    private Map<Long, List<String>> rows = Map.of();

    HtmlRows(Texts texts, RowSource source, Layouts layouts, boolean values) {
        this.texts = texts;
        this.source = source;
        this.layouts = layouts;
        this.values = values;
    }

    /** Fetches the rows of a file that findings are about, in place of those of the file before. */
    void load(String path, @Nullable CheckedFile file, List<Problem> found) {
        Set<Long> numbers = found.stream()
                .map(problem -> problem.location().row())
                .filter(row -> row > 0)
                .collect(Collectors.toSet());
        Optional<FileKind> kind =
                Optional.ofNullable(file).flatMap(CheckedFile::kind).filter(each -> !each.isImage());
        layout = kind.filter(layouts.standard().kinds()::contains).map(layouts::of);
        try {
            rows = kind.isEmpty() || numbers.isEmpty() ? Map.of() : source.rows(path, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the row of a place is known. */
    boolean has(Location place) {
        return rows.containsKey(place.row());
    }

    /** Returns the cells around a place, or of the whole row where no cell is named; none where the row is not known. */
    List<Map<String, ?>> cells(Location place) {
        List<String> cells = rows.getOrDefault(place.row(), List.of());
        int here = place.column() - 1;
        int from = here < 0 ? 0 : Math.max(0, here - BESIDE);
        int to = here < 0 ? cells.size() : Math.min(cells.size(), here + BESIDE + 1);
        return IntStream.range(from, to)
                .<Map<String, ?>>mapToObj(i -> cell(cells, i, i == here))
                .toList();
    }

    private Map<String, ?> cell(List<String> cells, int index, boolean here) {
        String cell = cells.get(index);
        String filled = values ? Wording.cut(cell) : FILLED;
        return Map.of(
                "style", here ? "here" : "beside",
                "name", name(cells, index),
                "state", cell.isEmpty() ? "empty" : "cell",
                "text", cell.isEmpty() ? texts.get("emptyCell") : filled);
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

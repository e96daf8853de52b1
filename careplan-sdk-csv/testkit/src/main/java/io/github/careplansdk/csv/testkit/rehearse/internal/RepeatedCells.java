package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.io.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the rows of table 2 say where a need or goal stays: it is printed again, or left empty and is that of the row above with
 * the same number.
 */
final class RepeatedCells {
    /** Repeated cells, and the numbers that stay as long as they do. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "need", List.of("needNumber"),
            "longTermGoal", List.of("needNumber", "goalNumber"),
            "longTermPeriod", List.of("needNumber", "goalNumber"),
            "shortTermGoal", List.of("needNumber", "goalNumber"),
            "shortTermPeriod", List.of("needNumber", "goalNumber"));

    private static final List<String> PLAN = List.of("insurerNumber", "insuredNumber", "carePlanDate");

    private record Cell(String file, long row, String column) {}

    private final Map<Cell, String> texts = new HashMap<>();

    private RepeatedCells() {}

    static RepeatedCells of(ReadFiles files) {
        RepeatedCells cells = new RepeatedCells();
        for (ReadFile file : files.of(FileKind.UP2KYO)) {
            COLUMNS.forEach((column, numbers) -> cells.read(file, column, numbers));
        }
        return cells;
    }

    private void read(ReadFile file, String column, List<String> numbers) {
        Map<List<String>, String> above = new HashMap<>();
        for (Row<?> row : file.rows()) {
            List<String> of = Stream.concat(PLAN.stream(), numbers.stream())
                    .map(name -> file.cell(row, name))
                    .toList();
            String text = file.cell(row, column);
            if (text.isEmpty()) {
                text = above.getOrDefault(of, "");
            }
            above.put(of, text);
            texts.put(new Cell(file.path(), row.number(), column), text);
        }
    }

    /** Returns whether a cell is one that may be left empty. */
    static boolean has(FileKind kind, String column) {
        return kind.equals(FileKind.UP2KYO) && COLUMNS.containsKey(column);
    }

    /** Returns what the row says. */
    String text(RecordDiff.Place place, String column) {
        return texts.getOrDefault(new Cell(place.file(), place.row(), column), "");
    }
}

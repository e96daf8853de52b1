package io.github.careplansdk.csv.model;

import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.util.OptionalInt;

/**
 * How many questions of each part of the basic checklist apply (基本チェックリストの該当数).
 *
 * @param exercise 基本チェックリストの該当数(運動不足)
 * @param nutrition 基本チェックリストの該当数(栄養改善)
 * @param oralCare 基本チェックリストの該当数(口腔内ケア)
 * @param homebound 基本チェックリストの該当数(閉じこもり予防)
 * @param memory 基本チェックリストの該当数(物忘れ予防)
 * @param depression 基本チェックリストの該当数(うつ予防)
 */
@GenerateBuilder
public record ChecklistCounts(
        @Cell(name = "基本チェックリストの該当数(運動不足)", type = CellType.INT, max = 1)
        OptionalInt exercise,

        @Cell(name = "基本チェックリストの該当数(栄養改善)", type = CellType.INT, max = 1)
        OptionalInt nutrition,

        @Cell(name = "基本チェックリストの該当数(口腔内ケア)", type = CellType.INT, max = 1)
        OptionalInt oralCare,

        @Cell(name = "基本チェックリストの該当数(閉じこもり予防)", type = CellType.INT, max = 1)
        OptionalInt homebound,

        @Cell(name = "基本チェックリストの該当数(物忘れ予防)", type = CellType.INT, max = 1)
        OptionalInt memory,

        @Cell(name = "基本チェックリストの該当数(うつ予防)", type = CellType.INT, max = 1)
        OptionalInt depression)
        implements ChecklistCountsBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static ChecklistCountsBuilder builder() {
        return ChecklistCountsBuilder.builder(
                RecordShape.of(ChecklistCounts.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "ChecklistCounts[hidden]";
    }
}

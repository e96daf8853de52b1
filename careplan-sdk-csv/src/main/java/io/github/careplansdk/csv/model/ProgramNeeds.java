package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.code.ProgramNeed;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.util.Optional;

/**
 * Which programmes are needed (事業プログラムの要否).
 *
 * @param exercise 事業プログラムの要否(運動不足)
 * @param nutrition 事業プログラムの要否(栄養改善)
 * @param oralCare 事業プログラムの要否(口腔内ケア)
 * @param homebound 事業プログラムの要否(閉じこもり予防)
 * @param memory 事業プログラムの要否(物忘れ予防)
 * @param depression 事業プログラムの要否(うつ予防)
 */
@GenerateBuilder
public record ProgramNeeds(
        @Cell(name = "事業プログラムの要否(運動不足)", type = CellType.CODE, max = 1)
        Optional<ProgramNeed> exercise,

        @Cell(name = "事業プログラムの要否(栄養改善)", type = CellType.CODE, max = 1)
        Optional<ProgramNeed> nutrition,

        @Cell(name = "事業プログラムの要否(口腔内ケア)", type = CellType.CODE, max = 1)
        Optional<ProgramNeed> oralCare,

        @Cell(name = "事業プログラムの要否(閉じこもり予防)", type = CellType.CODE, max = 1)
        Optional<ProgramNeed> homebound,

        @Cell(name = "事業プログラムの要否(物忘れ予防)", type = CellType.CODE, max = 1)
        Optional<ProgramNeed> memory,

        @Cell(name = "事業プログラムの要否(うつ予防)", type = CellType.CODE, max = 1)
        Optional<ProgramNeed> depression)
        implements ProgramNeedsBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static ProgramNeedsBuilder builder() {
        return ProgramNeedsBuilder.builder(RecordShape.of(ProgramNeeds.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "ProgramNeeds[hidden]";
    }
}

package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.InsuredColumn;
import io.github.careplansdk.csv.layout.InsurerColumn;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.OneRowPerKey;
import io.github.careplansdk.csv.layout.VersionColumn;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.time.YearMonth;

/**
 * 第6表計画_削除（DLTPLAN）: deletes tables 6 and 7 of a user and month.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param serviceMonth 削除対象年月
 */
@GenerateBuilder
@OneRowPerKey
public record PlanDeletion(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(
                name = "削除対象年月",
                type = CellType.MONTH,
                max = 6,
                need = Need.REQUIRED,
                key = true,
                note = "service month to delete; its table 7 goes with it",
                noteJa = "削除するサービス提供年月。その第7表も一緒に削除される")
        YearMonth serviceMonth)
        implements PlanDeletionBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static PlanDeletionBuilder builder() {
        return PlanDeletionBuilder.builder(RecordShape.of(PlanDeletion.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "PlanDeletion[hidden]";
    }
}

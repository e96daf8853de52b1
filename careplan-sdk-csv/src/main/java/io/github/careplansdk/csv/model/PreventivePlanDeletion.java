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
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 介護予防サービス・支援計画書_削除（DLTYOBO）: deletes a preventive plan with its supports.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param planDate 計画作成(変更)日
 */
@GenerateBuilder
@OneRowPerKey
public record PreventivePlanDeletion(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(
                name = "計画作成(変更)日",
                type = CellType.DATE,
                max = 8,
                need = Need.REQUIRED,
                key = true,
                note = "the plan to delete; its UPYOBO_SUB goes with it",
                noteJa = "削除する計画の計画作成(変更)日。そのUPYOBO_SUBも一緒に削除される")
        LocalDate planDate)
        implements PreventivePlanDeletionBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static PreventivePlanDeletionBuilder builder() {
        return PreventivePlanDeletionBuilder.builder(
                RecordShape.of(PreventivePlanDeletion.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "PreventivePlanDeletion[hidden]";
    }
}

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
 * 居宅サービス計画1表_削除（DLT1KYO）: deletes tables 1, 2 and 3 of a plan.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param carePlanDate 居宅サービス計画作成（変更）日
 */
@GenerateBuilder
@OneRowPerKey
public record Table1Deletion(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(
                name = "居宅サービス計画作成（変更）日",
                type = CellType.DATE,
                max = 8,
                need = Need.REQUIRED,
                key = true,
                note = "the plan to delete; its tables 2 and 3 go with it",
                noteJa = "削除する計画の居宅サービス計画作成（変更）日。その第2表と第3表も一緒に削除される")
        LocalDate carePlanDate)
        implements Table1DeletionBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static Table1DeletionBuilder builder() {
        return Table1DeletionBuilder.builder(
                RecordShape.of(Table1Deletion.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Table1Deletion[hidden]";
    }
}

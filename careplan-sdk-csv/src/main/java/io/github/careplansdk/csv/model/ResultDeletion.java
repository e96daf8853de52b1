package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
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
 * 第6表実績_削除（DLTJSK）: deletes the results of a user, month, provider and service type.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param serviceMonth 削除対象年月
 * @param providerNumber サービス事業者コード
 * @param serviceType サービス種類コード
 */
@GenerateBuilder
@OneRowPerKey
public record ResultDeletion(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(
                name = "削除対象年月",
                type = CellType.MONTH,
                max = 6,
                need = Need.REQUIRED,
                key = true,
                note = "service month to delete",
                noteJa = "削除するサービス提供年月")
        YearMonth serviceMonth,

        @Cell(name = "サービス事業者コード", type = CellType.OFFICE, max = 10, need = Need.REQUIRED, key = true)
        OfficeNumber providerNumber,

        @Cell(name = "サービス種類コード", type = CellType.SERVICE_TYPE, max = 2, need = Need.REQUIRED, key = true)
        ServiceType serviceType)
        implements ResultDeletionBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static ResultDeletionBuilder builder() {
        return ResultDeletionBuilder.builder(
                RecordShape.of(ResultDeletion.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "ResultDeletion[hidden]";
    }
}

package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A limit of one service type (種類支給限度基準額) in the supplement.
 *
 * @param serviceType サービス種類コード
 * @param limitUnits 支給限度基準額
 * @param totalUnits 合計単位数
 * @param excessUnits 限度超単位数
 */
@GenerateBuilder
public record ServiceTypeLimit(
        @Cell(
                name = "＃サービス種類コード",
                type = CellType.SERVICE_TYPE,
                max = 2,
                note = "only where a per-service-type limit is managed, filled from slot 1; short-stay medical care"
                        + " is entered as 22",
                noteJa = "種類支給限度を管理しているサービス種類だけを、1番目の欄から順に入力。短期入所療養介護は22で入力")
        Optional<ServiceType> serviceType,

        @Cell(name = "＃支給限度基準額", type = CellType.INT, max = 7)
        OptionalInt limitUnits,

        @Cell(name = "＃合計単位数", type = CellType.INT, max = 7) OptionalInt totalUnits,

        @Cell(name = "＃限度超単位数", type = CellType.INT, max = 7)
        OptionalInt excessUnits)
        implements ServiceTypeLimitBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static ServiceTypeLimitBuilder builder() {
        return ServiceTypeLimitBuilder.builder(
                RecordShape.of(ServiceTypeLimit.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "ServiceTypeLimit[hidden]";
    }
}

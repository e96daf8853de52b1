package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.code.InsuranceCoverage;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.InsuredColumn;
import io.github.careplansdk.csv.layout.InsurerColumn;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.VersionColumn;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 居宅サービス計画書（2）（UP2KYO）: needs, goals and supports of a plan, one support a row.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param createdDate 居宅計画書作成年月日
 * @param carePlanDate 居宅サービス計画作成（変更）日
 * @param needNumber 課題ＮＯ
 * @param need 課題
 * @param goalNumber 援助目標ＮＯ
 * @param longTermGoal 長期目標
 * @param shortTermGoal 短期目標
 * @param longTermPeriod 長期期間
 * @param shortTermPeriod 短期期間
 * @param supportNumber 援助内容ＮＯ
 * @param serviceContent サービス内容
 * @param insuranceCoverage 保険対象区分
 * @param serviceKind サービス種別
 * @param providerNumber サービス事業者コード
 * @param providerName サービス事業所名
 * @param frequency 頻度
 * @param servicePeriod 実施期間
 * @param updatedByOffice 更新業者コード
 * @param identifier 識別子
 */
@GenerateBuilder
public record Table2(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(name = "居宅計画書作成年月日", type = CellType.DATE, max = 8, need = Need.REQUIRED)
        LocalDate createdDate,

        @Cell(name = "居宅サービス計画作成（変更）日", type = CellType.DATE, max = 8, need = Need.REQUIRED, key = true)
        LocalDate carePlanDate,

        @Cell(name = "課題ＮＯ", type = CellType.INT, max = 2, numbering = true, note = "1-99", noteJa = "1～99")
        OptionalInt needNumber,

        @Cell(name = "課題", type = CellType.TEXT) String need,

        @Cell(
                name = "援助目標ＮＯ",
                type = CellType.INT,
                max = 2,
                numbering = true,
                note = "1-99, number of the goal within the need",
                noteJa = "1～99。課題の中での援助目標の番号")
        OptionalInt goalNumber,

        @Cell(name = "長期目標", type = CellType.TEXT) String longTermGoal,
        @Cell(name = "短期目標", type = CellType.TEXT) String shortTermGoal,
        @Cell(name = "長期期間", type = CellType.TEXT) String longTermPeriod,
        @Cell(name = "短期期間", type = CellType.TEXT) String shortTermPeriod,

        @Cell(
                name = "援助内容ＮＯ",
                type = CellType.INT,
                max = 2,
                numbering = true,
                note = "1-99, number of the support within the goal",
                noteJa = "1～99。援助目標の中での援助内容の番号")
        OptionalInt supportNumber,

        @Cell(name = "サービス内容", type = CellType.TEXT) String serviceContent,

        @Cell(name = "保険対象区分", type = CellType.CODE, max = 1)
        Optional<InsuranceCoverage> insuranceCoverage,

        @Cell(name = "サービス種別", type = CellType.TEXT) String serviceKind,

        @Cell(name = "サービス事業者コード", type = CellType.OFFICE, max = 10)
        Optional<OfficeNumber> providerNumber,

        @Cell(name = "サービス事業所名", type = CellType.TEXT) String providerName,
        @Cell(name = "頻度", type = CellType.TEXT) String frequency,
        @Cell(name = "実施期間", type = CellType.TEXT) String servicePeriod,

        @Cell(
                name = "更新業者コード",
                type = CellType.OFFICE,
                max = 10,
                note = "office number of the care-management office",
                noteJa = "居宅介護支援事業所の事業所番号")
        Optional<OfficeNumber> updatedByOffice,

        @Cell(name = "識別子", type = CellType.UNUSED, max = 1, note = "not used: leave empty", noteJa = "未使用。空欄とする")
        String identifier)
        implements Table2Builder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static Table2Builder builder() {
        return Table2Builder.builder(RecordShape.of(Table2.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Table2[hidden]";
    }
}

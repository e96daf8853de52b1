package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellChange;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.InsuredColumn;
import io.github.careplansdk.csv.layout.InsurerColumn;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.VersionColumn;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * サービス利用票別表（UPSIKYU）: the units and costs of a month, one service or total a row.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param createdDate 作成年月日
 * @param serviceMonth 対象年月
 * @param providerName サービス事業所名
 * @param providerNumber サービス事業所コード
 * @param satelliteNumber サテライト枝番
 * @param serviceCode サービスコード
 * @param taisCode TAISコード
 * @param notifiedEquipmentCode 福祉用具届出コード
 * @param equipmentName 用具名称（機種名）
 * @param units 単位数
 * @param discountedRate 割引後率
 * @param discountedUnits 割引後単位数
 * @param count 回数／日数
 * @param serviceUnits サービス単位金額
 * @param managedUnits 給付管理単位数
 * @param serviceTypeLimitExcessUnits 種類支給限度基準超単位数
 * @param serviceTypeLimitUnits 種類支給限度基準内単位数
 * @param benefitLimitExcessUnits 区分支給限度基準超単位数
 * @param benefitLimitUnits 区分支給限度基準内単位数
 * @param unitPrice 単位数単価
 * @param totalCost 費用総額保険／事業対象分
 * @param benefitRate 給付率
 * @param insuranceClaim 保険／事業費請求額
 * @param flatRateCopayUnitPrice 定額利用者負担単価金額
 * @param userCopay 利用者負担保険／事業対象分
 * @param userFullPayment 利用者負担（全額負担分）
 * @param daysToPreviousMonth 前月までの利用日数
 * @param plannedDaysThisMonth 当月の計画利用日数
 * @param cumulativeDays 累積利用日数
 * @param over30Days ３０日超区分
 * @param fixedOffice 事業所コード
 * @param enteredBy 入力者コード
 * @param updatedByOffice 更新業者コード
 * @param identifier 識別子
 */
@GenerateBuilder
public record Table7(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(
                name = "作成年月日",
                type = CellType.DATE,
                max = 8,
                need = Need.REQUIRED,
                note = "the date table 7 was made",
                noteJa = "第7表を作成した日")
        LocalDate createdDate,

        @Cell(
                name = "対象年月",
                type = CellType.MONTH,
                max = 6,
                need = Need.REQUIRED,
                key = true,
                note = "one month per file",
                noteJa = "1ファイルに1か月分")
        YearMonth serviceMonth,

        @Cell(name = "サービス事業所名", type = CellType.TEXT) String providerName,

        @Cell(
                name = "サービス事業所コード",
                type = CellType.OFFICE,
                max = 10,
                need = Need.REQUIRED,
                note = "9999999999 on the grand-total row",
                noteJa = "合計の行は9999999999")
        OfficeNumber providerNumber,

        @Cell(name = "サテライト枝番", type = CellType.CHARS, max = 2, note = "as in table 6", noteJa = "第6表と同じ")
        String satelliteNumber,

        @Cell(
                name = "サービスコード",
                type = CellType.SERVICE_CODE,
                max = 6,
                need = Need.REQUIRED,
                totals = true,
                note = "or a total: type+AAAA subtotal within the benefit limit (required where a type has several"
                        + " rows), type+EEEE subtotal outside it (optional), type+ZZZZ subtotal over 30 days"
                        + " (optional), 999999 grand total (required)",
                noteJa = "小計・合計の行では、種類＋AAAA: 限度額の対象の小計（同じ種類が複数行あれば必須）、種類＋EEEE: 限度額の対象外の小計（任意）、種類＋ZZZZ:"
                        + " 30日超の小計（任意）、999999: 合計（必須）")
        ServiceCode serviceCode,

        @Cell(
                name = "TAISコード",
                type = CellType.EQUIPMENT_CODE,
                max = 12,
                since = Standard.FOURTH,
                note = "17, 67: this or the notified code",
                noteJa = "福祉用具貸与（17、67）は、TAISコードか福祉用具届出コードのどちらかが必要")
        String taisCode,

        @Cell(name = "福祉用具届出コード", type = CellType.EQUIPMENT_CODE, max = 12, since = Standard.FOURTH)
        String notifiedEquipmentCode,

        @Cell(name = "用具名称（機種名）", type = CellType.TEXT, since = Standard.FOURTH)
        String equipmentName,

        @Cell(
                name = "単位数",
                type = CellType.INT,
                max = 6,
                need = Need.REQUIRED,
                note = "0 on subtotals and the grand total; 共生型 as in table 6; may be negative",
                noteJa = "小計・合計の行は0。共生型サービスは第6表と同じ。負の値も可")
        int units,

        @Cell(name = "割引後率", type = CellType.INT, max = 5, note = "empty on totals", noteJa = "小計・合計の行は空欄")
        OptionalInt discountedRate,

        @Cell(name = "割引後単位数", type = CellType.INT, max = 6, note = "empty on totals", noteJa = "小計・合計の行は空欄")
        OptionalInt discountedUnits,

        @Cell(
                name = "回数／日数",
                type = CellType.INT,
                max = 3,
                need = Need.REQUIRED,
                changes = @CellChange(until = Standard.THIRD, max = 2),
                note = "2 digits before 4.0",
                noteJa = "以前の版では2桁")
        int count,

        @Cell(name = "サービス単位金額", type = CellType.INT, max = 5)
        OptionalInt serviceUnits,

        @Cell(
                name = "給付管理単位数",
                type = CellType.INT,
                max = 6,
                note = "empty for a service outside the benefit limit; where no large-scale day service and no"
                        + " same-building 小多機/看多機 service is present, value or empty is the sender's choice",
                noteJa = "限度額の対象外のサービスは空欄。大規模型の通所サービスも同一建物の小多機・看多機のサービスもない場合、値を入れるか空欄とするかは送信側の任意")
        OptionalInt managedUnits,

        @Cell(name = "種類支給限度基準超単位数", type = CellType.INT, max = 6)
        OptionalInt serviceTypeLimitExcessUnits,

        @Cell(name = "種類支給限度基準内単位数", type = CellType.INT, max = 6)
        OptionalInt serviceTypeLimitUnits,

        @Cell(name = "区分支給限度基準超単位数", type = CellType.INT, max = 6)
        OptionalInt benefitLimitExcessUnits,

        @Cell(name = "区分支給限度基準内単位数", type = CellType.INT, max = 6)
        OptionalInt benefitLimitUnits,

        @Cell(name = "単位数単価", type = CellType.DECIMAL, max = 6, note = "99.99", noteJa = "99.99（小数点以下2桁）")
        Optional<BigDecimal> unitPrice,

        @Cell(name = "費用総額保険／事業対象分", type = CellType.INT, max = 6)
        OptionalInt totalCost,

        @Cell(name = "給付率", type = CellType.INT, max = 6) OptionalInt benefitRate,

        @Cell(name = "保険／事業費請求額", type = CellType.INT, max = 6)
        OptionalInt insuranceClaim,

        @Cell(name = "定額利用者負担単価金額", type = CellType.INT, max = 6)
        OptionalInt flatRateCopayUnitPrice,

        @Cell(name = "利用者負担保険／事業対象分", type = CellType.INT, max = 6)
        OptionalInt userCopay,

        @Cell(name = "利用者負担（全額負担分）", type = CellType.INT, max = 6)
        OptionalInt userFullPayment,

        @Cell(
                name = "前月までの利用日数",
                type = CellType.INT,
                max = 5,
                unclearMax = 2,
                note = "the 4.1 table prints 2; erratum 3.2 raised it to 5: over 2 is a warning",
                noteJa = "第4.1版の表は2桁。第3.2版の正誤表で5桁に訂正されているため、2桁を超えると警告")
        OptionalInt daysToPreviousMonth,

        @Cell(name = "当月の計画利用日数", type = CellType.INT, max = 2)
        OptionalInt plannedDaysThisMonth,

        @Cell(name = "累積利用日数", type = CellType.INT, max = 5) OptionalInt cumulativeDays,

        @Cell(name = "３０日超区分", type = CellType.CODE, max = 1, need = Need.REQUIRED)
        Applies over30Days,

        @Cell(
                name = "事業所コード",
                type = CellType.FIXED,
                max = 10,
                fixed = "9999999999",
                note = "9999999999",
                noteJa = "9999999999")
        String fixedOffice,

        @Cell(name = "入力者コード", type = CellType.CHARS, max = 10)
        String enteredBy,

        @Cell(name = "更新業者コード", type = CellType.OFFICE, max = 10)
        Optional<OfficeNumber> updatedByOffice,

        @Cell(name = "識別子", type = CellType.UNUSED, max = 1, note = "not used: leave empty", noteJa = "未使用。空欄とする")
        String identifier)
        implements Table7Builder.With {
    private static final int DECIMALS = 2;

    /** A row. A unit price has two decimals, as cells do, so that rows which say the same are equal. */
    public Table7 {
        if (unitPrice.isPresent()
                && unitPrice.get().scale() >= 0
                && unitPrice.get().scale() < DECIMALS) {
            unitPrice = Optional.of(unitPrice.get().setScale(DECIMALS));
        }
    }

    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static Table7Builder builder() {
        return Table7Builder.builder(RecordShape.of(Table7.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Table7[hidden]";
    }
}

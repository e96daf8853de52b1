package io.github.careplansdk.csv.edition;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Need;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** A row of table 7 in a product's own record, in which all cells but those of the key may be empty. */
public record SparseTable7(
        @Cell(name = "CSVバージョン", type = CellType.VERSION, max = 6, need = Need.REQUIRED)
        YearMonth csvVersion,

        @Cell(name = "保険者番号", type = CellType.DIGITS, max = 6, need = Need.REQUIRED, key = true)
        InsurerNumber insurerNumber,

        @Cell(name = "被保険者番号", type = CellType.INSURED, max = 10, need = Need.REQUIRED, key = true)
        InsuredNumber insuredNumber,

        @Cell(name = "作成年月日", type = CellType.DATE, max = 8) Optional<LocalDate> createdDate,

        @Cell(name = "対象年月", type = CellType.MONTH, max = 6, need = Need.REQUIRED, key = true)
        YearMonth serviceMonth,

        @Cell(name = "サービス事業所名", type = CellType.TEXT) String providerName,

        @Cell(name = "サービス事業所コード", type = CellType.OFFICE, max = 10)
        Optional<OfficeNumber> providerNumber,

        @Cell(name = "サテライト枝番", type = CellType.CHARS, max = 2)
        String satelliteNumber,

        @Cell(name = "サービスコード", type = CellType.SERVICE_CODE, max = 6, totals = true)
        Optional<ServiceCode> serviceCode,

        @Cell(name = "TAISコード", type = CellType.EQUIPMENT_CODE, max = 12, since = Standard.FOURTH)
        String taisCode,

        @Cell(name = "福祉用具届出コード", type = CellType.EQUIPMENT_CODE, max = 12, since = Standard.FOURTH)
        String notifiedEquipmentCode,

        @Cell(name = "用具名称（機種名）", type = CellType.TEXT, since = Standard.FOURTH)
        String equipmentName,

        @Cell(name = "単位数", type = CellType.INT, max = 6) OptionalInt units,
        @Cell(name = "割引後率", type = CellType.INT, max = 5) OptionalInt discountedRate,
        @Cell(name = "割引後単位数", type = CellType.INT, max = 6) OptionalInt discountedUnits,
        @Cell(name = "回数／日数", type = CellType.INT, max = 3) OptionalInt count,

        @Cell(name = "サービス単位金額", type = CellType.INT, max = 5)
        OptionalInt serviceUnits,

        @Cell(name = "給付管理単位数", type = CellType.INT, max = 6)
        OptionalInt managedUnits,

        @Cell(name = "種類支給限度基準超単位数", type = CellType.INT, max = 6)
        OptionalInt serviceTypeLimitExcessUnits,

        @Cell(name = "種類支給限度基準内単位数", type = CellType.INT, max = 6)
        OptionalInt serviceTypeLimitUnits,

        @Cell(name = "区分支給限度基準超単位数", type = CellType.INT, max = 6)
        OptionalInt benefitLimitExcessUnits,

        @Cell(name = "区分支給限度基準内単位数", type = CellType.INT, max = 6)
        OptionalInt benefitLimitUnits,

        @Cell(name = "単位数単価", type = CellType.DECIMAL, max = 6)
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

        @Cell(name = "前月までの利用日数", type = CellType.INT, max = 5)
        OptionalInt daysToPreviousMonth,

        @Cell(name = "当月の計画利用日数", type = CellType.INT, max = 2)
        OptionalInt plannedDaysThisMonth,

        @Cell(name = "累積利用日数", type = CellType.INT, max = 5) OptionalInt cumulativeDays,

        @Cell(name = "３０日超区分", type = CellType.CODE, max = 1)
        Optional<Applies> over30Days,

        @Cell(name = "事業所コード", type = CellType.FIXED, max = 10, fixed = "9999999999")
        String fixedOffice,

        @Cell(name = "入力者コード", type = CellType.CHARS, max = 10)
        String enteredBy,

        @Cell(name = "更新業者コード", type = CellType.OFFICE, max = 10)
        Optional<OfficeNumber> updatedByOffice,

        @Cell(name = "識別子", type = CellType.UNUSED, max = 1) String identifier) {}

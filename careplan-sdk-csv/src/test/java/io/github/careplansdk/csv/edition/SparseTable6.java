package io.github.careplansdk.csv.edition;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Need;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/** A row of table 6 in a product's own record, in which all cells but those of the key may be empty. */
public record SparseTable6(
        @Cell(name = "CSVバージョン", type = CellType.VERSION, max = 6, need = Need.REQUIRED)
        YearMonth csvVersion,

        @Cell(name = "保険者番号", type = CellType.DIGITS, max = 6, need = Need.REQUIRED, key = true)
        InsurerNumber insurerNumber,

        @Cell(name = "被保険者番号", type = CellType.INSURED, max = 10, need = Need.REQUIRED, key = true)
        InsuredNumber insuredNumber,

        @Cell(name = "作成年月日", type = CellType.DATE, max = 8) Optional<LocalDate> createdDate,

        @Cell(name = "対象年月", type = CellType.MONTH, max = 6, need = Need.REQUIRED, key = true)
        YearMonth serviceMonth,

        @Cell(name = "プラン担当業者コード", type = CellType.OFFICE, max = 10)
        Optional<OfficeNumber> careOfficeNumber,

        @Cell(name = "プラン担当者名", type = CellType.TEXT) String careManagerName,
        @Cell(name = "単位数", type = CellType.INT, max = 6) OptionalInt units,

        @Cell(name = "前月までの短期入所利用日数", type = CellType.INT, max = 5)
        OptionalInt shortStayDaysToPreviousMonth,

        @Cell(name = "サービス利用日", type = CellType.DATE, max = 8)
        Optional<LocalDate> serviceDate,

        @Cell(name = "日割対象日", type = CellType.DAYS, max = 31)
        Optional<DaySet> proRatedDays,

        @Cell(name = "サービス開始時刻", type = CellType.TIME_OR_9999, max = 4)
        Optional<ServiceTime> startTime,

        @Cell(name = "サービス終了時刻", type = CellType.TIME_OR_9999, max = 4, endOf = "startTime")
        Optional<ServiceTime> endTime,

        @Cell(name = "サービス回数", type = CellType.INT, max = 2) OptionalInt count,

        @Cell(name = "サービスコード", type = CellType.SERVICE_CODE, max = 6)
        Optional<ServiceCode> serviceCode,

        @Cell(name = "TAISコード", type = CellType.EQUIPMENT_CODE, max = 12, since = Standard.FOURTH)
        String taisCode,

        @Cell(name = "福祉用具届出コード", type = CellType.EQUIPMENT_CODE, max = 12, since = Standard.FOURTH)
        String notifiedEquipmentCode,

        @Cell(name = "用具名称（機種名）", type = CellType.TEXT, since = Standard.FOURTH)
        String equipmentName,

        @Cell(name = "明細判別コード", type = CellType.INT) OptionalInt detailNumber,

        @Cell(name = "サービス事業者コード", type = CellType.OFFICE, max = 10)
        Optional<OfficeNumber> providerNumber,

        @Cell(name = "サービス事業所名", type = CellType.TEXT) String providerName,

        @Cell(name = "サテライト枝番", type = CellType.CHARS, max = 2)
        String satelliteNumber,

        @Cell(name = "３０日超区分", type = CellType.CODE, max = 1)
        Optional<Applies> over30Days,

        @Cell(name = "更新業者コード", type = CellType.OFFICE, max = 10)
        Optional<OfficeNumber> updatedByOffice,

        @Cell(name = "識別子", type = CellType.UNUSED, max = 1) String identifier) {}

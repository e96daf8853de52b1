package io.github.careplansdk.csv.model;

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
 * サービス利用票（UPPLAN、UPJSK）: one service on one day, planned (UPPLAN) or as it was given (UPJSK).
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param createdDate 作成年月日
 * @param serviceMonth 対象年月
 * @param careOfficeNumber プラン担当業者コード
 * @param careManagerName プラン担当者名
 * @param units 単位数
 * @param shortStayDaysToPreviousMonth 前月までの短期入所利用日数
 * @param serviceDate サービス利用日
 * @param proRatedDays 日割対象日
 * @param startTime サービス開始時刻
 * @param endTime サービス終了時刻
 * @param count サービス回数
 * @param serviceCode サービスコード
 * @param taisCode TAISコード
 * @param notifiedEquipmentCode 福祉用具届出コード
 * @param equipmentName 用具名称（機種名）
 * @param detailNumber 明細判別コード
 * @param providerNumber サービス事業者コード
 * @param providerName サービス事業所名
 * @param satelliteNumber サテライト枝番
 * @param over30Days ３０日超区分
 * @param updatedByOffice 更新業者コード
 * @param identifier 識別子
 */
@GenerateBuilder
public record Table6(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(name = "作成年月日", type = CellType.DATE, max = 8, need = Need.REQUIRED)
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

        @Cell(
                name = "プラン担当業者コード",
                type = CellType.OFFICE,
                max = 10,
                need = Need.REQUIRED_UNCLEAR,
                note = "office number of the care-management office",
                noteJa = "居宅介護支援事業所の事業所番号")
        Optional<OfficeNumber> careOfficeNumber,

        @Cell(name = "プラン担当者名", type = CellType.TEXT) String careManagerName,

        @Cell(
                name = "単位数",
                type = CellType.INT,
                max = 6,
                need = Need.REQUIRED_UNCLEAR,
                note = "units after discount; 0 where they cannot be computed (rate add-ons in results); 共生型"
                        + " services: the reduction on the first day of the month, 0 on the others; may be"
                        + " negative",
                noteJa = "割引後の単位数。計算できない場合（実績の、率による加算）は0。共生型サービスの減算は、月の初日に減算の単位数、ほかの日は0。負の値も可")
        OptionalInt units,

        @Cell(name = "前月までの短期入所利用日数", type = CellType.INT, max = 5)
        OptionalInt shortStayDaysToPreviousMonth,

        @Cell(
                name = "サービス利用日",
                type = CellType.DATE,
                max = 8,
                need = Need.REQUIRED,
                note = "always, also for equipment rental (17); bundled services carry the actual day",
                noteJa = "必ず入力（福祉用具貸与（17）も）。包括報酬のサービスは実際に利用した日")
        LocalDate serviceDate,

        @Cell(
                name = "日割対象日",
                type = CellType.DAYS,
                max = 31,
                note = "31 characters, 1 on each day that may be claimed pro rata, 0 elsewhere; empty unless pro"
                        + " rata; an importer counts an add-on per month once",
                noteJa = "31文字。日割で請求できる日は1、ほかの日は0。日割でなければ空欄。取り込む側は、1月につき算定する加算を1回だけ数える")
        Optional<DaySet> proRatedDays,

        @Cell(
                name = "サービス開始時刻",
                type = CellType.TIME_OR_9999,
                max = 4,
                need = Need.REQUIRED,
                note = "HHMM, or 9999 for a service without times; planned in UPPLAN, actual in UPJSK; add-ons take"
                        + " the time of their base service, percentage add-ons excepted",
                noteJa = "HHMM（時・分）。時刻のないサービスは9999。UPPLANは予定、UPJSKは実績の時刻。加算は本体のサービスの時刻（率による加算を除く）")
        ServiceTime startTime,

        @Cell(
                name = "サービス終了時刻",
                type = CellType.TIME_OR_9999,
                max = 4,
                need = Need.REQUIRED,
                endOf = "startTime",
                note = "as the start time",
                noteJa = "書き方はサービス開始時刻と同じ")
        ServiceTime endTime,

        @Cell(
                name = "サービス回数",
                type = CellType.INT,
                max = 2,
                need = Need.REQUIRED,
                note = "times that day",
                noteJa = "その日の回数")
        int count,

        @Cell(
                name = "サービスコード",
                type = CellType.SERVICE_CODE,
                max = 6,
                need = Need.REQUIRED,
                note = "2 characters service type + 4 item",
                noteJa = "サービス種類2文字＋サービス項目4文字")
        ServiceCode serviceCode,

        @Cell(
                name = "TAISコード",
                type = CellType.EQUIPMENT_CODE,
                max = 12,
                since = Standard.FOURTH,
                note = "e.g. 00001-000010; equipment rental (17, 67) needs this or the notified code",
                noteJa = "例: 00001-000010。福祉用具貸与（17、67）は、TAISコードか福祉用具届出コードのどちらかが必要")
        String taisCode,

        @Cell(
                name = "福祉用具届出コード",
                type = CellType.EQUIPMENT_CODE,
                max = 12,
                since = Standard.FOURTH,
                note = "as TAISコード",
                noteJa = "書き方と要否はTAISコードと同じ")
        String notifiedEquipmentCode,

        @Cell(name = "用具名称（機種名）", type = CellType.TEXT, since = Standard.FOURTH)
        String equipmentName,

        @Cell(
                name = "明細判別コード",
                type = CellType.INT,
                unclearMax = 2,
                note = "17 only: 1,2,3.. where code and units are the same and the detail differs; else empty",
                noteJa = "福祉用具貸与（17）のみ。サービスコードと単位数が同じで明細が異なる場合に1、2、3…。ほかは空欄")
        OptionalInt detailNumber,

        @Cell(
                name = "サービス事業者コード",
                type = CellType.OFFICE,
                max = 10,
                need = Need.REQUIRED,
                note = "planned provider in UPPLAN, actual in UPJSK",
                noteJa = "UPPLANは予定、UPJSKは実績の事業所")
        OfficeNumber providerNumber,

        @Cell(name = "サービス事業所名", type = CellType.TEXT) String providerName,

        @Cell(
                name = "サテライト枝番",
                type = CellType.CHARS,
                max = 2,
                note = "the office's own number of the satellite, else 1, 2, 3; empty if none",
                noteJa = "事業所が付けたサテライトの番号、なければ1、2、3。サテライトがなければ空欄")
        String satelliteNumber,

        @Cell(name = "３０日超区分", type = CellType.CODE, max = 1, need = Need.REQUIRED)
        Applies over30Days,

        @Cell(
                name = "更新業者コード",
                type = CellType.OFFICE,
                max = 10,
                note = "plan: care-management office; result: provider",
                noteJa = "計画は居宅介護支援事業所、実績はサービス提供事業所")
        Optional<OfficeNumber> updatedByOffice,

        @Cell(name = "識別子", type = CellType.UNUSED, max = 1, note = "not used: leave empty", noteJa = "未使用。空欄とする")
        String identifier)
        implements Table6Builder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static Table6Builder builder() {
        return Table6Builder.builder(RecordShape.of(Table6.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Table6[hidden]";
    }
}

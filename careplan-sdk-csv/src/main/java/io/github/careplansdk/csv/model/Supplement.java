package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.CertificationStatus;
import io.github.careplansdk.core.code.Sex;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Group;
import io.github.careplansdk.csv.layout.InsuredColumn;
import io.github.careplansdk.csv.layout.InsurerColumn;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.OneRowPerKey;
import io.github.careplansdk.csv.layout.VersionColumn;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 利用者補足情報（UPHOSOKU）: the user behind the plans, and the benefit limits. It goes with tables 1-3 (month 000000) or with tables 6 and 7
 * (plan date 00000000).
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param carePlanDate 居宅サービス計画作成（変更）日
 * @param userNameKana 利用者氏名フリガナ
 * @param userName 利用者氏名
 * @param sex 利用者性別
 * @param birthDate 利用者生年月日
 * @param postalCode 利用者郵便番号
 * @param address1 利用者住所１
 * @param address2 利用者住所２
 * @param phoneNumber 利用者電話番号
 * @param certificationDate 認定日
 * @param limitStartDate 限度額適用開始年月日
 * @param limitEndDate 限度額適用終了年月日
 * @param certificationStatus 認定状況区分
 * @param careLevelChangeDate 要介護状態変更日
 * @param careLevel 要介護状態区分
 * @param benefitLimitUnits 区分支給限度基準額
 * @param serviceTypeLimits per-service-type limits (種類支給限度), the slots up to the last filled one, at most nine
 * @param totalExcessUnits 合計限度超単位数
 * @param shortStayDaysToPreviousMonth 入所前月迄利用日数
 * @param shortStayCumulativeDays 入所累積利用日数
 * @param previousCareLevel 前回要介護状態区分
 * @param consentOffice 同意書受付業者
 * @param updatedByOffice 更新業者コード
 * @param identifier 識別子
 * @param serviceMonth 対象年月
 */
@GenerateBuilder
@OneRowPerKey
public record Supplement(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(
                name = "居宅サービス計画作成（変更）日",
                type = CellType.DATE,
                max = 8,
                need = Need.REQUIRED,
                zero = true,
                key = true,
                note = "date of the table-1 plan; 00000000 when the file goes with tables 6 and 7",
                noteJa = "第1表の居宅サービス計画作成（変更）日。第6表・第7表と一緒に送る場合は00000000")
        Optional<LocalDate> carePlanDate,

        @Cell(name = "利用者氏名フリガナ", type = CellType.TEXT, need = Need.REQUIRED)
        String userNameKana,

        @Cell(name = "利用者氏名", type = CellType.TEXT, need = Need.REQUIRED)
        String userName,

        @Cell(name = "利用者性別", type = CellType.CODE, max = 1, need = Need.REQUIRED)
        Sex sex,

        @Cell(name = "利用者生年月日", type = CellType.DATE, max = 8, need = Need.REQUIRED)
        LocalDate birthDate,

        @Cell(name = "利用者郵便番号", type = CellType.POSTAL, max = 8, note = "NNN-NNNN", noteJa = "NNN-NNNN（ハイフンが必要）")
        String postalCode,

        @Cell(name = "利用者住所１", type = CellType.TEXT) String address1,
        @Cell(name = "利用者住所２", type = CellType.TEXT) String address2,

        @Cell(name = "利用者電話番号", type = CellType.PHONE, max = 15)
        String phoneNumber,

        @Cell(name = "認定日", type = CellType.DATE, max = 8) Optional<LocalDate> certificationDate,

        @Cell(name = "限度額適用開始年月日", type = CellType.DATE, max = 8)
        Optional<LocalDate> limitStartDate,

        @Cell(name = "限度額適用終了年月日", type = CellType.DATE, max = 8, endOf = "limitStartDate")
        Optional<LocalDate> limitEndDate,

        @Cell(name = "認定状況区分", type = CellType.CODE, max = 1)
        Optional<CertificationStatus> certificationStatus,

        @Cell(name = "要介護状態変更日", type = CellType.DATE, max = 8)
        Optional<LocalDate> careLevelChangeDate,

        @Cell(name = "要介護状態区分", type = CellType.CODE, max = 2)
        Optional<CareLevel> careLevel,

        @Cell(name = "区分支給限度基準額", type = CellType.INT, max = 7)
        OptionalInt benefitLimitUnits,

        @Group(count = 9) List<ServiceTypeLimit> serviceTypeLimits,

        @Cell(name = "合計限度超単位数", type = CellType.INT, max = 7)
        OptionalInt totalExcessUnits,

        @Cell(name = "入所前月迄利用日数", type = CellType.INT, max = 5)
        OptionalInt shortStayDaysToPreviousMonth,

        @Cell(name = "入所累積利用日数", type = CellType.INT, max = 5)
        OptionalInt shortStayCumulativeDays,

        @Cell(name = "前回要介護状態区分", type = CellType.CODE, max = 2)
        Optional<CareLevel> previousCareLevel,

        @Cell(
                name = "同意書受付業者",
                type = CellType.OFFICE,
                max = 10,
                note = "office number of the care-management office",
                noteJa = "居宅介護支援事業所の事業所番号")
        Optional<OfficeNumber> consentOffice,

        @Cell(
                name = "更新業者コード",
                type = CellType.OFFICE,
                max = 10,
                note = "office number of the care-management office",
                noteJa = "居宅介護支援事業所の事業所番号")
        Optional<OfficeNumber> updatedByOffice,

        @Cell(name = "識別子", type = CellType.UNUSED, max = 1, note = "not used: leave empty", noteJa = "未使用。空欄とする")
        String identifier,

        @Cell(
                name = "対象年月",
                type = CellType.MONTH,
                max = 6,
                need = Need.REQUIRED,
                zero = true,
                key = true,
                note = "service month; 000000 when the file goes with tables 1, 2 and 3",
                noteJa = "サービス提供年月。第1表・第2表・第3表と一緒に送る場合は000000")
        Optional<YearMonth> serviceMonth)
        implements SupplementBuilder.With {
    public Supplement {
        serviceTypeLimits = List.copyOf(serviceTypeLimits);
    }

    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static SupplementBuilder builder() {
        return SupplementBuilder.builder(RecordShape.of(Supplement.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Supplement[hidden]";
    }
}

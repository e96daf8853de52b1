package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.CertificationStatus;
import io.github.careplansdk.core.code.LivingSupportReason;
import io.github.careplansdk.core.code.PlanCategory;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * 居宅サービス計画書（1）（UP1KYO）: the care plan of a user.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param createdDate 作成年月日
 * @param userPostalCode 利用者郵便番号
 * @param userAddress1 利用者住所１
 * @param userAddress2 利用者住所２
 * @param careManagerName 居宅サービス計画作成者氏名
 * @param careOfficeName 介護支援事業者名
 * @param careOfficePostalCode 介護支援事業者郵便番号
 * @param careOfficeAddress1 介護支援事業者住所１
 * @param careOfficeAddress2 介護支援事業者住所２
 * @param careOfficeNumber 介護支援事業者コード
 * @param carePlanDate 居宅サービス計画作成（変更）日
 * @param firstCarePlanDate 初回居宅サービス計画作成日
 * @param planCategory 計画書区分
 * @param certificationStatus 認定状況区分
 * @param certificationDate 認定日
 * @param certificationStartDate 認定有効期間開始日
 * @param certificationEndDate 認定有効期間終了日
 * @param careLevel 要介護状態区分
 * @param assessmentResult 利用者及び家族の生活に対する意向を踏まえた課題分析の結果
 * @param reviewBoardOpinion 介護認定審査会の意見及びサービスの種類の指定
 * @param overallPolicy 総合的な援助の方針
 * @param livingSupportReason 生活援助中心型の算定理由
 * @param otherReason その他理由
 * @param updatedByOffice 更新業者コード
 * @param identifier 識別子
 */
@GenerateBuilder
@OneRowPerKey
public record Table1(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(name = "作成年月日", type = CellType.DATE, max = 8, need = Need.REQUIRED)
        LocalDate createdDate,

        @Cell(name = "利用者郵便番号", type = CellType.POSTAL, max = 8, note = "NNN-NNNN", noteJa = "NNN-NNNN（ハイフンが必要）")
        String userPostalCode,

        @Cell(name = "利用者住所１", type = CellType.TEXT) String userAddress1,
        @Cell(name = "利用者住所２", type = CellType.TEXT) String userAddress2,

        @Cell(name = "居宅サービス計画作成者氏名", type = CellType.TEXT, need = Need.REQUIRED)
        String careManagerName,

        @Cell(name = "介護支援事業者名", type = CellType.TEXT, need = Need.REQUIRED)
        String careOfficeName,

        @Cell(name = "介護支援事業者郵便番号", type = CellType.POSTAL, max = 8, note = "NNN-NNNN", noteJa = "NNN-NNNN（ハイフンが必要）")
        String careOfficePostalCode,

        @Cell(name = "介護支援事業者住所１", type = CellType.TEXT) String careOfficeAddress1,
        @Cell(name = "介護支援事業者住所２", type = CellType.TEXT) String careOfficeAddress2,

        @Cell(name = "介護支援事業者コード", type = CellType.OFFICE, max = 10, need = Need.REQUIRED)
        OfficeNumber careOfficeNumber,

        @Cell(name = "居宅サービス計画作成（変更）日", type = CellType.DATE, max = 8, need = Need.REQUIRED, key = true)
        LocalDate carePlanDate,

        @Cell(name = "初回居宅サービス計画作成日", type = CellType.DATE, max = 8, need = Need.REQUIRED)
        LocalDate firstCarePlanDate,

        @Cell(name = "計画書区分", type = CellType.CODE, max = 2) Optional<PlanCategory> planCategory,

        @Cell(name = "認定状況区分", type = CellType.CODE, max = 1)
        Optional<CertificationStatus> certificationStatus,

        @Cell(name = "認定日", type = CellType.DATE, max = 8) Optional<LocalDate> certificationDate,

        @Cell(name = "認定有効期間開始日", type = CellType.DATE, max = 8)
        Optional<LocalDate> certificationStartDate,

        @Cell(name = "認定有効期間終了日", type = CellType.DATE, max = 8, endOf = "certificationStartDate")
        Optional<LocalDate> certificationEndDate,

        @Cell(name = "要介護状態区分", type = CellType.CODE, max = 2)
        Optional<CareLevel> careLevel,

        @Cell(name = "利用者及び家族の生活に対する意向を踏まえた課題分析の結果", type = CellType.TEXT)
        String assessmentResult,

        @Cell(name = "介護認定審査会の意見及びサービスの種類の指定", type = CellType.TEXT)
        String reviewBoardOpinion,

        @Cell(name = "総合的な援助の方針", type = CellType.TEXT) String overallPolicy,

        @Cell(name = "生活援助中心型の算定理由", type = CellType.CODE, max = 1)
        Optional<LivingSupportReason> livingSupportReason,

        @Cell(name = "その他理由", type = CellType.TEXT, filledWhen = "livingSupportReason=3")
        String otherReason,

        @Cell(
                name = "更新業者コード",
                type = CellType.OFFICE,
                max = 10,
                note = "office number of the care-management office",
                noteJa = "居宅介護支援事業所の事業所番号")
        Optional<OfficeNumber> updatedByOffice,

        @Cell(name = "識別子", type = CellType.UNUSED, max = 1, note = "not used: leave empty", noteJa = "未使用。空欄とする")
        String identifier)
        implements Table1Builder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static Table1Builder builder() {
        return Table1Builder.builder(RecordShape.of(Table1.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Table1[hidden]";
    }
}
